import { expect, test } from 'vitest';
import { namesOf } from '../model/names';
import { planView, type PlanView } from '../model/planView';
import { backlog, plan } from '../model/sample';
import { layout } from './layout';
import { isBroken, neighbourhood, type Node } from './neighbourhood';

const VIEW = planView(plan, backlog) as PlanView;
const NAMES = namesOf(backlog);

const at = (id: string, iteration: number | undefined, isDone = false): Node => ({
  id,
  name: id,
  iteration,
  isDone,
});

test('one step reaches those an asset is joined with, two steps theirs', () => {
  const ids = (steps: number) =>
    neighbourhood(VIEW, NAMES, { kind: 'asset', id: 'app' }, steps)?.nodes.map(({ id }) => id);
  expect(ids(1)).toEqual(['app', 'sql']);
  expect(ids(2)).toEqual(['app', 'sql', 'web']);
});

test('of what is not there is no neighbourhood', () => {
  expect(neighbourhood(VIEW, NAMES, { kind: 'asset', id: 'nobody' }, 1)).toBeUndefined();
  expect(neighbourhood(VIEW, NAMES, { kind: 'workload', id: 'app' }, 1)).toBeUndefined();
});

test('a workload stands where it is complete', () => {
  const found = neighbourhood(VIEW, NAMES, { kind: 'workload', id: 'payroll' }, 1);
  expect(found?.nodes).toEqual([{ id: 'payroll', name: 'Payroll', iteration: 2, isDone: false }]);
});

test('a dependency is broken where the plan does not keep it', () => {
  expect(isBroken('PRECEDES', 1, at('a', 1), at('b', 2))).toBe(false);
  expect(isBroken('PRECEDES', 1, at('a', 2), at('b', 2))).toBe(true);
  expect(isBroken('PRECEDES', 0, at('a', undefined), at('b', 2))).toBe(true);
  expect(isBroken('PRECEDES', 0, at('a', undefined, true), at('b', 2))).toBe(false);
  expect(isBroken('PRECEDES', 0, at('a', 3), at('b', undefined))).toBe(false);
  expect(isBroken('TOGETHER', 0, at('a', 1), at('b', 2))).toBe(true);
  expect(isBroken('APART', 2, at('a', 1), at('b', 2))).toBe(true);
  expect(isBroken('APART', 1, at('a', 1), at('b', 2))).toBe(false);
});

test('columns go from done over iterations to not planned, and neighbours stand beside each other', () => {
  const link = (from: string, to: string) =>
    ({ from, to, relation: 'PRECEDES', gap: 0, isBroken: false }) as const;
  const { columns, placed, lanes } = layout(
    [at('x', 7), at('y', 7), at('a', 2), at('b', 2), at('n', undefined), at('d', undefined, true)],
    [link('b', 'x'), link('a', 'y')],
  );
  expect(columns).toEqual(['Done', 'Iteration 2', 'Iteration 7', 'Not planned']);
  expect(placed.filter(({ column }) => column === 2).map(({ node }) => node.id)).toEqual(['y', 'x']);
  expect(lanes).toBe(2);
});
