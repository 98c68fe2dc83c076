/** Where things are in a chart: x by index, y by value. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  bottom: number;
  x: (index: number) => number;
  y: (value: number) => number;
  ticks: number[];
  /** labels are written at every so manieth index */
  every: number;
}

const TOP = 10;
const RIGHT = 14;
const LABEL_WIDTH = 44;

/** A frame for `count` places and values from the least to the greatest, 0 always among them. */
export function frame(width: number, height: number, count: number, values: number[], inset = 0): Frame {
  const left = 52;
  const bottom = 24;
  const ticks = ticksOf(Math.min(0, ...values), Math.max(0, ...values));
  const low = ticks[0] ?? 0;
  const high = ticks[ticks.length - 1] ?? 1;
  const inner = Math.max(1, width - left - RIGHT - 2 * inset);
  return {
    width,
    height,
    left,
    bottom,
    ticks,
    x: (index) => left + inset + (count < 2 ? inner / 2 : (index / (count - 1)) * inner),
    y: (value) => TOP + (1 - (value - low) / (high - low)) * (height - TOP - bottom),
    every: Math.max(1, Math.ceil(count / Math.max(1, Math.floor(inner / LABEL_WIDTH)))),
  };
}

/** Round numbers that hold the range, four to seven of them. */
export function ticksOf(low: number, high: number): number[] {
  const range = high - low;
  if (!(range > 0) || !Number.isFinite(range)) {
    return [0, 1];
  }
  const power = 10 ** Math.floor(Math.log10(range / 4));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((size) => range / size <= 5) ?? range;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

const DASH = 6;

/** A path through the points, interrupted where there is no value; a value without neighbours is a dash. */
export function path({ x, y }: Frame, values: (number | undefined)[]): string {
  return values
    .map((value, i) => {
      if (value === undefined) {
        return '';
      }
      const isFirst = values[i - 1] === undefined;
      const height = round(y(value));
      return isFirst && values[i + 1] === undefined
        ? `M${round(x(i) - DASH)},${height}h${2 * DASH}`
        : `${isFirst ? 'M' : 'L'}${round(x(i))},${height}`;
    })
    .join('');
}

/** The area between two lines. */
export function area({ x, y }: Frame, lows: number[], highs: number[]): string {
  const there = highs.map((value, i) => `${round(x(i))},${round(y(value))}`);
  const back = lows.map((value, i) => `${round(x(i))},${round(y(value))}`).reverse();
  return there.length === 0 ? '' : `M${[...there, ...back].join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
