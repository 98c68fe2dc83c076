import { expect, test } from 'vitest';
import { backlog } from '../model/sample';
import { partialInput, withChange, type Change } from './changes';

test('a later change of the same replaces the earlier', () => {
  const one: Change = { kind: 'value', workload: 'payroll', value: 10 };
  const two: Change = { kind: 'value', workload: 'payroll', value: 20 };
  expect(withChange([one], two)).toEqual([two]);
});

test('records are named once, and maps keep what is not changed', () => {
  expect(
    partialInput(backlog, [
      { kind: 'effort', asset: 'sql', team: 'dba', points: 8 },
      { kind: 'capacity', team: 'dba', iteration: 2, capacity: 4 },
      { kind: 'capacity', team: 'dba', iteration: 3, capacity: 5 },
      { kind: 'exitBy', datacenter: 'luna', date: '2027-02-28' },
      { kind: 'priority', datacenter: 'luna', priority: 1 },
      { kind: 'due', workload: 'payroll', date: '2027-01-17' },
    ]),
  ).toEqual({
    assets: [{ id: 'sql', effort: { dba: 8, infra: 1 } }],
    teams: [{ id: 'dba', capacityByIteration: { 2: 4, 3: 5 } }],
    datacenters: [{ id: 'luna', exitBy: '2027-02-28', priority: 1 }],
    workloads: [{ id: 'payroll', due: '2027-01-17' }],
  });
});
