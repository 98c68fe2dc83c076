import { expect, test } from 'vitest';
import { area, frame, path, ticksOf } from './plot';

test('ticks are round and hold the range', () => {
  expect(ticksOf(0, 457)).toEqual([0, 100, 200, 300, 400, 500]);
  expect(ticksOf(0, 0.9)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticksOf(-7, 12)).toEqual([-10, -5, 0, 5, 10, 15]);
});

test('nothing to show still has an axis', () => {
  expect(ticksOf(0, 0)).toEqual([0, 1]);
  expect(ticksOf(0, Infinity)).toEqual([0, 1]);
});

test('a line is interrupted where there is no value', () => {
  const place = frame(166, 134, 5, [0, 100]);
  expect(path(place, [0, 50, undefined, 50, 100])).toBe('M52,110L77,60M127,60L152,10');
});

test('a value without neighbours is seen, too', () => {
  expect(path(frame(166, 134, 2, [0, 100]), [undefined, 100])).toBe('M146,10h12');
});

test('a frame of one place puts it in the middle', () => {
  expect(frame(166, 134, 1, [1]).x(0)).toBe(102);
});

test('an area goes there and back', () => {
  expect(area(frame(166, 134, 2, [0, 100]), [0, 0], [100, 50])).toBe('M52,10L152,60L152,110L52,110Z');
});
