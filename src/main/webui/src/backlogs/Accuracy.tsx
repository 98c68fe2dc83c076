import { Text } from '@mantine/core';
import type { BacklogKpis } from '../api/types';
import { integer, number } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Section';
import { useOpenBacklog } from './BacklogLayout';

/** What assets took beside what they were estimated at. */
export function Accuracy({ estimates }: { estimates: BacklogKpis['estimates'] }) {
  const { names } = useOpenBacklog();
  if (estimates?.overall === undefined) {
    return null;
  }
  const rows = [
    { group: 'All', ...estimates.overall },
    ...(estimates.byType ?? []).map((one) => ({ group: `Type ${word(one.of)}`, ...one })),
    ...(estimates.byStrategy ?? []).map((one) => ({
      group: `Strategy ${word(one.of)}`,
      ...one,
    })),
    ...(estimates.byTeam ?? []).map((one) => ({ group: `Team ${names.team(one.of ?? '')}`, ...one })),
  ];
  const figure = (value: number | undefined) => (value === undefined ? '–' : number(value));
  return (
    <Section id="accuracy" title="Accuracy of estimates">
      <DataTable
        label="Accuracy of estimates"
        rows={rows}
        keyOf={({ group }) => group}
        minWidth={720}
        columns={[
          { name: 'Of', cell: ({ group }) => group },
          { name: 'Assets', isNumber: true, cell: ({ samples = 0 }) => integer(samples) },
          { name: 'Estimated', isNumber: true, cell: ({ estimated }) => figure(estimated) },
          { name: 'Took', isNumber: true, cell: ({ actual }) => figure(actual) },
          { name: 'Ratio', isNumber: true, cell: ({ ratio }) => figure(ratio) },
          { name: 'P10', isNumber: true, cell: ({ p10 }) => figure(p10) },
          { name: 'Median', isNumber: true, cell: ({ median }) => figure(median) },
          { name: 'P90', isNumber: true, cell: ({ p90 }) => figure(p90) },
        ]}
      />
      {(estimates.untold ?? 0) > 0 && (
        <Text size="sm" className="muted" mt="xs">
          Of {integer(estimates.untold ?? 0)} more nobody has said what they took.
        </Text>
      )}
    </Section>
  );
}

/** DATABASE reads better in small letters, VM does not. */
function word(code = ''): string {
  return code.length < 3 ? code : code.toLowerCase().replaceAll('_', ' ');
}
