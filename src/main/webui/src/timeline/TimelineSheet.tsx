import type { PlanView } from '../model/planView';
import { day } from '../model/format';
import { PrintTable } from '../parts/PrintTable';
import print from '../parts/print.module.css';
import { Bar } from './Bar';
import { passage, type Row } from './rows';
import { scale } from './scale';
import classes from './timeline.module.css';

const HEIGHT = 16;
/** what a bar may be as wide as on a page; scaled with it */
const WIDTH = 400;

/** The timeline on paper: a line for each row as it is opened on the screen, days in words beside the bars. */
export function TimelineSheet({ view, rows }: { view: PlanView; rows: Row[] }) {
  const time = scale(view, WIDTH / Math.max(1, view.columns.length));
  const picture = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: '100%', 'aria-hidden': true };
  return (
    <div className={print.sheet}>
      <PrintTable
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          {
            name: 'Datacenter, workload, asset',
            width: '26%',
            cell: (row) => (
              <span style={{ paddingLeft: row.depth * 10, fontWeight: row.depth === 0 ? 650 : undefined }}>
                {row.name}
              </span>
            ),
          },
          { name: 'Iterations', width: '9%', cell: (row) => passage(row) },
          {
            name: 'Promised for',
            width: '13%',
            cell: (row) => (row.promised === undefined ? '' : day(row.promised)),
          },
          { name: 'Late', width: '7%', cell: (row) => (row.daysLate > 0 ? `${row.daysLate} d` : '') },
          {
            name: (
              <svg {...picture}>
                {view.columns.map((column) => {
                  const { x, width } = time.bar(column.number, column.number);
                  return (
                    <text
                      key={column.number}
                      x={x + width / 2}
                      y={HEIGHT - 4}
                      textAnchor="middle"
                      className={classes.tick}
                    >
                      {(column.number - view.first) % Math.ceil(view.columns.length / 20) === 0
                        ? column.number
                        : ''}
                    </text>
                  );
                })}
              </svg>
            ),
            cell: (row) => (
              <svg {...picture}>
                {view.columns.map(({ number }) => (
                  <line
                    key={number}
                    x1={time.bar(number, number).x}
                    x2={time.bar(number, number).x}
                    y2={HEIGHT}
                    className={classes.line}
                  />
                ))}
                <Bar row={{ ...row, daysLate: 0 }} time={time} y={0} height={HEIGHT} selected={false} />
              </svg>
            ),
          },
        ]}
      />
    </div>
  );
}
