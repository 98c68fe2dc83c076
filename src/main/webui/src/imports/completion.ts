import type { Backlog, Imported, Issue } from '../api/types';

/** What no file says and a plan needs. */
export interface Lacks {
  start: boolean;
  /** teams without any capacity */
  capacity: string[];
}

export interface Answers {
  start: string;
  capacity: Record<string, number>;
}

export function lacks({ calendar, teams = [] }: Backlog): Lacks {
  return {
    start: calendar?.start === undefined && !Array.isArray(calendar?.iterations),
    capacity: teams
      .filter(
        (team) =>
          team.capacity === undefined &&
          (team.velocityHistory ?? []).length === 0 &&
          Object.keys(team.capacityByIteration ?? {}).length === 0,
      )
      .map(({ id }) => id),
  };
}

/** Whether all is answered that is lacking. */
export function isAnswered(missing: Lacks, { start, capacity }: Answers): boolean {
  return (!missing.start || start !== '') && missing.capacity.every((team) => capacity[team] !== undefined);
}

export function errors({ issues }: Imported): Issue[] {
  return issues.filter(({ severity }) => severity === 'ERROR');
}

/** Sheet, row and column out of a pointer such as /vInfo/12/CPUs; anything else is told as it is. */
export function whereabouts(pointer: string | undefined): string {
  const parts = (pointer ?? '')
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [sheet, row, ...column] = parts;
  if (sheet === undefined || row === undefined || !/^\d+$/.test(row)) {
    return parts.join(', ');
  }
  return `${sheet}, row ${row}${column.length === 0 ? '' : `, ${column.join('/')}`}`;
}
