import { Select } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../api/schema';
import { number } from '../model/format';
import { LinesChart } from '../parts/LinesChart';
import { useOpenBacklog } from './BacklogLayout';

/** What a team completed in each closed iteration, beside the capacity that was really there. */
export function Velocity({ teams, unit }: { teams: components['schemas']['TeamVelocity'][]; unit: string }) {
  const { names } = useOpenBacklog();
  const [chosen, setChosen] = useState<string | null>(null);
  const team = teams.find(({ team: id }) => id === chosen) ?? teams[0];
  const iterations = team?.iterations ?? [];
  return (
    <>
      {teams.length > 1 && (
        <Select
          label="Team"
          w={240}
          maw="100%"
          mb="sm"
          allowDeselect={false}
          data={teams.map(({ team: id = '' }) => ({ value: id, label: names.team(id) }))}
          value={team?.team ?? null}
          onChange={setChosen}
        />
      )}
      <LinesChart
        title={`Completed by ${names.team(team?.team ?? '')}, ${unit}${team?.mean === undefined ? '' : `: ${number(team.mean)} an iteration`}`}
        along="Iteration"
        labels={iterations.map(({ iteration }) => String(iteration))}
        format={number}
        series={[
          { name: 'Completed', values: iterations.map(({ completed }) => completed) },
          { name: 'Capacity really there', values: iterations.map(({ actualCapacity }) => actualCapacity) },
          { name: 'Planned capacity', values: iterations.map(({ plannedCapacity }) => plannedCapacity) },
        ]}
      />
    </>
  );
}
