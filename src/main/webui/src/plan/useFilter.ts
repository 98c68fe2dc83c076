import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { filterOf, withFilter, type Filter } from '../model/filter';

/** The filter of the address, and how to change it without a step in the history for every key. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterOf(search), [search]);
  return [
    filter,
    (next) => {
      setSearch((before) => withFilter(before, next), { replace: true });
    },
  ];
}
