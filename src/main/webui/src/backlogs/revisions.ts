import type { IterationState, Revision, Stage } from '../api/types';

const KINDS: Record<NonNullable<Revision['kind']>, string> = {
  CREATED: 'Created',
  REPLACED: 'Replaced',
  PATCHED: 'Changed',
  IMPORTED: 'Imported',
  PLAN_ACCEPTED: 'Plan accepted',
  COMMITTED: 'Committed',
  APPROVED: 'Approved',
  REJECTED: 'Rejected',
  STARTED: 'Started',
  CLOSED: 'Closed',
};

/** What kind of change it was, of which iteration. */
export function headline({ kind, iteration }: Revision): string {
  const what = kind === undefined ? 'Changed' : KINDS[kind];
  return iteration === undefined ? what : `Iteration ${iteration} ${what.toLowerCase()}`;
}

export const STATES: Record<IterationState, string> = {
  DRAFT: 'Draft',
  PUBLISHED: 'Published',
  COMMITTED: 'Committed',
  REJECTED: 'Rejected',
  APPROVED: 'Approved',
  IN_PROGRESS: 'In progress',
  CLOSED: 'Closed',
};

export const STAGES: Record<Stage, string> = {
  NOT_STARTED: 'Not started',
  MIGRATING: 'Migrating',
  STAGING: 'In staging',
  UAT: 'User acceptance',
  PROMOTION: 'To be promoted',
  PROMOTED: 'In production',
};
