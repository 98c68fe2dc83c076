import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Forecast, Milestone } from '../api/types';
import { integer } from '../model/format';
import type { Names } from '../model/names';
import { DataTable, type DataColumn } from '../parts/DataTable';
import { Day } from './Chances';
import { chanceText, type MilestoneKind } from './chances';

const KINDS = [
  { value: 'datacenter', label: 'Datacenters' },
  { value: 'release', label: 'Releases' },
  { value: 'workload', label: 'Workloads' },
] as const;

const LISTS = { datacenter: 'datacenters', release: 'releases', workload: 'workloads' } as const;

/** When each datacenter is empty, each release promoted, each workload in production. */
export function Milestones({
  forecast,
  names,
  shown,
}: {
  forecast: Forecast;
  names: Names;
  shown: (kind: MilestoneKind, id: string) => boolean;
}) {
  const kinds = KINDS.filter(({ value }) => (forecast[LISTS[value]] ?? []).length > 0);
  const [chosen, setChosen] = useState<MilestoneKind>();
  const kind = chosen ?? kinds[0]?.value ?? 'workload';
  const rows = (forecast[LISTS[kind]] ?? []).filter(({ id }) => shown(kind, id ?? ''));
  const date = (name: string, field: 'planned' | 'p10' | 'p50' | 'p80' | 'p95'): DataColumn<Milestone> => ({
    name,
    cell: (milestone) => <Day date={milestone[field]} />,
  });
  return (
    <Stack gap="sm" align="stretch">
      {kinds.length > 1 && (
        <SegmentedControl
          aria-label="Dates of"
          data={kinds}
          value={kind}
          style={{ alignSelf: 'start', maxWidth: '100%' }}
          onChange={setChosen}
        />
      )}
      <DataTable
        label={`Dates of ${KINDS.find(({ value }) => value === kind)?.label.toLowerCase() ?? ''}`}
        rows={rows}
        keyOf={({ id = '' }) => id}
        minWidth={760}
        columns={[
          { name: 'Name', cell: ({ id = '' }) => names[kind](id) },
          date('Planned', 'planned'),
          date('P10', 'p10'),
          date('P50', 'p50'),
          date('P80', 'p80'),
          date('P95', 'p95'),
          { name: 'Never', isNumber: true, cell: ({ unfinished }) => chanceText(unfinished) },
          { name: 'Not planned', isNumber: true, cell: ({ notPlanned = 0 }) => integer(notPlanned) },
        ]}
      />
    </Stack>
  );
}
