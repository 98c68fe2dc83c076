import { expect, test } from 'vitest';
import { NO_FILTER } from '../model/filter';
import { planView, type PlanView } from '../model/planView';
import { backlog, plan } from '../model/sample';
import { passage, rows } from './rows';
import { scale } from './scale';

const view = planView(plan, backlog) as PlanView;

test('a datacenter is open, its workloads are closed until they are opened', () => {
  const closed = rows(view, NO_FILTER, new Set());
  expect(closed.map((row) => [row.kind, row.id, row.first, row.last])).toEqual([
    ['datacenter', 'luna', 1, 2],
    ['workload', 'payroll', 1, 2],
    ['asset', 'fax', undefined, undefined],
  ]);
  expect(closed[0]).toMatchObject({ promised: '2027-01-17', daysLate: 14, complete: false });
  const opened = rows(view, NO_FILTER, new Set(['w:luna:payroll']));
  expect(opened.map((row) => row.id)).toEqual(['luna', 'payroll', 'sql', 'app', 'web', 'fax']);
  expect(rows(view, NO_FILTER, new Set(['d:luna']))).toHaveLength(1);
});

test('days are where the iterations are', () => {
  const time = scale(view, 70);
  expect(time.width).toBe(210);
  expect(time.x('2026-12-21')).toBe(70);
  expect(time.bar(2, 3)).toEqual({ x: 70, width: 140 });
});

test('on paper it is said in words when something is worked on', () => {
  expect(rows(view, NO_FILTER, new Set()).map(passage)).toEqual(['1 to 2, not all', '1 to 2', 'not planned']);
});
