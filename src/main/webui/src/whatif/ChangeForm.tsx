import { Button, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlanView } from '../model/planView';
import type { Change } from './changes';

const KINDS = {
  effort: 'Estimate of an asset',
  capacity: 'Capacity of a team in an iteration',
  priority: 'Priority of a datacenter',
  exitBy: 'Lease of a datacenter',
  value: 'Value of a workload',
  due: 'Due date of a workload',
} as const;

type Kind = Change['kind'];

/** Says one thing that could be different. */
export function ChangeForm({ view, add }: { view: PlanView; add: (change: Change) => void }) {
  const [kind, setKind] = useState<Kind>('effort');
  const [record, setRecord] = useState<string | null>(null);
  const [within, setWithin] = useState<string | null>(null);
  const [amount, setAmount] = useState<number | string>('');
  const [date, setDate] = useState('');
  const isDate = kind === 'exitBy' || kind === 'due';
  const change = built(kind, record, within, amount, date);
  const options = (names: Map<string, string>) => [...names].map(([value, label]) => ({ value, label }));
  const records =
    kind === 'effort'
      ? [...view.cards.values()].map((card) => ({ value: card.id, label: card.name }))
      : options(
          kind === 'capacity'
            ? view.teamNames
            : kind === 'value' || kind === 'due'
              ? view.workloadNames
              : view.datacenterNames,
        );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (change !== undefined) {
          add(change);
          setAmount('');
          setDate('');
        }
      }}
    >
      <Stack gap="xs">
        <Select
          label="What is different"
          data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
          value={kind}
          allowDeselect={false}
          onChange={(next) => {
            setKind((next ?? 'effort') as Kind);
            setRecord(null);
            setWithin(null);
          }}
        />
        <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="sm" style={{ alignItems: 'end' }}>
          <Select label="Of" data={records} value={record} onChange={setRecord} searchable limit={100} />
          {kind === 'effort' && (
            <Select
              label="For team"
              data={options(view.teamNames)}
              value={within}
              onChange={setWithin}
              searchable
            />
          )}
          {kind === 'capacity' && (
            <Select
              label="In iteration"
              data={view.columns.map((column) => String(column.number))}
              value={within}
              onChange={setWithin}
              searchable
            />
          )}
          {isDate ? (
            <TextInput
              type="date"
              label="New date"
              value={date}
              onChange={(event) => {
                setDate(event.currentTarget.value);
              }}
            />
          ) : (
            <NumberInput
              label={kind === 'priority' ? 'New priority, 1 first' : 'New number'}
              min={kind === 'priority' ? 1 : 0}
              max={kind === 'priority' ? 100 : 1_000_000}
              decimalScale={kind === 'priority' ? 0 : 2}
              value={amount}
              onChange={setAmount}
            />
          )}
          <Button type="submit" variant="default" disabled={change === undefined}>
            Add
          </Button>
        </SimpleGrid>
      </Stack>
    </form>
  );
}

function built(
  kind: Kind,
  record: string | null,
  within: string | null,
  amount: number | string,
  date: string,
): Change | undefined {
  if (record === null) {
    return undefined;
  }
  if (kind === 'exitBy') {
    return date === '' ? undefined : { kind, datacenter: record, date };
  }
  if (kind === 'due') {
    return date === '' ? undefined : { kind, workload: record, date };
  }
  if (typeof amount !== 'number') {
    return undefined;
  }
  switch (kind) {
    case 'effort':
      return within === null ? undefined : { kind, asset: record, team: within, points: amount };
    case 'capacity':
      return within === null
        ? undefined
        : { kind, team: record, iteration: Number(within), capacity: amount };
    case 'priority':
      return { kind, datacenter: record, priority: amount };
    case 'value':
      return { kind, workload: record, value: amount };
  }
}
