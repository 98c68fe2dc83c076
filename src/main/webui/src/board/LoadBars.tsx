import type { IterationBacklog } from '../api/types';
import { number, percent } from '../model/format';
import classes from './board.module.css';

const TARGET = 0.9;

/** What each team has to do of what it can; the number says what the bar shows. */
export function LoadBars({
  loads,
  names,
}: {
  loads: NonNullable<IterationBacklog['load']>;
  names: Map<string, string>;
}) {
  return (
    <ul className={classes.loads} aria-label="Load by team">
      {loads.map(({ team = '', load = 0, capacity = 0 }) => {
        const share = capacity > 0 ? load / capacity : load > 0 ? Infinity : 0;
        const level = share > 1 ? 'over' : share > TARGET ? 'high' : 'fine';
        const name = names.get(team) ?? team;
        return (
          <li key={team} title={`${name}: ${number(load)} of ${number(capacity)}`}>
            <span className={classes.team}>{name}</span>
            <span className={classes.track} aria-hidden>
              <span
                className={classes.fill}
                data-level={level}
                style={{ width: `${Math.min(1, share) * 100}%` }}
              />
            </span>
            <span className={classes.amount}>
              {number(load)}/{number(capacity)}
              <span className="hidden">
                {Number.isFinite(share) ? `, ${percent(share)}` : ', no capacity'}
              </span>
              {level === 'over' && <span className="bad"> over</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
