import { expect, test } from 'vitest';
import { parseScore, verdict } from './score';
import { effectOf, ruleShifts } from './verdict';

test.each([
  ['0hard/0medium/-41234.5soft', { hard: -0, medium: 0, soft: -41234.5 }, 'on time'],
  ['0hard/-12.5medium/-1soft', { hard: 0, medium: -12.5, soft: -1 }, 'late'],
  ['-2hard/0medium/0soft', { hard: -2, medium: 0, soft: 0 }, 'infeasible'],
])('%s', (text, parts, word) => {
  const score = parseScore(text);
  expect(score?.medium).toBe(parts.medium);
  expect(score?.soft).toBe(parts.soft);
  expect(score === undefined ? '' : verdict(score)).toBe(word);
});

test('what is no score is none', () => {
  expect(parseScore(undefined)).toBeUndefined();
  expect(parseScore('soon')).toBeUndefined();
});

test('hard rules come first, and the first level that changes decides', () => {
  const shifts = ruleShifts(
    [
      { id: 'capacity', level: 'hard', weight: 1, amount: 0 },
      { id: 'costOfDelay', level: 'soft', weight: 100, amount: 50 },
      { id: 'earliness', level: 'soft', weight: 1, amount: 7 },
    ],
    {
      rules: [
        { id: 'earliness', level: 'soft', weight: 1, amount: 7 },
        { id: 'costOfDelay', level: 'soft', weight: 100, amount: 40 },
        { id: 'capacity', level: 'hard', weight: 1, amount: 2 },
      ],
    },
  );
  expect(shifts.map((shift) => [shift.id, shift.effect])).toEqual([
    ['capacity', -2],
    ['costOfDelay', 1000],
  ]);
  expect(effectOf(shifts)).toBe('breaks');
  expect(effectOf(shifts.slice(1))).toBe('gains');
  expect(effectOf([])).toBe('nothing');
});
