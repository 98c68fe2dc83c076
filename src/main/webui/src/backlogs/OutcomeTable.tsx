import { Checkbox, Group, NumberInput, SegmentedControl, Stack } from '@mantine/core';
import type { CommittedAsset } from '../api/types';
import { number } from '../model/format';
import type { Names } from '../model/names';
import { DataTable } from '../parts/DataTable';
import { UNSAID, withNumber, type Outcome, type Outcomes } from './closing';

interface Props {
  assets: CommittedAsset[];
  outcomes: Outcomes;
  say: (asset: string, outcome: Partial<Outcome>) => void;
  names: Names;
}

/** A row for each committed asset: done or not, and what it took or what is left of it. */
export function OutcomeTable({ assets, outcomes, say, names }: Props) {
  return (
    <DataTable
      label="Outcome of each asset"
      rows={assets}
      keyOf={({ asset = '' }) => asset}
      minWidth={640}
      columns={[
        { name: 'Asset', cell: ({ asset = '', name }) => name ?? asset },
        {
          name: 'Is it done?',
          cell: ({ asset = '', name = asset }) => (
            <SegmentedControl
              size="xs"
              aria-label={`Is ${name} done?`}
              data={[
                { value: 'unsaid', label: 'Not said' },
                { value: 'yes', label: 'Done' },
                { value: 'no', label: 'Not done' },
              ]}
              value={outcomes[asset]?.done === undefined ? 'unsaid' : outcomes[asset].done ? 'yes' : 'no'}
              onChange={(value) => {
                say(asset, { done: value === 'unsaid' ? undefined : value === 'yes' });
              }}
            />
          ),
        },
        {
          name: 'Effort it took, or that is left',
          cell: (asset) => (
            <Efforts asset={asset} outcome={outcomes[asset.asset ?? ''] ?? UNSAID} say={say} names={names} />
          ),
        },
      ]}
    />
  );
}

function Efforts({
  asset: { asset = '', name = asset, effort = {} },
  outcome,
  say,
  names,
}: {
  asset: CommittedAsset;
  outcome: Outcome;
  say: Props['say'];
  names: Names;
}) {
  return (
    <Stack gap={4}>
      <Group gap="xs">
        {Object.entries(effort).map(([team, estimate]) => (
          <NumberInput
            key={team}
            size="xs"
            w={130}
            aria-label={`${outcome.done === false ? 'Left of' : 'Took'} ${name}, ${names.team(team)}`}
            label={names.team(team)}
            placeholder={number(estimate)}
            min={0}
            max={1_000_000}
            decimalScale={2}
            hideControls
            disabled={outcome.done === undefined}
            value={outcome.effort[team] ?? ''}
            onChange={(value) => {
              say(asset, { effort: withNumber(outcome.effort, team, value) });
            }}
          />
        ))}
      </Group>
      {outcome.done === false && (
        <Checkbox
          size="xs"
          label="It need not come first in the next plan"
          aria-label={`${name} need not come first in the next plan`}
          checked={outcome.released}
          onChange={(event) => {
            say(asset, { released: event.currentTarget.checked });
          }}
        />
      )}
    </Stack>
  );
}
