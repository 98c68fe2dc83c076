import type { AssetStatus } from '../api/types';
import type { Names } from '../model/names';

/** What speaks against committing to these assets, as far as their state tells it. */
export function doubts(assets: AssetStatus[], names: Names): string[] {
  if (assets.length === 0) {
    return ['There is nothing in it.'];
  }
  const here = new Set(assets.map(({ id }) => id));
  return assets.flatMap(({ id = '', blocked, waitsFor = [], unestimated, carriedOver }) => [
    ...(blocked === true
      ? [
          `${names.asset(id)} waits for ${
            waitsFor
              .filter((other) => !here.has(other))
              .map((other) => names.workload(other))
              .join(', ') || 'something that is planned too late'
          }.`,
        ]
      : []),
    ...(unestimated === true ? [`${names.asset(id)} has no estimate.`] : []),
    ...(carriedOver === true ? [`${names.asset(id)} was not done in an earlier iteration.`] : []),
  ]);
}
