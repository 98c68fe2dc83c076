import type { Curve } from '../api/types';

export type CurvePoint = NonNullable<Curve['points']>[number];

/** As the choice of the budget spells it. */
export function budgetText({ maxMoves }: CurvePoint): string {
  return maxMoves === undefined ? 'all' : String(maxMoves);
}

export function label(point: CurvePoint | undefined): string {
  return point === undefined ? '' : budgetText(point);
}

/** The smallest budget that is as good as any: more moves would buy nothing. */
export function enough(points: CurvePoint[]): CurvePoint | undefined {
  const best = points.at(-1)?.figures?.score;
  return best === undefined ? undefined : points.find(({ figures }) => figures?.score === best);
}
