import type { Frame } from './plot';

/** Lines and numbers of a chart; the labels are spread so that they do not touch. */
export function Axes({
  frame,
  labels,
  format,
}: {
  frame: Frame;
  labels: string[];
  format: (value: number) => string;
}) {
  const { left, width, height, x, y, ticks, every } = frame;
  return (
    <g fontSize={11} fill="var(--muted)">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - 6} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {labels.map((label, i) =>
        i % every === 0 ? (
          <text key={i} x={x(i)} y={height - 6} textAnchor="middle">
            {label}
          </text>
        ) : null,
      )}
    </g>
  );
}
