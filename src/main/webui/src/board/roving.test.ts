import { expect, test } from 'vitest';
import { neighbour, type Arrow } from './roving';

test.each<[number, number, Arrow, number, number]>([
  [0, 0, 'ArrowDown', 0, 1],
  [0, 2, 'ArrowDown', 0, 2],
  [0, 0, 'ArrowUp', 0, 0],
  [0, 2, 'ArrowRight', 2, 0],
  [2, 0, 'ArrowLeft', 0, 0],
  [2, 0, 'ArrowRight', 2, 0],
  [0, 1, 'End', 0, 2],
  [0, 1, 'Home', 0, 0],
])('from column %i row %i by %s', (column, row, arrow, toColumn, toRow) => {
  expect(neighbour([3, 0, 1], { column, row }, arrow)).toEqual({ column: toColumn, row: toRow });
});
