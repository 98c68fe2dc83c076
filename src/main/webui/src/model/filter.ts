import type { Card } from './planView';

/** What the screens of a plan are narrowed to; kept in the address, so that it can be sent to others. */
export interface Filter {
  text: string;
  team: string;
  datacenter: string;
  workload: string;
}

export const NO_FILTER: Filter = { text: '', team: '', datacenter: '', workload: '' };

const NAMES = { text: 'q', team: 'team', datacenter: 'datacenter', workload: 'workload' } as const;

export function filterOf(search: URLSearchParams): Filter {
  return {
    text: search.get(NAMES.text) ?? '',
    team: search.get(NAMES.team) ?? '',
    datacenter: search.get(NAMES.datacenter) ?? '',
    workload: search.get(NAMES.workload) ?? '',
  };
}

/** The same address with another filter; what is not asked for is not written. */
export function withFilter(search: URLSearchParams, filter: Filter): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const key of Object.keys(NAMES) as (keyof Filter)[]) {
    if (filter[key] === '') {
      next.delete(NAMES[key]);
    } else {
      next.set(NAMES[key], filter[key]);
    }
  }
  return next;
}

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== '');
}

/** Whether a card passes: every word of the text is somewhere in its names, ids and labels. */
export function passes(card: Card, filter: Filter): boolean {
  return (
    (filter.team === '' || card.teams.includes(filter.team)) &&
    (filter.datacenter === '' || card.datacenter === filter.datacenter) &&
    (filter.workload === '' || card.workload === filter.workload) &&
    filter.text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => card.search.includes(word))
  );
}
