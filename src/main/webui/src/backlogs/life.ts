import type { IterationState } from '../api/types';

/** The states of an iteration in the order they are gone through; REJECTED stands where PUBLISHED does. */
export const LIFE: IterationState[] = [
  'DRAFT',
  'PUBLISHED',
  'COMMITTED',
  'APPROVED',
  'IN_PROGRESS',
  'CLOSED',
];

export function placeInLife(state: IterationState): number {
  return LIFE.indexOf(state === 'REJECTED' ? 'PUBLISHED' : state);
}

/** What people have to do with an iteration, by where it is. */
export const NEXT: Record<IterationState, string> = {
  DRAFT: 'A plan that publishes it has to be accepted',
  PUBLISHED: 'The team commits to it',
  COMMITTED: 'Change management approves or rejects it',
  REJECTED: 'It is planned anew, then the team commits to it',
  APPROVED: 'Work begins',
  IN_PROGRESS: 'It is closed with what was really done',
  CLOSED: 'Nothing: it is over',
};
