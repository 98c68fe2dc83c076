import { shortDay } from '../model/format';
import type { PlanView } from '../model/planView';
import type { Scale } from './scale';
import classes from './timeline.module.css';

interface Props {
  view: PlanView;
  time: Scale;
  height: number;
  head: number;
  narrow: boolean;
}

/** What is behind the bars: iterations, freezes for all, today. */
export function Grounds({ view, time, height, head, narrow }: Props) {
  const today = time.x(new Date().toISOString().slice(0, 10));
  const freezes = (view.backlog.freezes ?? []).filter((freeze) => freeze.scope.all === true);
  return (
    <g>
      {freezes.map((freeze, i) => {
        const from = Math.max(0, time.x(freeze.from));
        const to = Math.min(
          time.width,
          time.x(freeze.to) + time.x(nextDay(freeze.from)) - time.x(freeze.from),
        );
        return to <= from ? null : (
          <rect
            key={i}
            x={from}
            y={head}
            width={to - from}
            height={height - head}
            className={classes.freeze}
          />
        );
      })}
      {view.columns.map((column, i) => {
        const { x, width } = time.bar(column.number, column.number);
        return (
          <g key={column.number}>
            <line x1={x} x2={x} y1={0} y2={height} className={classes.line} />
            {(!narrow || i % 2 === 0) && (
              <>
                <text x={x + 5} y={16} className={classes.number}>
                  {column.number}
                </text>
                {width > 50 && (
                  <text x={x + 5} y={31} className={classes.date}>
                    {shortDay(column.iteration.start)}
                  </text>
                )}
              </>
            )}
          </g>
        );
      })}
      {today >= 0 && today <= time.width && (
        <line x1={today} x2={today} y1={head - 6} y2={height} className={classes.today} />
      )}
    </g>
  );
}

function nextDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
