import type { Asset, Backlog, ModelOutput, RuleAmount } from '../api/types';
import type { Card, Column, PlanView } from './planView';

/** Where a planner wants an asset: in an iteration, or (null) not in the plan. */
export interface Edit {
  asset: string;
  to: number | null;
  reason: string;
  /** all that were moved by one gesture are undone by one */
  gesture: number;
}

/** The assets that have to be where this one is, itself first: TOGETHER joins them. */
export function movesWith(backlog: Backlog, asset: string): string[] {
  const together = new Map<string, string[]>();
  for (const { from, to, type } of backlog.dependencies ?? []) {
    if (type === 'TOGETHER') {
      together.set(from, [...(together.get(from) ?? []), to]);
      together.set(to, [...(together.get(to) ?? []), from]);
    }
  }
  const found = [asset];
  const seen = new Set(found);
  for (const next of found) {
    for (const neighbour of together.get(next) ?? []) {
      if (!seen.has(neighbour)) {
        seen.add(neighbour);
        found.push(neighbour);
      }
    }
  }
  return found;
}

/** The edits with one more; a later one of the same asset replaces the earlier, and one back to where it was removes it. */
export function edited(
  edits: Edit[],
  view: PlanView,
  asset: string,
  to: number | null,
  reason: string,
): Edit[] {
  const group = movesWith(view.backlog, asset).filter((id) => view.cards.has(id));
  const gesture = Math.max(0, ...edits.map((edit) => edit.gesture)) + 1;
  const others = edits.filter((edit) => !group.includes(edit.asset));
  const moved = group
    .filter((id) => (view.cards.get(id)?.iteration ?? null) !== to)
    .map((id) => ({ asset: id, to, reason, gesture }));
  return [...others, ...moved];
}

/** The edits without the last gesture. */
export function undone(edits: Edit[]): Edit[] {
  const last = Math.max(...edits.map((edit) => edit.gesture));
  return edits.filter((edit) => edit.gesture !== last);
}

/** The columns as they are with the edits; edited cards come first in their new column. */
export function withEdits(view: PlanView, edits: Edit[]): { columns: Column[]; notPlanned: Card[] } {
  const to = new Map(edits.map((edit) => [edit.asset, edit.to]));
  if (to.size === 0) {
    return view;
  }
  const arrivals = new Map<number | null, Card[]>();
  for (const [asset, target] of to) {
    const card = view.cards.get(asset);
    if (card !== undefined) {
      arrivals.set(target, [...(arrivals.get(target) ?? []), card]);
    }
  }
  const stays = (card: Card) => !to.has(card.id);
  return {
    columns: view.columns.map((column) => ({
      ...column,
      cards: [...(arrivals.get(column.number) ?? []), ...column.cards.filter(stays)],
    })),
    notPlanned: [...(arrivals.get(null) ?? []), ...view.notPlanned.filter(stays)],
  };
}

/** What pins an edit asks for. */
function pin(edit: Edit, by: string): Asset['pin'] {
  const who = { ...(by === '' ? {} : { by }), ...(edit.reason === '' ? {} : { reason: edit.reason }) };
  return edit.to === null ? { notPlanned: true, ...who } : { iteration: edit.to, ...who };
}

/** The body of POST /v1/check for the plan with the edits, each of them a pin. */
export function checkRequest(view: PlanView, edits: Edit[], rules: RuleAmount[]): unknown {
  const byAsset = new Map(edits.map((edit) => [edit.asset, edit]));
  const chosen = new Map(
    (view.output.iterations ?? []).flatMap((iteration) =>
      (iteration.assets ?? []).map((planned) => [planned.asset, planned.flexibleTeam] as const),
    ),
  );
  const { columns } = withEdits(view, edits);
  const output: ModelOutput = {
    iterations: columns.map((column) => ({
      number: column.number,
      assets: column.cards.map((card) => ({
        asset: card.id,
        flexibleTeam: chosen.get(card.id) ?? card.asset.flexibleEffort?.teams?.[0],
      })),
    })),
  };
  return {
    config: { model: { overrides: softWeights(rules) } },
    modelInput: {
      ...view.backlog,
      assets: (view.backlog.assets ?? []).map((asset) => {
        const edit = byAsset.get(asset.id);
        return edit === undefined ? asset : { ...asset, pin: pin(edit, '') };
      }),
    },
    modelOutput: output,
  };
}

/** A plan is checked with the weights it was made with, which its rules tell. */
function softWeights(rules: RuleAmount[]): Record<string, number> {
  return Object.fromEntries(
    rules.flatMap(({ id, level, weight }) =>
      level === 'soft' && id !== undefined && weight !== undefined ? [[id, weight]] : [],
    ),
  );
}

/** The body of from-patch that keeps every edit as a pin. */
export function replanRequest(edits: Edit[], by: string, maxMoves: number | undefined): unknown {
  return {
    ...(maxMoves === undefined ? {} : { config: { model: { maxMoves } } }),
    changes: { assets: edits.map((edit) => ({ id: edit.asset, pin: pin(edit, by) })) },
  };
}
