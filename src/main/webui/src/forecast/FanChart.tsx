import type { Band, Outlook } from '../api/types';
import { compact, day, number } from '../model/format';
import { Axes } from '../parts/Axes';
import { Chart } from '../parts/Chart';
import type { DataColumn } from '../parts/DataTable';
import { area, frame, path } from '../parts/plot';

const HEIGHT = 280;
const INK = 'var(--ink)';
const PLAN = { stroke: 'var(--mantine-color-text)', strokeWidth: 1.75, strokeDasharray: '6 4', fill: 'none' };

type Quantity = 'effort' | 'value';

/** What is done by the end of each iteration, as planned and as it may come. */
export function FanChart({ outlooks, of, unit }: { outlooks: Outlook[]; of: Quantity; unit: string }) {
  const bands = outlooks.map((outlook) => outlook[of] ?? {});
  const line = (field: keyof Band) => bands.map((band) => band[field] ?? 0);
  const planned = bands.map((band) => band.planned);
  const last = bands[bands.length - 1];
  const column = (name: string, field: keyof Band): DataColumn<Outlook> => ({
    name,
    isNumber: true,
    cell: (outlook) => {
      const value = outlook[of]?.[field];
      return value === undefined ? '–' : number(value);
    },
  });
  return (
    <Chart
      title={`${of === 'effort' ? 'Effort finished' : 'Value in production'} by iteration, ${unit}`}
      summary={`The plan ends at ${number(Math.max(0, ...planned.map((value) => value ?? 0)))}, the middle of all runs at ${number(last?.p50 ?? 0)}.`}
      height={HEIGHT}
      rows={outlooks}
      columns={[
        { name: 'Iteration', cell: ({ number: iteration }) => iteration },
        { name: 'Until', cell: ({ end }) => day(end) },
        column('Planned', 'planned'),
        column('P10', 'p10'),
        column('P20', 'p20'),
        column('P50', 'p50'),
        column('P80', 'p80'),
        column('P90', 'p90'),
      ]}
      legend={[
        { name: 'Plan', swatch: <line x2={26} y1={6} y2={6} {...PLAN} /> },
        { name: 'Half of the runs', swatch: <line x2={26} y1={6} y2={6} stroke={INK} strokeWidth={2.5} /> },
        {
          name: '60 of 100 runs',
          swatch: <rect width={26} height={12} fill={INK} fillOpacity={0.4} />,
        },
        {
          name: '80 of 100 runs',
          swatch: <rect width={26} height={12} fill={INK} fillOpacity={0.18} />,
        },
      ]}
      draw={(width) => {
        const place = frame(width, HEIGHT, outlooks.length, [
          ...line('p90'),
          ...planned.map((value) => value ?? 0),
        ]);
        return (
          <>
            <Axes frame={place} labels={outlooks.map((outlook) => String(outlook.number))} format={compact} />
            <path d={area(place, line('p10'), line('p90'))} fill={INK} fillOpacity={0.18} />
            <path d={area(place, line('p20'), line('p80'))} fill={INK} fillOpacity={0.25} />
            <path d={path(place, line('p50'))} fill="none" stroke={INK} strokeWidth={2.5} />
            <path d={path(place, planned)} {...PLAN} />
          </>
        );
      }}
    />
  );
}
