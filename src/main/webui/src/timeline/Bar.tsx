import type { Row } from './rows';
import type { Scale } from './scale';
import classes from './timeline.module.css';

interface Props {
  row: Row;
  time: Scale;
  y: number;
  height: number;
  selected: boolean;
}

/** From when to when one row is worked on, and the day it is promised for. */
export function Bar({ row, time, y, height, selected }: Props) {
  const thick = row.kind === 'datacenter' ? 8 : row.kind === 'workload' ? 14 : 12;
  const bar = row.first === undefined ? undefined : time.bar(row.first, row.last ?? row.first);
  const middle = y + height / 2;
  const promised = row.promised === undefined ? undefined : time.x(row.promised);
  return (
    <g>
      {bar !== undefined && (
        <rect
          x={bar.x + 1.5}
          y={middle - thick / 2}
          width={Math.max(2, bar.width - 3)}
          height={thick}
          rx={3}
          className={classes.bar}
          data-kind={row.kind}
          data-late={row.daysLate > 0}
          data-selected={selected}
          strokeDasharray={row.complete ? undefined : '4 3'}
        />
      )}
      {promised !== undefined && promised >= 0 && promised <= time.width && (
        <path
          d={`M${promised},${middle - 7}l5,7l-5,7l-5,-7z`}
          className={classes.promise}
          data-late={row.daysLate > 0}
        />
      )}
      {row.daysLate > 0 && bar !== undefined && (
        <text x={bar.x + bar.width + 6} y={middle + 4} className={classes.late}>
          {row.daysLate} d late
        </text>
      )}
    </g>
  );
}
