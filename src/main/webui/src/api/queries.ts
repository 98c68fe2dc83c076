import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { call } from './client';
import {
  isTerminal,
  type Backlog,
  type Curve,
  type Forecast,
  type Job,
  type PlanDiff,
  type PlanDocument,
  type PlanMetadata,
  type Sample,
  type ScoreAnalysis,
  type Why,
  type WhyNot,
} from './types';

const WHILE_SOLVING_MS = 2_000;
const LIST_MS = 5_000;

/** Metadata of the newest plans; looked at again every few seconds while one of them is being solved. */
export const recentPlans = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => call<PlanMetadata[]>('/v1/plans?size=50', { signal }),
  refetchInterval: (query) =>
    query.state.data?.some((plan) => !isTerminal(plan.solverStatus)) ? LIST_MS : false,
});

export const demoData = queryOptions({
  queryKey: ['demo-data'],
  queryFn: ({ signal }) => call<Sample[]>('/v1/demo-data', { signal }),
  staleTime: Infinity,
});

/** How a plan stands. PlanEvents feeds it; the interval is what is left when events are lost. */
export const planMetadata = (id: string) =>
  queryOptions({
    queryKey: ['plan', id, 'metadata'],
    queryFn: ({ signal }) => call<PlanMetadata>(`/v1/plans/${id}/metadata`, { signal }),
    refetchInterval: (query) => (isTerminal(query.state.data?.solverStatus) ? false : WHILE_SOLVING_MS),
  });

/** The whole plan; a terminal one never changes. */
export const planDocument = (id: string) =>
  queryOptions({
    queryKey: ['plan', id, 'document'],
    queryFn: ({ signal }) => call<PlanDocument>(`/v1/plans/${id}`, { signal }),
    staleTime: (query) => (isTerminal(query.state.data?.metadata?.solverStatus) ? Infinity : 0),
  });

export const planInput = (id: string) =>
  queryOptions({
    queryKey: ['plan', id, 'model-input'],
    queryFn: ({ signal }) => call<Backlog>(`/v1/plans/${id}/model-input`, { signal }),
    staleTime: Infinity,
  });

export const scoreAnalysis = (id: string, version: string) =>
  queryOptions({
    queryKey: ['plan', id, 'score-analysis', version],
    queryFn: ({ signal }) => call<ScoreAnalysis>(`/v1/plans/${id}/score-analysis`, { signal }),
    staleTime: Infinity,
  });

export const whyHere = (id: string, asset: string, version: string) =>
  queryOptions({
    queryKey: ['plan', id, 'why', asset, version],
    queryFn: ({ signal }) => call<Why>(`/v1/plans/${id}/assets/${encodeURIComponent(asset)}/why`, { signal }),
    staleTime: Infinity,
  });

export const whyNotThere = (id: string, asset: string, iteration: number, version: string) =>
  queryOptions({
    queryKey: ['plan', id, 'why', asset, version, iteration],
    queryFn: ({ signal }) =>
      call<WhyNot>(`/v1/plans/${id}/assets/${encodeURIComponent(asset)}/why?iteration=${iteration}`, {
        signal,
      }),
    staleTime: Infinity,
  });

export const planDiff = (before: string, after: string) =>
  queryOptions({
    queryKey: ['diff', before, after],
    queryFn: ({ signal }) => call<PlanDiff>(`/v1/plans/${before}/diff/${after}`, { signal }),
    staleTime: Infinity,
  });

/** What becomes of a plan; thousands of runs, so it is asked once for each version. */
export const planForecast = (id: string, version: string) =>
  queryOptions({
    queryKey: ['plan', id, 'forecast', version],
    queryFn: ({ signal }) => call<Forecast>(`/v1/plans/${id}/forecast`, { signal }),
    staleTime: Infinity,
  });

const JOB_MS = 700;

/** A job, polled until it is over. */
export const job = <R = Curve>(id: string) =>
  queryOptions({
    queryKey: ['job', id],
    queryFn: ({ signal }) => call<Job & { result?: R }>(`/v1/jobs/${id}`, { signal }),
    refetchInterval: (query) => {
      const status = query.state.data?.status;
      return status === 'SCHEDULED' || status === 'ACTIVE' || status === undefined ? JOB_MS : false;
    },
  });

/** Puts what an event said where the screens look for it. */
export function heard(client: QueryClient, metadata: PlanMetadata): void {
  client.setQueryData(planMetadata(metadata.id).queryKey, metadata);
}
