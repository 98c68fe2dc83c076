import { Text } from '@mantine/core';
import type { BacklogKpis } from '../api/types';
import { number, percent, signed } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Section';

/** How what there is to do has changed since the first plan was accepted. */
export function Scope({ scope, unit }: { scope: BacklogKpis['scope']; unit: string }) {
  if (scope === undefined) {
    return null;
  }
  const rows = scope.iterations ?? [];
  return (
    <Section id="scope" title="Scope">
      <Text size="sm" mb="xs">
        {number(scope.baseline ?? 0)} {unit} when the first plan was accepted, {signed(scope.net ?? 0)} since
        {scope.netShare === undefined ? '' : ` (${percent(scope.netShare)})`}.
      </Text>
      {rows.length > 0 && (
        <DataTable
          label="Changes of scope"
          rows={rows}
          keyOf={({ iteration = 0 }) => iteration}
          columns={[
            { name: 'Iteration', cell: ({ iteration }) => iteration },
            { name: 'Added', isNumber: true, cell: ({ change }) => number(change?.added ?? 0) },
            { name: 'Removed', isNumber: true, cell: ({ change }) => number(change?.removed ?? 0) },
            { name: 'Grew', isNumber: true, cell: ({ change }) => number(change?.increased ?? 0) },
            { name: 'Shrank', isNumber: true, cell: ({ change }) => number(change?.decreased ?? 0) },
          ]}
        />
      )}
    </Section>
  );
}
