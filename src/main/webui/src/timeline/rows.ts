import { passes, type Filter } from '../model/filter';
import type { Card, PlanView } from '../model/planView';

/** One line of the timeline. Iterations are numbers; what is not planned has none. */
export interface Row {
  key: string;
  kind: 'datacenter' | 'workload' | 'asset';
  id: string;
  name: string;
  depth: number;
  first: number | undefined;
  last: number | undefined;
  /** everything in it is planned */
  complete: boolean;
  /** the day it is promised for */
  promised: string | undefined;
  daysLate: number;
  children: number;
  open: boolean;
}

const NOWHERE = '';

/** Datacenters, their workloads and, where opened, their assets; in the order in which they begin. */
export function rows(view: PlanView, filter: Filter, open: ReadonlySet<string>): Row[] {
  const cards = [...view.cards.values()].filter((card) => passes(card, filter));
  const homes = group(cards, (card) => card.datacenter ?? NOWHERE);
  const leases = new Map((view.backlog.datacenters ?? []).map((home) => [home.id, lastDay(home)]));
  const dues = new Map((view.backlog.workloads ?? []).map((workload) => [workload.id, workload.due]));
  const lateHomes = late(view.output.datacenters);
  const lateWorkloads = late(view.output.workloads);
  const result: Row[] = [];
  for (const [home, within] of sorted(homes)) {
    const key = `d:${home}`;
    const workloads = group(within, (card) => card.workload);
    const row = { key, kind: 'datacenter', id: home, depth: 0, children: workloads.size } as const;
    const name = home === NOWHERE ? 'No datacenter' : (view.datacenterNames.get(home) ?? home);
    const isOpen = !open.has(key);
    result.push({
      ...row,
      name,
      ...extent(within),
      promised: leases.get(home),
      daysLate: lateHomes.get(home) ?? 0,
      open: isOpen,
    });
    if (!isOpen) {
      continue;
    }
    for (const [workload, assets] of sorted(workloads)) {
      const under = `w:${home}:${workload}`;
      const single = assets.length === 1 && assets[0]?.namedWorkload === undefined;
      const shown = open.has(under) && !single;
      result.push({
        key: under,
        kind: single ? 'asset' : 'workload',
        id: workload,
        name: assets[0]?.workloadName ?? workload,
        depth: 1,
        ...extent(assets),
        promised: dues.get(workload) ?? (single ? assets[0]?.asset.due : undefined),
        daysLate: lateWorkloads.get(workload) ?? 0,
        children: single ? 0 : assets.length,
        open: shown,
      });
      if (shown) {
        result.push(...assets.map((card) => assetRow(card)));
      }
    }
  }
  return result;
}

/** When it is worked on, as short as can be. */
export function passage({ first, last, complete }: Row): string {
  if (first === undefined) {
    return 'not planned';
  }
  return `${first === last ? first : `${first} to ${last ?? ''}`}${complete ? '' : ', not all'}`;
}

function assetRow(card: Card): Row {
  return {
    key: `a:${card.id}`,
    kind: 'asset',
    id: card.id,
    name: card.name,
    depth: 2,
    first: card.iteration,
    last: card.iteration,
    complete: card.iteration !== undefined,
    promised: undefined,
    daysLate: 0,
    children: 0,
    open: false,
  };
}

function extent(cards: Card[]): Pick<Row, 'first' | 'last' | 'complete'> {
  const planned = cards.flatMap((card) => (card.iteration === undefined ? [] : [card.iteration]));
  return {
    first: planned.length === 0 ? undefined : Math.min(...planned),
    last: planned.length === 0 ? undefined : Math.max(...planned),
    complete: planned.length === cards.length,
  };
}

function group(cards: Card[], key: (card: Card) => string): Map<string, Card[]> {
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    const known = groups.get(key(card));
    if (known === undefined) {
      groups.set(key(card), [card]);
    } else {
      known.push(card);
    }
  }
  return groups;
}

function sorted(groups: Map<string, Card[]>): [string, Card[]][] {
  const begin = (cards: Card[]) => extent(cards).first ?? Number.MAX_SAFE_INTEGER;
  const end = (cards: Card[]) => extent(cards).last ?? Number.MAX_SAFE_INTEGER;
  return [...groups].sort(([, a], [, b]) => begin(a) - begin(b) || end(a) - end(b));
}

function late(dates: { id?: string; daysLate?: number }[] | undefined): Map<string, number> {
  return new Map(
    (dates ?? []).flatMap(({ id, daysLate }) => (id === undefined ? [] : [[id, daysLate ?? 0]])),
  );
}

/** The day a datacenter is to be empty: its lease's end less the days to take it down. */
function lastDay(home: { exitBy?: string; decommissionDays?: number }): string | undefined {
  if (home.exitBy === undefined) {
    return undefined;
  }
  const day = new Date(`${home.exitBy}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - (home.decommissionDays ?? 0));
  return day.toISOString().slice(0, 10);
}
