import { Button, Table } from '@mantine/core';
import { useDisclosure, useElementSize } from '@mantine/hooks';

export interface Point {
  label: string;
  value: number;
}

interface Props {
  title: string;
  /** what the table's columns are called */
  axes: [string, string];
  points: Point[];
  format: (value: number) => string;
  height?: number;
}

const LEFT = 64;
const BOTTOM = 22;
const TOP = 10;

/** A stepped line, and the same as a table for those who would rather read it. */
export function LineChart({ title, axes, points, format, height = 180 }: Props) {
  const { ref, width: measured } = useElementSize();
  // until it is measured
  const width = measured === 0 ? 720 : measured;
  const [asTable, tableIs] = useDisclosure(false);
  const inner = Math.max(0, width - LEFT - 8);
  const values = points.map((point) => point.value);
  const low = Math.min(0, ...values);
  const high = Math.max(1e-9, ...values);
  const x = (i: number) => LEFT + (points.length < 2 ? 0 : (i / (points.length - 1)) * inner);
  const y = (value: number) => TOP + (1 - (value - low) / (high - low)) * (height - TOP - BOTTOM);
  const line = points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(i)},${y(point.value)}`).join('');
  const every = Math.max(1, Math.ceil(points.length / Math.max(1, inner / 70)));
  return (
    <div>
      {asTable ? (
        <Table aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{axes[0]}</Table.Th>
              <Table.Th ta="right">{axes[1]}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {points.map((point, i) => (
              <Table.Tr key={i}>
                <Table.Td>{point.label}</Table.Td>
                <Table.Td ta="right" className="numbers">
                  {format(point.value)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <div ref={ref}>
          <svg width={width} height={height} role="img" aria-label={`${title}. ${summary(points, format)}`}>
            {[low, (low + high) / 2, high].map((tick) => (
              <g key={tick}>
                <line x1={LEFT} x2={LEFT + inner} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
                <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" fontSize={11} fill="var(--muted)">
                  {format(tick)}
                </text>
              </g>
            ))}
            {points.map((point, i) =>
              i % every === 0 ? (
                <text key={i} x={x(i)} y={height - 4} textAnchor="middle" fontSize={11} fill="var(--muted)">
                  {point.label}
                </text>
              ) : null,
            )}
            <path d={line} fill="none" stroke="var(--accent)" strokeWidth={2.5} />
          </svg>
        </div>
      )}
      <Button size="compact-xs" variant="subtle" onClick={tableIs.toggle} className="no-print">
        {asTable ? 'Show as a chart' : 'Show as a table'}
      </Button>
    </div>
  );
}

function summary(points: Point[], format: (value: number) => string): string {
  const first = points[0];
  const last = points[points.length - 1];
  return first === undefined || last === undefined
    ? 'No values yet.'
    : `From ${format(first.value)} at ${first.label} to ${format(last.value)} at ${last.label}.`;
}
