import { Text } from '@mantine/core';
import type { DelayCause } from '../api/types';
import { number, percent } from '../model/format';
import type { Names } from '../model/names';
import { DataTable } from '../parts/DataTable';

/** Whose delay matters most: where to look first, to estimate again or to help. */
export function Causes({ causes, names }: { causes: DelayCause[]; names: Names }) {
  if (causes.length === 0) {
    return (
      <Text className="muted" size="sm">
        No delay reaches anything that is waited for.
      </Text>
    );
  }
  return (
    <DataTable
      label="Whose delay matters most"
      rows={causes}
      keyOf={({ asset, team }) => `${asset ?? ''} ${team ?? ''}`}
      minWidth={720}
      columns={[
        {
          name: 'Asset or team',
          cell: ({ asset, team, most }) => (
            <>
              {asset === undefined ? `${names.team(team ?? '')} (team)` : names.asset(asset)}
              {most !== undefined && (
                <Text size="xs" className="muted">
                  delays {called(names, most)} most
                </Text>
              )}
            </>
          ),
        },
        { name: 'Is why', isNumber: true, cell: ({ criticality }) => share(criticality) },
        { name: 'Late itself', isNumber: true, cell: ({ late }) => share(late) },
        { name: 'Days of delay', isNumber: true, cell: ({ delayDays }) => number(delayDays ?? 0) },
        { name: 'Past a promise', isNumber: true, cell: ({ lateDays }) => number(lateDays ?? 0) },
        {
          name: 'Correlation',
          isNumber: true,
          cell: ({ cruciality }) => (cruciality === undefined ? '–' : number(cruciality)),
        },
      ]}
    />
  );
}

const share = (value: number | undefined) => (value === undefined ? '–' : percent(value));

/** The forecast does not say what kind of milestone it is. */
function called(names: Names, id: string): string {
  return (
    [names.datacenter, names.release, names.workload].map((name) => name(id)).find((name) => name !== id) ??
    id
  );
}
