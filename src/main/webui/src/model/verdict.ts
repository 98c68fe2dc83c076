import type { PlanDiff, RuleAmount, ScoreAnalysis } from '../api/types';

/** What one rule amounts to before and after. */
export interface RuleShift {
  id: NonNullable<RuleAmount['id']>;
  level: NonNullable<RuleAmount['level']>;
  before: number;
  after: number;
  /** what the score changes by, negative: it gets worse */
  effect: number;
}

const LEVELS = { hard: 0, medium: 1, soft: 2 } as const;

/** The rules whose amounts differ, hard ones first, in each level what weighs most first. */
export function ruleShifts(before: RuleAmount[], after: ScoreAnalysis): RuleShift[] {
  const was = new Map(before.map((rule) => [rule.id, rule.amount ?? 0]));
  return (after.rules ?? [])
    .flatMap(({ id, level, weight = 1, amount = 0 }) => {
      const old = was.get(id) ?? 0;
      return id === undefined || level === undefined || old === amount
        ? []
        : [{ id, level, before: old, after: amount, effect: (old - amount) * weight }];
    })
    .sort((a, b) => LEVELS[a.level] - LEVELS[b.level] || Math.abs(b.effect) - Math.abs(a.effect));
}

export type Effect = 'breaks' | 'costs' | 'gains' | 'nothing';

/** The first level that changes decides. */
export function effectOf(shifts: RuleShift[]): Effect {
  for (const level of ['hard', 'medium', 'soft'] as const) {
    const change = shifts
      .filter((shift) => shift.level === level)
      .reduce((sum, shift) => sum + shift.effect, 0);
    if (Math.abs(change) > 1e-9) {
      return change > 0 ? 'gains' : level === 'hard' ? 'breaks' : 'costs';
    }
  }
  return 'nothing';
}

/** As ruleShifts, of a difference that the service has told; a weight that changed counts as the later one. */
export function ruleShiftsOf(rules: NonNullable<PlanDiff['rules']>): RuleShift[] {
  return rules.flatMap(({ id, level, before = 0, after = 0, weightAfter = 1 }) =>
    id === undefined || level === undefined || before === after
      ? []
      : [{ id, level, before, after, effect: (before - after) * weightAfter }],
  );
}
