import type { Backlog, PlanDocument } from '../api/types';

/** A small plan for tests: three iterations, two workloads, one asset left out. */
export const backlog: Backlog = {
  calendar: { start: '2026-12-07', iterationDays: 14, iterations: 3 },
  teams: [
    { id: 'dba', name: 'Database squad', capacity: 10 },
    { id: 'infra', capacity: 10 },
  ],
  datacenters: [{ id: 'luna', name: 'Luna II', exitBy: '2027-01-31', decommissionDays: 14 }],
  workloads: [{ id: 'payroll', name: 'Payroll', datacenter: 'luna', value: 80, due: '2027-01-03' }],
  assets: [
    {
      id: 'sql',
      name: 'Payroll database',
      workload: 'payroll',
      effort: { dba: 5, infra: 1 },
      labels: ['Critical'],
    },
    { id: 'app', workload: 'payroll', flexibleEffort: { points: 3, teams: ['infra', 'dba'] } },
    { id: 'web', workload: 'payroll', effort: { infra: 2.5 }, pin: { iteration: 2 } },
    { id: 'fax', datacenter: 'luna' },
  ],
  dependencies: [
    { from: 'sql', to: 'app', type: 'TOGETHER' },
    { from: 'sql', to: 'web' },
  ],
  baseline: [
    { asset: 'sql', iteration: 1, state: 'COMMITTED' },
    { asset: 'web', iteration: 3 },
  ],
} as Backlog;

export const plan: PlanDocument = {
  modelOutput: {
    iterations: [
      {
        number: 1,
        start: '2026-12-07',
        end: '2026-12-20',
        assets: [
          { asset: 'sql', effort: { dba: 5, infra: 1 } },
          { asset: 'app', effort: { dba: 3 }, flexibleTeam: 'dba' },
        ],
      },
      {
        number: 2,
        start: '2026-12-21',
        end: '2027-01-03',
        assets: [{ asset: 'web', effort: { infra: 2.5 } }],
      },
      { number: 3, start: '2027-01-04', end: '2027-01-17', assets: [] },
    ],
    notPlanned: [{ asset: 'fax', reason: 'UNESTIMATED' }],
    workloads: [{ id: 'payroll', startIteration: 1, endIteration: 2, daysLate: 0 }],
    datacenters: [{ id: 'luna', daysLate: 14, atLeast: true }],
  },
};
