import type { Backlog } from '../api/types';

/** One thing that could be different. */
export type Change =
  | { kind: 'effort'; asset: string; team: string; points: number }
  | { kind: 'capacity'; team: string; iteration: number; capacity: number }
  | { kind: 'priority'; datacenter: string; priority: number }
  | { kind: 'exitBy'; datacenter: string; date: string }
  | { kind: 'value'; workload: string; value: number }
  | { kind: 'due'; workload: string; date: string };

/** What a change is about: a later one about the same replaces it. */
export function subject(change: Change): string {
  switch (change.kind) {
    case 'effort':
      return `effort ${change.asset} ${change.team}`;
    case 'capacity':
      return `capacity ${change.team} ${change.iteration}`;
    case 'priority':
    case 'exitBy':
      return `${change.kind} ${change.datacenter}`;
    case 'value':
    case 'due':
      return `${change.kind} ${change.workload}`;
  }
}

export function withChange(changes: Change[], change: Change): Change[] {
  return [...changes.filter((other) => subject(other) !== subject(change)), change];
}

interface Named {
  id: string;
  [field: string]: unknown;
}

/** The partial model input of from-patch: maps are replaced as a whole, so that the rest of them is repeated. */
export function partialInput(backlog: Backlog, changes: Change[]): unknown {
  const assets = new Records();
  const teams = new Records();
  const datacenters = new Records();
  const workloads = new Records();
  for (const change of changes) {
    switch (change.kind) {
      case 'effort': {
        const before = backlog.assets?.find((asset) => asset.id === change.asset)?.effort ?? {};
        const record = assets.of(change.asset);
        record.effort = { ...before, ...(record.effort as object | undefined), [change.team]: change.points };
        break;
      }
      case 'capacity': {
        const before = backlog.teams?.find((team) => team.id === change.team)?.capacityByIteration ?? {};
        const record = teams.of(change.team);
        record.capacityByIteration = {
          ...before,
          ...(record.capacityByIteration as object | undefined),
          [change.iteration]: change.capacity,
        };
        break;
      }
      case 'priority':
        datacenters.of(change.datacenter).priority = change.priority;
        break;
      case 'exitBy':
        datacenters.of(change.datacenter).exitBy = change.date;
        break;
      case 'value':
        workloads.of(change.workload).value = change.value;
        break;
      case 'due':
        workloads.of(change.workload).due = change.date;
        break;
    }
  }
  return {
    ...assets.as('assets'),
    ...teams.as('teams'),
    ...datacenters.as('datacenters'),
    ...workloads.as('workloads'),
  };
}

class Records {
  private readonly byId = new Map<string, Named>();

  of(id: string): Named {
    const known = this.byId.get(id) ?? { id };
    this.byId.set(id, known);
    return known;
  }

  as(name: string): Record<string, Named[]> {
    return this.byId.size === 0 ? {} : { [name]: [...this.byId.values()] };
  }
}
