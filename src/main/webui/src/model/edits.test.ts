import { expect, test } from 'vitest';
import { checkRequest, edited, movesWith, replanRequest, undone, withEdits, type Edit } from './edits';
import { planView, type PlanView } from './planView';
import { backlog, plan } from './sample';

const view = planView(plan, backlog) as PlanView;

test('what moves together moves together', () => {
  expect(movesWith(backlog, 'app')).toEqual(['app', 'sql']);
  expect(movesWith(backlog, 'web')).toEqual(['web']);
  const edits = edited([], view, 'app', 3, 'quieter');
  expect(edits.map((edit) => [edit.asset, edit.to, edit.gesture])).toEqual([
    ['app', 3, 1],
    ['sql', 3, 1],
  ]);
});

test('a later move replaces the earlier, and one back to where it was removes it', () => {
  const first = edited([], view, 'web', 3, '');
  expect(edited(first, view, 'web', 1, '')).toMatchObject([{ asset: 'web', to: 1 }]);
  expect(edited(first, view, 'web', 2, '')).toEqual([]);
});

test('one gesture is undone at a time', () => {
  const two = edited(edited([], view, 'web', 3, ''), view, 'app', 2, '');
  expect(two).toHaveLength(3);
  expect(undone(two).map((edit) => edit.asset)).toEqual(['web']);
});

test('the board shows edited cards first in their new column', () => {
  const { columns, notPlanned } = withEdits(view, edited([], view, 'sql', 2, ''));
  expect(columns.map((column) => column.cards.map((card) => card.id))).toEqual([
    [],
    ['sql', 'app', 'web'],
    [],
  ]);
  expect(notPlanned.map((card) => card.id)).toEqual(['fax']);
});

test('the check is of the edited plan, with pins where the edits are and the weights of the plan', () => {
  const edits: Edit[] = [{ asset: 'web', to: null, reason: 'later', gesture: 1 }];
  const request = checkRequest(view, edits, [
    { id: 'capacity', level: 'hard', weight: 1, amount: 0 },
    { id: 'affinity', level: 'soft', weight: 40, amount: 0 },
  ]) as {
    config: { model: { overrides: object } };
    modelInput: { assets: { id: string; pin?: object }[] };
    modelOutput: { iterations: { number: number; assets: object[] }[] };
  };
  expect(request.config.model.overrides).toEqual({ affinity: 40 });
  expect(request.modelInput.assets.find((asset) => asset.id === 'web')?.pin).toEqual({
    notPlanned: true,
    reason: 'later',
  });
  expect(request.modelOutput.iterations.map((iteration) => iteration.assets)).toEqual([
    [
      { asset: 'sql', flexibleTeam: undefined },
      { asset: 'app', flexibleTeam: 'dba' },
    ],
    [],
    [],
  ]);
});

test('replanning keeps every edit as a pin with author and reason', () => {
  const edits = edited([], view, 'web', 3, 'vendor is away');
  expect(replanRequest(edits, 'Ada', 5)).toEqual({
    config: { model: { maxMoves: 5 } },
    changes: { assets: [{ id: 'web', pin: { iteration: 3, by: 'Ada', reason: 'vendor is away' } }] },
  });
});
