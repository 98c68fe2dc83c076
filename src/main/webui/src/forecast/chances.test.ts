import { expect, test } from 'vitest';
import { chanceText, eventful, promises, prospect } from './chances';

test('what is least likely comes first, and only what is promised', () => {
  const found = promises({
    datacenters: [{ id: 'luna', promised: '2027-01-01', chance: 0.9 }],
    releases: [{ id: 'finance', promised: '2027-01-01', chance: 0.2 }],
    workloads: [{ id: 'payroll' }, { id: 'crm', promised: '2027-01-01' }],
  });
  expect(found.map(({ kind, milestone }) => `${kind} ${milestone.id ?? ''}`)).toEqual([
    'release finance',
    'datacenter luna',
    'workload crm',
  ]);
});

test('what is neither never nor always does not look so', () => {
  expect([0, 0.001, 0.1305, 0.999, 1, undefined].map(chanceText)).toEqual([
    '0%',
    '< 1%',
    '13%',
    '> 99%',
    '100%',
    'not known',
  ]);
});

test('four of five are sound, less than half are not', () => {
  expect([0.8, 0.79, 0.5, 0.49, undefined].map(prospect)).toEqual(['good', 'warn', 'warn', 'bad', undefined]);
});

test('iterations are shown until nothing happens any more', () => {
  const iteration = (planned: number | undefined, p10: number) => ({ effort: { planned, p10 } });
  const all = [
    iteration(5, 3),
    iteration(9, 6),
    iteration(undefined, 9),
    iteration(undefined, 9),
    iteration(undefined, 9),
  ];
  expect(eventful(all)).toEqual(all.slice(0, 3));
  expect(eventful([])).toEqual([]);
});
