import { expect, test } from 'vitest';
import { budgetText, enough } from './frontier';

const point = (maxMoves: number | undefined, soft: number) => ({
  maxMoves,
  figures: { score: `0hard/0medium/${soft}soft` },
});

test('the smallest budget that reaches the best is enough', () => {
  const points = [point(0, -9), point(1, -5), point(2, -3), point(5, -3), point(undefined, -3)];
  expect(enough(points)?.maxMoves).toBe(2);
  expect(enough([point(0, -9), point(undefined, -3)])?.maxMoves).toBeUndefined();
  expect(enough([])).toBeUndefined();
});

test('a budget is spelled as it is chosen', () => {
  expect([point(0, 0), point(undefined, 0)].map(budgetText)).toEqual(['0', 'all']);
});
