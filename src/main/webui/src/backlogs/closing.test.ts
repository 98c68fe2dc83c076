import { expect, test } from 'vitest';
import { closeRequest, restAs, unsaid, withNumber, type Outcomes } from './closing';

const ASSETS = [{ asset: 'sql' }, { asset: 'app' }, { asset: 'web' }];

test('what is said of an asset is not overwritten by what is said of the rest', () => {
  const outcomes: Outcomes = { sql: { done: false, effort: { dba: 2 }, released: true } };
  expect(unsaid(ASSETS, outcomes)).toEqual([{ asset: 'app' }, { asset: 'web' }]);
  const all = restAs(ASSETS, outcomes, true);
  expect(all.sql).toBe(outcomes.sql);
  expect(all.web).toEqual({ done: true, effort: {}, released: false });
  expect(unsaid(ASSETS, all)).toEqual([]);
});

test('effort is what a done asset took, and what is left of another', () => {
  const outcomes: Outcomes = {
    sql: { done: true, effort: { dba: 7 }, released: true },
    app: { done: false, effort: { infra: 1 }, released: false },
    web: { done: false, effort: {}, released: true },
  };
  expect(closeRequest(ASSETS, outcomes, { dba: 9 }, '  ')).toEqual({
    assets: [
      { asset: 'sql', done: true, actualEffort: { dba: 7 } },
      { asset: 'app', done: false, remainingEffort: { infra: 1 } },
      { asset: 'web', done: false, released: true },
    ],
    capacity: { dba: 9 },
  });
});

test('capacities and comments that were not told are not sent', () => {
  expect(closeRequest([], {}, {}, ' fine ')).toEqual({ assets: [], comment: 'fine' });
});

test('an emptied field is no number', () => {
  expect(withNumber({ dba: 1, infra: 2 }, 'dba', '')).toEqual({ infra: 2 });
  expect(withNumber({ dba: 1 }, 'dba', 0)).toEqual({ dba: 0 });
});
