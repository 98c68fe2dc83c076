import { Alert, List, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { Forecast } from '../api/types';
import { integer, number } from '../model/format';
import type { Names } from '../model/names';
import { Section } from '../parts/Section';
import { CarryOverChart } from './CarryOverChart';
import { Causes } from './Causes';
import { Chances } from './Chances';
import { eventful, type MilestoneKind } from './chances';
import { FanChart } from './FanChart';
import { Milestones } from './Milestones';

interface Props {
  forecast: Forecast;
  names: Names;
  unit: string;
  /** which milestones pass the filter */
  shown?: (kind: MilestoneKind, id: string) => boolean;
}

const ALL = () => true;

/** What thousands of executions of one plan came to. */
export function ForecastReport({ forecast, names, unit, shown = ALL }: Props) {
  const [of, setOf] = useState<'effort' | 'value'>('effort');
  const outlooks = eventful(forecast.iterations ?? []);
  const late = forecast.score?.effortDaysLate;
  const cut = forecast.basis?.cutRuns ?? 0;
  return (
    <div className="sections">
      <Section id="chances" title="Are promises kept?">
        <Text size="sm" className="muted" mb="sm" maw={820}>
          The plan was executed {integer(forecast.runs ?? 0)} times, each time with other efforts and
          capacities.
          {late?.p50 !== undefined &&
            ` Half of the runs have at most ${number(late.p50)} effort-days late, 95 of 100 at most ${number(late.p95 ?? late.p50)}.`}
        </Text>
        {cut > 0 && (
          <Alert color="yellow" variant="outline" mb="sm">
            {integer(cut)} runs were ended early because nearly nothing went on in them. Maybe a dependency or
            a freeze holds work up for good.
          </Alert>
        )}
        <Chances forecast={forecast} names={names} shown={shown} />
      </Section>
      <Section id="burn-up" title="How far we will be">
        <SegmentedControl
          aria-label="Burn-up of"
          mb="sm"
          data={[
            { value: 'effort', label: 'Effort' },
            { value: 'value', label: 'Value' },
          ]}
          value={of}
          onChange={setOf}
        />
        <FanChart outlooks={outlooks} of={of} unit={of === 'effort' ? unit : 'value per day'} />
      </Section>
      <Section id="dates" title="When each is through">
        <Text size="sm" className="muted" mb="sm" maw={820}>
          P80 is the day by which it is through in 80 of 100 runs: a day that can be promised.
        </Text>
        <Milestones forecast={forecast} names={names} shown={shown} />
      </Section>
      <Section id="causes" title="Whose delay matters most">
        <Causes causes={forecast.causes ?? []} names={names} />
      </Section>
      <Section id="carry-over" title="What will be left over">
        <CarryOverChart outlooks={outlooks} unit={unit} />
      </Section>
      <Section id="basis" title="What this rests on">
        <Basis forecast={forecast} />
      </Section>
    </div>
  );
}

function Basis({ forecast: { basis = {}, seed } }: { forecast: Forecast }) {
  const range = basis.defaultRange;
  return (
    <List size="sm" spacing={4}>
      {(basis.sentences ?? []).map((sentence) => (
        <List.Item key={sentence}>{sentence}</List.Item>
      ))}
      <List.Item>
        Planned assets: {integer(basis.ownRanges ?? 0)} with a range of their own,{' '}
        {integer(basis.learnedRanges ?? 0)} with one that was learned, {integer(basis.defaultRanges ?? 0)}{' '}
        with the usual one
        {range === undefined
          ? ''
          : ` (${number(range.p10 ?? 0)} to ${number(range.p90 ?? 0)} times the estimate)`}
        .
      </List.Item>
      <List.Item>
        Capacities: {integer(basis.learnedCapacities ?? 0)} learned, {integer(basis.historicCapacities ?? 0)}{' '}
        from past velocities, {integer(basis.constantCapacities ?? 0)} taken for certain.
      </List.Item>
      <List.Item>The random numbers begin at {seed ?? 0}: the same question has the same answer.</List.Item>
    </List>
  );
}
