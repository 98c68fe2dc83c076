import type { Names } from '../model/names';
import type { PlanView } from '../model/planView';

/** Something that waits or is waited for: an asset, or a workload as a whole. */
export interface Node {
  id: string;
  name: string;
  /** number of its iteration, of a workload the last; undefined: not planned */
  iteration: number | undefined;
  isDone: boolean;
}

export type Relation = 'PRECEDES' | 'TOGETHER' | 'APART' | 'AFFINITY';

export interface Link {
  from: string;
  to: string;
  relation: Relation;
  /** PRECEDES: the lag, APART: the distance, in iterations */
  gap: number;
  isBroken: boolean;
}

export interface Neighbourhood {
  centre: string;
  nodes: Node[];
  links: Link[];
  /** neighbours that were left out because there are too many */
  left: number;
}

export type Around = { kind: 'asset' | 'workload'; id: string };

const MOST = 60;

/** What is connected with an asset or a workload over at most so many steps; the nearest first where there are too many. */
export function neighbourhood(
  view: PlanView,
  names: Names,
  around: Around,
  steps: number,
): Neighbourhood | undefined {
  const isAsset = around.kind === 'asset';
  const node = isAsset ? assetNode(view, names) : workloadNode(view, names);
  if (node(around.id) === undefined) {
    return undefined;
  }
  const all = isAsset ? assetLinks(view) : workloadLinks(view);
  const at = new Map<string, typeof all>();
  for (const link of all) {
    at.set(link.from, [...(at.get(link.from) ?? []), link]);
    at.set(link.to, [...(at.get(link.to) ?? []), link]);
  }
  const found = [around.id];
  const seen = new Set(found);
  let ring = found;
  for (let step = 0; step < steps; step++) {
    const next: string[] = [];
    for (const id of ring) {
      for (const { from, to } of at.get(id) ?? []) {
        const other = from === id ? to : from;
        if (!seen.has(other)) {
          seen.add(other);
          next.push(other);
        }
      }
    }
    found.push(...next);
    ring = next;
  }
  const shown = new Map(
    found.slice(0, MOST).flatMap((id) => {
      const one = node(id);
      return one === undefined ? [] : [[id, one] as const];
    }),
  );
  return {
    centre: around.id,
    nodes: [...shown.values()],
    links: all.flatMap(({ from, to, relation, gap }) => {
      const a = shown.get(from);
      const b = shown.get(to);
      return a === undefined || b === undefined
        ? []
        : [{ from, to, relation, gap, isBroken: isBroken(relation, gap, a, b) }];
    }),
    left: Math.max(0, found.length - MOST),
  };
}

/** Whether the plan keeps what is asked; of what is done or not planned it does, unless it is waited for. */
export function isBroken(relation: Relation, gap: number, from: Node, to: Node): boolean {
  if (from.isDone || to.isDone || to.iteration === undefined) {
    return false;
  }
  if (from.iteration === undefined) {
    return relation === 'PRECEDES' || relation === 'TOGETHER';
  }
  switch (relation) {
    case 'PRECEDES':
      return from.iteration + gap > to.iteration;
    case 'TOGETHER':
      return from.iteration !== to.iteration;
    case 'APART':
      return Math.abs(from.iteration - to.iteration) < gap;
    case 'AFFINITY':
      return false;
  }
}

type Edge = Omit<Link, 'isBroken'>;

function assetLinks({ backlog }: PlanView): Edge[] {
  return (backlog.dependencies ?? []).map(({ from, to, type = 'PRECEDES', lag = 0, distance = 1 }) => ({
    from,
    to,
    relation: type,
    gap: type === 'APART' ? distance : type === 'PRECEDES' ? lag : 0,
  }));
}

/** Those of the workloads themselves; what joins only their assets says nothing of the whole. */
function workloadLinks({ backlog }: PlanView): Edge[] {
  return (backlog.workloadDependencies ?? []).map(({ from, to, lag = 0 }) => ({
    from,
    to,
    relation: 'PRECEDES',
    gap: lag,
  }));
}

function assetNode(view: PlanView, names: Names): (id: string) => Node | undefined {
  const assets = new Map((view.backlog.assets ?? []).map((asset) => [asset.id, asset]));
  return (id) => {
    const asset = assets.get(id);
    return asset === undefined
      ? undefined
      : {
          id,
          name: names.asset(id),
          iteration: view.cards.get(id)?.iteration,
          isDone: asset.completedOn !== undefined,
        };
  };
}

function workloadNode(view: PlanView, names: Names): (id: string) => Node | undefined {
  const dates = new Map((view.output.workloads ?? []).map((workload) => [workload.id, workload]));
  const known = new Set([
    ...(view.backlog.workloads ?? []).map(({ id }) => id),
    ...(view.backlog.assets ?? []).filter(({ workload }) => workload === undefined).map(({ id }) => id),
  ]);
  const toDo = new Set([...view.cards.values()].map(({ workload }) => workload));
  return (id) =>
    known.has(id)
      ? { id, name: names.workload(id), iteration: dates.get(id)?.endIteration, isDone: !toDo.has(id) }
      : undefined;
}
