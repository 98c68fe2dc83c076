import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../api/schema';
import { compact } from '../model/format';
import { LinesChart } from '../parts/LinesChart';

/** What is complete by the end of each iteration, beside what the first and the last accepted plan said. */
export function BurnUpChart({
  points,
  unit,
}: {
  points: components['schemas']['BurnUpPoint'][];
  unit: string;
}) {
  const [of, setOf] = useState<'effort' | 'value'>('effort');
  return (
    <>
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
      <LinesChart
        title={of === 'effort' ? `Effort complete, ${unit}` : 'Value in production, per day'}
        along="Iteration"
        labels={points.map(({ iteration }) => String(iteration))}
        format={compact}
        series={[
          { name: 'Done', values: points.map((point) => point[of]) },
          {
            name: 'Last accepted plan',
            values: points.map((point) => (of === 'effort' ? point.lastPlanEffort : point.lastPlanValue)),
          },
          {
            name: 'First accepted plan',
            values: points.map((point) => (of === 'effort' ? point.firstPlanEffort : point.firstPlanValue)),
          },
        ]}
      />
    </>
  );
}
