import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './client';
import {
  isTerminal,
  type AssetStatus,
  type BacklogDocument,
  type BacklogHead,
  type BacklogKpis,
  type DatacenterStatus,
  type Forecast,
  type IterationDocument,
  type PlanMetadata,
  type ReleaseStatus,
  type Revision,
  type Suggestions,
  type WorkloadStatus,
} from './types';

const SOLVING_MS = 2_000;
const PAGE = 25;

/** Where a backlog is, for calls and for queries: everything of one backlog is forgotten together. */
export const backlogPath = (id: string) => `/v1/backlogs/${encodeURIComponent(id)}`;
export const backlogKey = (id: string) => ['backlog', id] as const;

export const backlogHeads = queryOptions({
  queryKey: ['backlogs'],
  queryFn: ({ signal }) => call<BacklogHead[]>('/v1/backlogs?size=50', { signal }),
});

/** A part of a backlog that changes only with it. */
function part<T>(id: string, path: string, key: string[]) {
  return queryOptions({
    queryKey: [...backlogKey(id), ...key],
    queryFn: ({ signal }) => call<T>(`${backlogPath(id)}${path}`, { signal }),
    staleTime: 30_000,
  });
}

export const backlogDocument = (id: string) => part<BacklogDocument>(id, '', ['document']);

/** Looked at again while one of them is being solved. */
export const backlogPlans = (id: string) =>
  queryOptions({
    ...part<PlanMetadata[]>(id, '/plans?size=20', ['plans']),
    refetchInterval: (query) =>
      query.state.data?.some((plan) => !isTerminal(plan.solverStatus)) ? SOLVING_MS : false,
  });

export const backlogIteration = (id: string, number: number) =>
  part<IterationDocument>(id, `/iterations/${number}`, ['iteration', String(number)]);

export const backlogAssets = (id: string, iteration: number) =>
  part<AssetStatus[]>(id, `/assets?iteration=${iteration}&size=1000`, ['assets', String(iteration)]);

export const backlogKpis = (id: string) => part<BacklogKpis>(id, '/kpis', ['kpis']);
export const backlogReleases = (id: string) => part<ReleaseStatus[]>(id, '/releases', ['releases']);
export const backlogWorkloads = (id: string) => part<WorkloadStatus[]>(id, '/workloads', ['workloads']);
export const backlogDatacenters = (id: string) =>
  part<DatacenterStatus[]>(id, '/datacenters', ['datacenters']);
export const backlogSuggestions = (id: string) => part<Suggestions>(id, '/suggestions', ['suggestions']);
export const backlogForecast = (id: string) => part<Forecast>(id, '/forecast', ['forecast']);

/** Newest first, a page at a time. */
export const backlogVersions = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...backlogKey(id), 'versions'],
    queryFn: ({ signal, pageParam }) =>
      call<Revision[]>(`${backlogPath(id)}/versions?page=${pageParam}&size=${PAGE}`, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.length < PAGE ? undefined : pages.length),
  });
