import type { PlanView } from '../model/planView';

const DAY = 86_400_000;

/** Where days are, in pixels from the left edge of the first iteration. */
export interface Scale {
  width: number;
  /** left edge of a day */
  x: (date: string) => number;
  /** from the first to the last day of iterations */
  bar: (first: number, last: number) => { x: number; width: number };
}

export function scale(view: PlanView, pixelsPerIteration: number): Scale {
  const boxes = view.columns.map((column) => ({
    start: utc(column.iteration.start),
    end: utc(column.iteration.end) + DAY,
  }));
  const begin = boxes[0]?.start ?? 0;
  const finish = boxes[boxes.length - 1]?.end ?? begin + DAY;
  const width = Math.max(1, boxes.length * pixelsPerIteration);
  const perDay = width / (finish - begin);
  return {
    width,
    x: (date) => (utc(date) - begin) * perDay,
    bar: (first, last) => {
      const from = boxes[first - view.first]?.start ?? begin;
      const to = boxes[last - view.first]?.end ?? finish;
      return { x: (from - begin) * perDay, width: (to - from) * perDay };
    },
  };
}

function utc(date: string | undefined): number {
  return date === undefined ? 0 : Date.parse(`${date}T00:00:00Z`);
}
