import type { IterationState } from '../api/types';
import { LIFE, placeInLife } from './life';
import classes from './backlogs.module.css';
import { STATES } from './revisions';

/** The way of an iteration from draft to closed, and where it is. */
export function LifeLine({ state }: { state: IterationState }) {
  const here = placeInLife(state);
  return (
    <ol className={classes.life} aria-label="Life of the iteration">
      {LIFE.map((step, i) => (
        <li
          key={step}
          data-passed={i < here || state === 'CLOSED'}
          data-here={i === here}
          aria-current={i === here ? 'step' : undefined}
        >
          <span className={classes.dot} aria-hidden>
            {i < here || state === 'CLOSED' ? '✓' : i + 1}
          </span>
          {i === here ? STATES[state] : STATES[step]}
          {i < here && <span className="hidden"> (passed)</span>}
        </li>
      ))}
    </ol>
  );
}
