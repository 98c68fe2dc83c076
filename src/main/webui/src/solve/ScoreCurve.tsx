import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { planMetadata } from '../api/queries';
import { compact } from '../model/format';
import { parseScore } from '../model/score';
import { LineChart, type Point } from '../parts/LineChart';

/** The soft score since the screen was opened, while the plan is being solved. */
export function ScoreCurve({ id }: { id: string }) {
  const { data } = useQuery(planMetadata(id));
  const [points, setPoints] = useState<Point[]>([]);
  const [last, setLast] = useState<string>();
  const score = data?.score;
  if (score !== undefined && score !== last) {
    const parsed = parseScore(score);
    setLast(score);
    if (parsed !== undefined) {
      setPoints([...points, { label: String(points.length + 1), value: -parsed.soft }]);
    }
  }
  return (
    <LineChart
      title="Soft penalty while solving, less is better"
      axes={['Better plan', 'Soft penalty']}
      points={points}
      format={compact}
      height={140}
    />
  );
}
