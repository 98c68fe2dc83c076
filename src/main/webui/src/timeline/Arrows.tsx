import type { PlanView } from '../model/planView';
import type { Row } from './rows';
import type { Scale } from './scale';
import classes from './timeline.module.css';

interface Props {
  view: PlanView;
  rows: Row[];
  time: Scale;
  selected: string | undefined;
  rowHeight: number;
  head: number;
}

/** The dependencies of the selected asset, as far as the other end has a row; broken ones are red and dashed. */
export function Arrows({ view, rows, time, selected, rowHeight, head }: Props) {
  if (selected === undefined) {
    return null;
  }
  const place = new Map(rows.map((row, i) => [row.kind === 'asset' ? row.id : row.key, i]));
  const at = (asset: string) => {
    const card = view.cards.get(asset);
    const row = place.get(asset) ?? place.get(`w:${card?.datacenter ?? ''}:${card?.workload ?? ''}`);
    const bar = card?.iteration === undefined ? undefined : time.bar(card.iteration, card.iteration);
    return row === undefined || bar === undefined ? undefined : { ...bar, y: head + (row + 0.5) * rowHeight };
  };
  return (
    <g>
      {(view.backlog.dependencies ?? [])
        .filter(
          ({ from, to, type }) =>
            (type ?? 'PRECEDES') === 'PRECEDES' && (from === selected || to === selected),
        )
        .map(({ from, to, lag = 0 }) => {
          const a = at(from);
          const b = at(to);
          if (a === undefined || b === undefined) {
            return null;
          }
          const broken = (view.cards.get(from)?.iteration ?? 0) + lag > (view.cards.get(to)?.iteration ?? 0);
          const x = a.x + a.width - 4;
          const end = b.x + 4;
          return (
            <path
              key={`${from} ${to}`}
              className={classes.arrow}
              data-broken={broken}
              d={`M${x},${a.y}C${x + 30},${a.y} ${end - 30},${b.y} ${end},${b.y}m-6,-4l6,4l-6,4`}
            />
          );
        })}
    </g>
  );
}
