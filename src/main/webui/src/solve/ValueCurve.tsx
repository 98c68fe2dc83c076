import { compact } from '../model/format';
import type { PlanView } from '../model/planView';
import { LinesChart } from '../parts/LinesChart';

/** The value of all workloads that are complete by the end of each iteration. */
export function ValueCurve({ values, view }: { values: number[]; view: PlanView }) {
  return (
    <LinesChart
      title="Value in production by iteration"
      along="Iteration"
      labels={values.map((_, i) => String(view.first + i))}
      series={[{ name: 'Value', values }]}
      format={compact}
    />
  );
}
