import type { CloseRequest, CommittedAsset } from '../api/types';

/** What became of one committed asset, as far as it was typed in. */
export interface Outcome {
  /** undefined: not said yet */
  done?: boolean;
  /** done: what it took; not done: what is left; by team, empty: as estimated */
  effort: Record<string, number>;
  released: boolean;
}

export type Outcomes = Record<string, Outcome>;

export const UNSAID: Outcome = { effort: {}, released: false };

/** The assets of which nobody has said yet whether they are done. */
export function unsaid(assets: CommittedAsset[], outcomes: Outcomes): CommittedAsset[] {
  return assets.filter(({ asset = '' }) => outcomes[asset]?.done === undefined);
}

/** The same outcome for all that nothing was said of yet. */
export function restAs(assets: CommittedAsset[], outcomes: Outcomes, done: boolean): Outcomes {
  return {
    ...outcomes,
    ...Object.fromEntries(
      unsaid(assets, outcomes).map(({ asset = '' }) => [asset, { ...(outcomes[asset] ?? UNSAID), done }]),
    ),
  };
}

/** The body of close. Capacities are told only where they are not what was planned. */
export function closeRequest(
  assets: CommittedAsset[],
  outcomes: Outcomes,
  capacity: Record<string, number>,
  comment: string,
): CloseRequest {
  return {
    assets: assets.map(({ asset = '' }) => {
      const { done = false, effort, released } = outcomes[asset] ?? UNSAID;
      const told = Object.keys(effort).length > 0;
      return done
        ? { asset, done, ...(told ? { actualEffort: effort } : {}) }
        : { asset, done, ...(told ? { remainingEffort: effort } : {}), ...(released ? { released } : {}) };
    }),
    ...(Object.keys(capacity).length === 0 ? {} : { capacity }),
    ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
  };
}

/** The numbers with one more, or without it where the field was emptied. */
export function withNumber(
  numbers: Record<string, number>,
  key: string,
  value: number | string,
): Record<string, number> {
  const others = Object.fromEntries(Object.entries(numbers).filter(([other]) => other !== key));
  return typeof value === 'number' ? { ...others, [key]: value } : others;
}
