import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo } from 'react';
import { Link, Outlet, useLocation, useOutletContext, useParams } from 'react-router';
import { backlogDocument } from '../api/backlogs';
import type { BacklogDocument } from '../api/types';
import { ScreenFault } from '../app/ScreenFault';
import { count, instant } from '../model/format';
import { namesOf, type Names } from '../model/names';
import { Loading } from '../parts/Loading';
import { ScreenTabs } from '../parts/ScreenTabs';
import { ProblemNote } from '../parts/ProblemNote';
import { BACKLOG_SCREENS } from './screens';

/** What every screen of a backlog is given. */
export interface OpenBacklog {
  backlog: BacklogDocument;
  names: Names;
}

/** The backlog of the address: head, tabs, and below them a screen. */
export default function BacklogLayout() {
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  const { data, error, refetch } = useQuery(backlogDocument(id));
  const names = useMemo(() => namesOf(data?.modelInput ?? ({} as never)), [data]);
  const name = data?.name ?? 'Backlog';
  useEffect(() => {
    document.title = `${name} · Iteration Planner`;
    return () => {
      document.title = 'Iteration Planner';
    };
  }, [name]);
  if (data === undefined) {
    return error === null ? (
      <Loading what="the backlog" />
    ) : (
      <Stack px="md" pt="sm">
        <Title order={1}>This backlog cannot be shown</Title>
        <ProblemNote problem={error} retry={() => void refetch()} />
      </Stack>
    );
  }
  return (
    <>
      <Stack gap={6} px="md" pt="sm" component="header">
        <Group justify="space-between" gap="xs">
          <Group gap="sm" align="baseline">
            <Title order={1}>{name}</Title>
            <Text size="sm" className="muted">
              {count(data.modelInput?.assets?.length ?? 0, 'asset')} · version {data.version}, changed{' '}
              {instant(data.changedAt)}
              {data.changedBy === undefined ? '' : ` by ${data.changedBy}`}
            </Text>
          </Group>
          <Button
            component={Link}
            to={`/import?backlog=${id}`}
            size="xs"
            variant="default"
            className="no-print"
          >
            Merge files into it
          </Button>
        </Group>
        <ScreenTabs
          label="Screens of the backlog"
          screens={BACKLOG_SCREENS}
          current={BACKLOG_SCREENS.find(({ path }) => pathname.includes(`/${path}`))?.path}
          to={(path) => `/backlogs/${id}/${path}`}
        />
      </Stack>
      <div className="page">
        {error !== null && <ProblemNote problem={error} retry={() => void refetch()} />}
        <ScreenFault>
          <Suspense fallback={<Loading what="the screen" />}>
            <Outlet context={{ backlog: data, names } satisfies OpenBacklog} />
          </Suspense>
        </ScreenFault>
      </div>
    </>
  );
}

export function useOpenBacklog(): OpenBacklog {
  return useOutletContext<OpenBacklog>();
}
