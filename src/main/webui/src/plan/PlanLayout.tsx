import { Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Outlet, useLocation, useOutletContext, useParams } from 'react-router';
import { planDocument, planMetadata, planInput } from '../api/queries';
import { isTerminal, type PlanDocument, type PlanMetadata } from '../api/types';
import { usePlanEvents } from '../api/usePlanEvents';
import { Status } from '../home/Home';
import { planView, type PlanView } from '../model/planView';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { ScreenTabs } from '../parts/ScreenTabs';
import { ScoreText } from '../parts/ScoreText';
import { Solving } from '../solve/Solving';
import { FilterBar } from './FilterBar';
import { PlanMenuButton } from './PlanMenuButton';
import { SCREENS } from './screens';

/** What every screen of a plan is given. */
export interface OpenPlan {
  id: string;
  metadata: PlanMetadata;
  document: PlanDocument;
  view: PlanView;
  /** changes with the plan */
  version: string;
}

/** The plan of the address: head, tabs, and below them a screen once there is a plan. */
export function PlanLayout() {
  const { id = '' } = useParams();
  const metadata = useQuery(planMetadata(id));
  const document = useQuery(planDocument(id));
  const input = useQuery(planInput(id));
  const solving = metadata.data !== undefined && !isTerminal(metadata.data.solverStatus);
  usePlanEvents(id, solving);
  const name = metadata.data?.name ?? `Plan ${id.slice(-8)}`;
  useEffect(() => {
    window.document.title = `${name} · Iteration Planner`;
    return () => {
      window.document.title = 'Iteration Planner';
    };
  }, [name]);
  const view = useMemo(
    () => (document.data && input.data ? planView(document.data, input.data) : undefined),
    [document.data, input.data],
  );
  const { pathname, search } = useLocation();
  const showsAll = SCREENS.some((screen) => 'showsAll' in screen && pathname.endsWith(`/${screen.path}`));
  const problem = metadata.error ?? document.error ?? input.error;
  if (metadata.data === undefined || document.data === undefined || input.data === undefined) {
    return problem === null ? (
      <Loading what="the plan" />
    ) : (
      <Stack px="md" pt="md" gap={0}>
        <Title order={1}>This plan cannot be shown</Title>
        <ProblemNote
          problem={problem}
          retry={() => void Promise.all([metadata.refetch(), document.refetch(), input.refetch()])}
        />
      </Stack>
    );
  }
  return (
    <Stack gap={0} className="window" style={{ height: 'calc(100dvh - 52px)' }}>
      <Stack gap={6} px="md" pt="sm" component="header">
        <Group justify="space-between" gap="xs">
          <Group gap="sm">
            <Title order={1}>{name}</Title>
            <Status plan={metadata.data} />
            <ScoreText score={metadata.data.score} />
          </Group>
          <Group gap="xs" className="no-print">
            {solving && <Solving id={id} />}
            <PlanMenuButton id={id} name={name} input={input.data} hasPlan={view !== undefined} />
          </Group>
        </Group>
        <ScreenTabs
          label="Screens of the plan"
          screens={SCREENS}
          current={SCREENS.find((screen) => pathname.endsWith(`/${screen.path}`))?.path}
          to={(path) => `/plans/${id}/${path}${search}`}
        />
      </Stack>
      {problem !== null && (
        <Stack px="md">
          <ProblemNote problem={problem} />
        </Stack>
      )}
      {view === undefined ? (
        <NoPlan metadata={metadata.data} />
      ) : (
        <>
          {!showsAll && <FilterBar view={view} />}
          <div className="screen">
            <Outlet
              context={
                {
                  id,
                  metadata: metadata.data,
                  document: document.data,
                  view,
                  version: document.data.metadata?.score ?? '',
                } satisfies OpenPlan
              }
            />
          </div>
        </>
      )}
    </Stack>
  );
}

function NoPlan({ metadata }: { metadata: PlanMetadata }) {
  if (metadata.failureMessage !== undefined) {
    return (
      <Stack px="md">
        <ProblemNote problem={new Error(metadata.failureMessage)} />
      </Stack>
    );
  }
  return isTerminal(metadata.solverStatus) ? (
    <Stack px="md">
      <ProblemNote
        problem={new Error('It was stopped before there was a plan. Maybe plan the same input again.')}
      />
    </Stack>
  ) : (
    <Loading what="the first plan" />
  );
}

export function useOpenPlan(): OpenPlan {
  return useOutletContext<OpenPlan>();
}
