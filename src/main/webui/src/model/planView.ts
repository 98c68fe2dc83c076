import type {
  Asset,
  Backlog,
  IterationBacklog,
  ModelOutput,
  NotPlannedReason,
  PlanDocument,
} from '../api/types';

/** One asset with all that the screens show of it. */
export interface Card {
  id: string;
  name: string;
  workload: string;
  workloadName: string;
  /** undefined: it forms a workload of its own */
  namedWorkload: string | undefined;
  datacenter: string | undefined;
  teams: string[];
  effort: number;
  iteration: number | undefined;
  notPlanned: NotPlannedReason | undefined;
  pin: Asset['pin'];
  committed: boolean;
  moved: boolean;
  search: string;
  asset: Asset;
}

export interface Column {
  number: number;
  iteration: IterationBacklog;
  cards: Card[];
}

/** A plan with its backlog, indexed for the screens. Built once per version of the plan. */
export interface PlanView {
  backlog: Backlog;
  output: ModelOutput;
  cards: Map<string, Card>;
  columns: Column[];
  notPlanned: Card[];
  first: number;
  last: number;
  datacenterNames: Map<string, string>;
  workloadNames: Map<string, string>;
  teamNames: Map<string, string>;
}

const named = (records: { id: string; name?: string }[] | undefined) =>
  new Map((records ?? []).map((record) => [record.id, record.name ?? record.id]));

export function planView(document: PlanDocument, backlog: Backlog): PlanView | undefined {
  const output = document.modelOutput;
  if (output?.iterations === undefined) {
    return undefined;
  }
  const reader = new Reader(backlog);
  const columns = output.iterations.map((iteration) => ({
    number: iteration.number,
    iteration,
    cards: (iteration.assets ?? []).flatMap((planned) =>
      reader.card(planned.asset, iteration.number, Object.keys(planned.effort ?? {})),
    ),
  }));
  const notPlanned = (output.notPlanned ?? []).flatMap((left) =>
    reader.card(left.asset, undefined, undefined, left.reason),
  );
  return {
    backlog,
    output,
    cards: new Map(
      [...columns.flatMap((column) => column.cards), ...notPlanned].map((card) => [card.id, card]),
    ),
    columns,
    notPlanned,
    first: columns[0]?.number ?? 1,
    last: columns[columns.length - 1]?.number ?? 0,
    datacenterNames: named(backlog.datacenters),
    workloadNames: reader.workloadNames,
    teamNames: named(backlog.teams),
  };
}

class Reader {
  readonly workloadNames: Map<string, string>;
  private readonly assets: Map<string, Asset>;
  private readonly homes: Map<string, string | undefined>;
  private readonly baseline: Map<string, { iteration?: number; state?: string }>;

  constructor(backlog: Backlog) {
    this.workloadNames = named(backlog.workloads);
    this.assets = new Map((backlog.assets ?? []).map((asset) => [asset.id, asset]));
    this.homes = new Map((backlog.workloads ?? []).map((workload) => [workload.id, workload.datacenter]));
    this.baseline = new Map((backlog.baseline ?? []).map((entry) => [entry.asset, entry]));
  }

  card(id: string, iteration: number | undefined, teams?: string[], reason?: NotPlannedReason): Card[] {
    const asset = this.assets.get(id);
    if (asset === undefined) {
      return [];
    }
    const workload = asset.workload ?? asset.id;
    const name = asset.name ?? asset.id;
    const workloadName = this.workloadNames.get(workload) ?? name;
    const before = this.baseline.get(id);
    return [
      {
        id,
        name,
        workload,
        workloadName,
        namedWorkload: asset.workload,
        datacenter:
          asset.datacenter ?? (asset.workload === undefined ? undefined : this.homes.get(asset.workload)),
        teams: teams ?? Object.keys(asset.effort ?? {}).concat(asset.flexibleEffort?.teams ?? []),
        effort: totalEffort(asset),
        iteration,
        notPlanned: reason,
        pin: asset.pin,
        committed: before?.state === 'COMMITTED' && before.iteration === iteration,
        moved: before !== undefined && before.iteration !== iteration,
        search: [id, name, workload, workloadName, ...(asset.labels ?? [])].join(' ').toLowerCase(),
        asset,
      },
    ];
  }
}

export function totalEffort(asset: Asset): number {
  const fixed = Object.values(asset.effort ?? {}).reduce((sum, points) => sum + points, 0);
  return Math.round((fixed + (asset.flexibleEffort?.points ?? 0)) * 100) / 100;
}
