import { Text } from '@mantine/core';
import type { BacklogKpis } from '../api/types';
import { integer, number, percent } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Meter } from '../parts/Meter';
import { Section } from '../parts/Section';
import { useOpenBacklog } from './BacklogLayout';

/** How much of each commitment was kept, and what was left over. */
export function Commitments({ kpis: { commitment, carryOver }, unit }: { kpis: BacklogKpis; unit: string }) {
  const { names } = useOpenBacklog();
  const rows = commitment?.iterations ?? [];
  if (rows.length === 0) {
    return null;
  }
  const left = new Map((carryOver?.iterations ?? []).map((entry) => [entry.iteration, entry]));
  const repeated = carryOver?.repeated ?? [];
  return (
    <Section id="commitments" title="Commitments kept">
      <DataTable
        label="Commitments kept"
        rows={rows}
        keyOf={({ iteration = 0 }) => iteration}
        minWidth={680}
        columns={[
          { name: 'Iteration', cell: ({ iteration }) => iteration },
          {
            name: `Kept, of the ${unit}`,
            cell: ({ kept }) => (
              <Meter
                share={kept?.effortShare}
                text={kept?.effortShare === undefined ? '–' : percent(kept.effortShare)}
              />
            ),
          },
          {
            name: 'Assets kept',
            isNumber: true,
            cell: ({ kept }) => `${integer(kept?.keptAssets ?? 0)} of ${integer(kept?.committedAssets ?? 0)}`,
          },
          { name: 'Done beside', isNumber: true, cell: ({ kept }) => integer(kept?.unplannedAssets ?? 0) },
          {
            name: 'Carried over',
            isNumber: true,
            cell: ({ iteration }) => {
              const { assets = 0, effort = 0 } = left.get(iteration) ?? {};
              return `${integer(assets)} (${number(effort)} ${unit})`;
            },
          },
        ]}
      />
      {repeated.length > 0 && (
        <Text size="sm" mt="xs">
          Left over again and again:{' '}
          {repeated.map(({ asset = '', times = 0 }) => `${names.asset(asset)} (${times} times)`).join(', ')}.
        </Text>
      )}
    </Section>
  );
}
