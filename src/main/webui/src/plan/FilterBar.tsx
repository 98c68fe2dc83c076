import { Button, Group, Select, TextInput } from '@mantine/core';
import { isFiltering, NO_FILTER, type Filter } from '../model/filter';
import type { PlanView } from '../model/planView';
import { useFilter } from './useFilter';

/** Narrows all screens of a plan. */
export function FilterBar({ view }: { view: PlanView }) {
  const [filter, setFilter] = useFilter();
  const choice = (field: keyof Filter, label: string, names: Map<string, string>) =>
    names.size < 2 ? null : (
      <Select
        size="xs"
        w={{ base: 'calc(50% - 5px)', xs: 180 }}
        aria-label={label}
        placeholder={label}
        data={[...names].map(([value, name]) => ({ value, label: name }))}
        value={filter[field] === '' ? null : filter[field]}
        onChange={(value) => {
          setFilter({ ...filter, [field]: value ?? '' });
        }}
        clearable
        clearButtonProps={{ 'aria-label': `Any ${label.toLowerCase()}` }}
        searchable
        limit={200}
      />
    );
  return (
    <>
      <p className="only-print">{narrowed(view, filter)}</p>
      <Group gap="xs" px="md" py="xs" className="no-print" role="search" aria-label="Filter">
        <TextInput
          size="xs"
          w={{ base: 'calc(50% - 5px)', xs: 200 }}
          aria-label="Find assets by name, id or label"
          placeholder="Find assets"
          value={filter.text}
          onChange={(event) => {
            setFilter({ ...filter, text: event.currentTarget.value });
          }}
        />
        {choice('team', 'Team', view.teamNames)}
        {choice('datacenter', 'Datacenter', view.datacenterNames)}
        {choice('workload', 'Workload', view.workloadNames)}
        {isFiltering(filter) && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => {
              setFilter(NO_FILTER);
            }}
          >
            Show all
          </Button>
        )}
      </Group>
    </>
  );
}

/** What paper says of a filter, lest a part be taken for the whole. */
function narrowed({ teamNames, datacenterNames, workloadNames }: PlanView, filter: Filter): string {
  const parts = [
    filter.text === '' ? '' : `“${filter.text}”`,
    teamNames.get(filter.team) ?? filter.team,
    datacenterNames.get(filter.datacenter) ?? filter.datacenter,
    workloadNames.get(filter.workload) ?? filter.workload,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Not all of the plan, only ${parts.join(', ')}.`;
}
