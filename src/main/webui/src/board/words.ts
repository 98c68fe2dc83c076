import type { Column } from '../model/planView';

export const STATES = {
  DRAFT: 'Draft',
  PUBLISHED: 'Published',
  COMMITTED: 'Committed',
  OUTLOOK: 'Outlook',
} as const;

/** Whether it is an iteration, not what is left over. */
export function isPlanned({ number }: Column): boolean {
  return !Number.isNaN(number);
}

export function title(column: Column): string {
  return isPlanned(column) ? `Iteration ${column.number}` : 'Not planned';
}
