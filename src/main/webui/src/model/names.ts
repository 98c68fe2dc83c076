import type { Backlog } from '../api/types';

/** What people call the records of a backlog, by id; what is not known is called by its id. */
export interface Names {
  asset: (id: string) => string;
  workload: (id: string) => string;
  release: (id: string) => string;
  datacenter: (id: string) => string;
  team: (id: string) => string;
}

export function namesOf(backlog: Backlog): Names {
  const asset = lookup(backlog.assets);
  const workload = lookup(backlog.workloads);
  return {
    asset,
    // an asset without a workload is one of its own
    workload: (id) => (workload(id) === id ? asset(id) : workload(id)),
    release: lookup(backlog.releases),
    datacenter: lookup(backlog.datacenters),
    team: lookup(backlog.teams),
  };
}

function lookup(records: { id: string; name?: string }[] | undefined): (id: string) => string {
  const names = new Map((records ?? []).map((record) => [record.id, record.name ?? record.id]));
  return (id) => names.get(id) ?? id;
}
