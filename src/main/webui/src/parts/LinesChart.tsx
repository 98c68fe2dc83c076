import { Axes } from './Axes';
import { Chart } from './Chart';
import { frame, path } from './plot';

export interface Series {
  name: string;
  /** one for each label; undefined: not known */
  values: (number | undefined)[];
}

interface Props {
  title: string;
  /** what the labels are, such as Iteration */
  along: string;
  labels: string[];
  series: Series[];
  format: (value: number) => string;
  height?: number;
}

// told apart by their strokes, too: not everybody sees the colours
const STROKES = [
  { stroke: 'var(--ink)', strokeWidth: 2.5 },
  { stroke: 'var(--mantine-color-text)', strokeWidth: 1.75, strokeDasharray: '7 4' },
  { stroke: 'var(--warn)', strokeWidth: 1.75, strokeDasharray: '2 3' },
];

const MOST_DOTS = 60;

/** Up to three lines over the same places; the first one is what matters and has dots, unless there are too many. */
export function LinesChart({ title, along, labels, series, format, height = 220 }: Props) {
  const values = series.flatMap((one) => one.values).filter((value) => value !== undefined);
  return (
    <Chart
      title={title}
      summary={series.map((one) => `${one.name}: ${gist(one, labels, format)}`).join(' ')}
      height={height}
      rows={labels.map((label, i) => ({ label, i }))}
      columns={[
        { name: along, cell: ({ label }) => label },
        ...series.map((one) => ({
          name: one.name,
          isNumber: true,
          cell: ({ i }: { i: number }) => {
            const value = one.values[i];
            return value === undefined ? '–' : format(value);
          },
        })),
      ]}
      legend={(series.length > 1 ? series : []).map((one, i) => ({
        name: one.name,
        swatch: <line x2={26} y1={6} y2={6} {...STROKES[i % STROKES.length]} />,
      }))}
      draw={(width) => {
        const place = frame(width, height, labels.length, values, 8);
        return (
          <>
            <Axes frame={place} labels={labels} format={format} />
            {series.map((one, i) => (
              <path key={one.name} d={path(place, one.values)} fill="none" {...STROKES[i % STROKES.length]} />
            ))}
            {series[0]?.values.map((value, i) =>
              value === undefined || labels.length > MOST_DOTS ? null : (
                <circle key={i} cx={place.x(i)} cy={place.y(value)} r={3.5} fill="var(--ink)">
                  <title>{`${along} ${labels[i] ?? ''}: ${format(value)}`}</title>
                </circle>
              ),
            )}
          </>
        );
      }}
    />
  );
}

function gist({ values }: Series, labels: string[], format: (value: number) => string): string {
  const last = values.findLastIndex((value) => value !== undefined);
  return last < 0 ? 'no values yet.' : `${format(values[last] ?? 0)} at ${labels[last] ?? ''}.`;
}
