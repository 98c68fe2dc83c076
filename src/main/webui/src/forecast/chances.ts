import type { Forecast, Milestone, Outlook } from '../api/types';
import { percent } from '../model/format';

export type MilestoneKind = 'datacenter' | 'release' | 'workload';

export interface Promised {
  kind: MilestoneKind;
  milestone: Milestone;
}

/** Everything that is promised for a day, what is least likely to be kept first. */
export function promises(forecast: Forecast): Promised[] {
  const of = (kind: MilestoneKind, milestones: Milestone[] | undefined) =>
    (milestones ?? [])
      .filter(({ promised }) => promised !== undefined)
      .map((milestone) => ({ kind, milestone }));
  return [
    ...of('datacenter', forecast.datacenters),
    ...of('release', forecast.releases),
    ...of('workload', forecast.workloads),
  ].sort((a, b) => (a.milestone.chance ?? 1) - (b.milestone.chance ?? 1));
}

/** A chance in whole percent; what is neither never nor always does not look so. */
export function chanceText(chance: number | undefined): string {
  if (chance === undefined) {
    return 'not known';
  }
  const whole = Math.round(chance * 100) / 100;
  if (whole === 0 && chance > 0) {
    return `< ${percent(0.01)}`;
  }
  return whole === 1 && chance < 1 ? `> ${percent(0.99)}` : percent(whole);
}

/** The iterations up to the one after which nothing happens any more, in the plan or in nine of ten runs. */
export function eventful(outlooks: Outlook[]): Outlook[] {
  const end = outlooks[outlooks.length - 1];
  const still = ({ effort, value }: Outlook) =>
    effort?.planned !== undefined || effort?.p10 !== end?.effort?.p10 || value?.p10 !== end?.value?.p10;
  return outlooks.slice(0, outlooks.findLastIndex(still) + 2);
}

export type Prospect = 'good' | 'warn' | 'bad';

/** How a chance is to be looked at: what four of five runs keep is sound, what half of them miss is not. */
export function prospect(chance: number | undefined): Prospect | undefined {
  if (chance === undefined) {
    return undefined;
  }
  return chance >= 0.8 ? 'good' : chance >= 0.5 ? 'warn' : 'bad';
}

export const PROSPECTS: Record<Prospect, string> = { good: 'likely', warn: 'open', bad: 'unlikely' };
