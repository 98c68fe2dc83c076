import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { planMetadata } from '../api/queries';
import { compact } from '../model/format';
import { parseScore } from '../model/score';
import { LinesChart } from '../parts/LinesChart';

/** The soft score since the screen was opened, while the plan is being solved. */
export function ScoreCurve({ id }: { id: string }) {
  const { data } = useQuery(planMetadata(id));
  const [points, setPoints] = useState<number[]>([]);
  const [last, setLast] = useState<string>();
  const score = data?.score;
  if (score !== undefined && score !== last) {
    const parsed = parseScore(score);
    setLast(score);
    if (parsed !== undefined) {
      setPoints([...points, -parsed.soft]);
    }
  }
  return (
    <LinesChart
      title="Soft penalty while solving, less is better"
      along="Better plan"
      labels={points.map((_, i) => String(i + 1))}
      series={[{ name: 'Soft penalty', values: points }]}
      format={compact}
      height={160}
    />
  );
}
