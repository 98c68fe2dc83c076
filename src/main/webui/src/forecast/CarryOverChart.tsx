import type { Outlook } from '../api/types';
import { number, percent } from '../model/format';
import { Axes } from '../parts/Axes';
import { Chart } from '../parts/Chart';
import { frame } from '../parts/plot';
import { chanceText } from './chances';

const HEIGHT = 190;

/** How much work each planned iteration is expected to leave to the next. */
export function CarryOverChart({ outlooks, unit }: { outlooks: Outlook[]; unit: string }) {
  const rows = outlooks.filter(({ effort }) => effort?.planned !== undefined);
  const amounts = rows.map(({ carryOver }) => carryOver?.effort ?? 0);
  const most = amounts.indexOf(Math.max(...amounts));
  return (
    <Chart
      title={`Left over at the end of each iteration, ${unit} on average`}
      summary={
        rows.length === 0
          ? 'No iteration is planned.'
          : `Most is left over by iteration ${rows[most]?.number ?? ''}: ${number(amounts[most] ?? 0)}.`
      }
      height={HEIGHT}
      rows={rows}
      columns={[
        { name: 'Iteration', cell: ({ number: iteration }) => iteration },
        {
          name: 'Chance of any',
          isNumber: true,
          cell: ({ carryOver }) => (carryOver?.chance === undefined ? '–' : percent(carryOver.chance)),
        },
        { name: 'Assets', isNumber: true, cell: ({ carryOver }) => number(carryOver?.assets ?? 0) },
        { name: 'Effort', isNumber: true, cell: ({ carryOver }) => number(carryOver?.effort ?? 0) },
      ]}
      draw={(width) => {
        const place = frame(width, HEIGHT, rows.length, amounts, 20);
        const bar = Math.max(3, Math.min(36, (width - 110) / Math.max(1, rows.length) - 4));
        return (
          <>
            <Axes frame={place} labels={rows.map((row) => String(row.number))} format={number} />
            {rows.map((row, i) => (
              <rect
                key={row.number}
                x={place.x(i) - bar / 2}
                y={place.y(amounts[i] ?? 0)}
                width={bar}
                height={Math.max(0, place.y(0) - place.y(amounts[i] ?? 0))}
                rx={2}
                fill="var(--ink)"
              >
                <title>{`Iteration ${row.number ?? ''}: ${number(amounts[i] ?? 0)}, chance of any ${chanceText(row.carryOver?.chance)}`}</title>
              </rect>
            ))}
          </>
        );
      }}
    />
  );
}
