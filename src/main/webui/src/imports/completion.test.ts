import { expect, test } from 'vitest';
import type { Backlog } from '../api/types';
import { isAnswered, lacks, whereabouts } from './completion';
import { formatOf } from './formats';

const INVENTORY = {
  calendar: { iterationDays: 14, iterations: 26 },
  teams: [{ id: 'migration' }, { id: 'dba', capacity: 5 }, { id: 'infra', velocityHistory: [3, 4] }],
  assets: [],
} as unknown as Backlog;

test('an inventory lacks a start and the capacity of teams that have none', () => {
  expect(lacks(INVENTORY)).toEqual({ start: true, capacity: ['migration'] });
  expect(lacks({ ...INVENTORY, calendar: { iterations: [] } } as unknown as Backlog).start).toBe(false);
});

test('it is complete once everything is answered, a capacity of 0 is an answer', () => {
  const missing = lacks(INVENTORY);
  expect(isAnswered(missing, { start: '', capacity: { migration: 1 } })).toBe(false);
  expect(isAnswered(missing, { start: '2027-01-04', capacity: {} })).toBe(false);
  expect(isAnswered(missing, { start: '2027-01-04', capacity: { migration: 0 } })).toBe(true);
});

test('a place in a workbook is told by sheet, row and column', () => {
  expect(whereabouts('/vInfo/12/Memory ~1 MB')).toBe('vInfo, row 12, Memory / MB');
  expect(whereabouts('/8. Wave/3')).toBe('8. Wave, row 3');
  expect(whereabouts('/teams/migration')).toBe('teams, migration');
  expect(whereabouts(undefined)).toBe('');
});

test('a file name tells the format, the special one before the general', () => {
  expect(
    ['backlog.xlsx', 'RVTools_export.xlsx', 'jira-2027.csv', 'plan.mpp', 'notes.txt'].map(formatOf),
  ).toEqual(['xlsx', 'rvtools', 'jira', 'ms-project', undefined]);
});
