import { compact } from '../model/format';
import type { PlanView } from '../model/planView';
import { LineChart } from '../parts/LineChart';

/** The value of all workloads that are complete by the end of each iteration. */
export function ValueCurve({ values, view }: { values: number[]; view: PlanView }) {
  return (
    <LineChart
      title="Value in production by iteration"
      axes={['Iteration', 'Value']}
      points={values.map((value, i) => ({ label: String(view.first + i), value }))}
      format={compact}
    />
  );
}
