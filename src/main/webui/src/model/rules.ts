import type { RuleId } from '../api/types';

/** What a rule is about and in what it is counted, in a planner's words. */
export interface RuleWords {
  name: string;
  unit: string;
}

export const RULES: Record<RuleId, RuleWords> = {
  capacity: { name: 'Team capacity', unit: 'points over capacity' },
  precedence: { name: 'Dependencies', unit: 'iterations too early' },
  workloadPrecedence: { name: 'Workload dependencies', unit: 'iterations too early' },
  moveTogether: { name: 'Moved together', unit: 'iterations apart' },
  apart: { name: 'Kept apart', unit: 'iterations too close' },
  freeze: { name: 'Freezes', unit: 'assets in a freeze' },
  window: { name: 'Earliest and latest dates', unit: 'assets outside' },
  pin: { name: 'Pins and commitments', unit: 'assets elsewhere' },
  cutovers: { name: 'Cutovers per iteration', unit: 'cutovers too many' },
  openWorkloads: { name: 'Open workloads', unit: 'workloads too many' },
  pilot: { name: 'Pilot iterations', unit: 'excess' },
  disruption: { name: 'Budget of moves', unit: 'moves too many' },
  exitHard: { name: 'Hard exits', unit: 'asset-days late' },
  exitLate: { name: 'Workloads leave in time', unit: 'effort-days late' },
  leaseLate: { name: 'Leases kept', unit: 'effort-days late' },
  dueLate: { name: 'Due dates kept', unit: 'effort-days late' },
  costOfDelay: { name: 'Cost of delay', unit: 'value-days' },
  earliness: { name: 'Earliness', unit: 'asset-days' },
  unplanned: { name: 'Not planned', unit: 'assets and effort' },
  affinity: { name: 'Affinity', unit: 'weighted days apart' },
  workInProgress: { name: 'Work in progress', unit: 'days open' },
  overtarget: { name: 'Above 90 % load', unit: 'points' },
  stability: { name: 'Stability', unit: 'moves, weighted' },
};

export const REASONS = {
  UNESTIMATED: 'No estimate',
  IMPOSSIBLE: 'Fits nowhere',
  PREDECESSOR: 'Predecessor not planned',
  PINNED: 'Kept out by a planner',
  CAPACITY: 'No capacity left',
  CHOICE: 'Better left out',
} as const;

/** Two words at most for where a plan is in its life. */
export const STATUS = {
  DATASET_CREATED: 'Received',
  DATASET_VALIDATED: 'Validated',
  SOLVING_SCHEDULED: 'Waiting',
  SOLVING_STARTED: 'Starting',
  SOLVING_ACTIVE: 'Solving',
  SOLVING_COMPLETED: 'Completed',
  SOLVING_INCOMPLETE: 'Stopped early',
  SOLVING_FAILED: 'Failed',
} as const;

export const ENDINGS = {
  TIME_LIMIT: 'its time was up',
  UNIMPROVED: 'nothing better was found for a while',
  STEP_LIMIT: 'its steps were used up',
  PROVED_OPTIMAL: 'no better plan exists',
  STOPPED: 'somebody stopped it',
} as const;
