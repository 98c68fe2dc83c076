import { integer, number } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Tag } from '../parts/Tag';
import { budgetText, enough, type CurvePoint } from './frontier';

/** All budgets beside each other. */
export function FrontierTable({ points }: { points: CurvePoint[] }) {
  const best = enough(points);
  return (
    <DataTable
      label="What each budget of moves comes to"
      rows={points}
      keyOf={budgetText}
      minWidth={640}
      columns={[
        {
          name: 'At most',
          cell: (point) => (
            <>
              {budgetText(point)} {point === best && points.length > 1 && <Tag tone="good">enough</Tag>}
            </>
          ),
        },
        { name: 'Moves', isNumber: true, cell: ({ figures }) => integer(figures?.moves ?? 0) },
        {
          name: 'Rules',
          cell: ({ figures }) =>
            figures?.feasible === false ? (
              <b className="bad">broken by {number(figures.brokenRules ?? 0)}</b>
            ) : (
              'kept'
            ),
        },
        {
          name: 'Effort-days late',
          isNumber: true,
          cell: ({ figures }) => number(figures?.effortDaysLate ?? 0),
        },
        {
          name: 'Cost of delay, value-days',
          isNumber: true,
          cell: ({ figures }) => number(figures?.costOfDelayValueDays ?? 0),
        },
      ]}
    />
  );
}
