import { Button, Container, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useMemo } from 'react';
import { Link, Outlet, useLocation, useNavigate, useOutletContext, useParams } from 'react-router';
import { backlogDocument } from '../api/backlogs';
import type { BacklogDocument } from '../api/types';
import { ScreenFault } from '../app/ScreenFault';
import { count, instant } from '../model/format';
import { namesOf, type Names } from '../model/names';
import { Loading } from '../parts/Loading';
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
        <ScreenTabs />
      </Stack>
      <Container size="lg" py="md" w="100%">
        {error !== null && <ProblemNote problem={error} retry={() => void refetch()} />}
        <ScreenFault>
          <Suspense fallback={<Loading what="the screen" />}>
            <Outlet context={{ backlog: data, names } satisfies OpenBacklog} />
          </Suspense>
        </ScreenFault>
      </Container>
    </>
  );
}

function ScreenTabs() {
  const { pathname } = useLocation();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const current = BACKLOG_SCREENS.find(({ path }) => pathname.includes(`/${path}`))?.path ?? null;
  return (
    <Tabs
      value={current}
      className="no-print"
      onChange={(path) => {
        void navigate(`/backlogs/${id}/${path ?? 'plans'}`);
      }}
      activateTabWithKeyboard={false}
    >
      <Tabs.List aria-label="Screens of the backlog">
        {BACKLOG_SCREENS.map((screen) => (
          <Tabs.Tab value={screen.path} key={screen.path}>
            {screen.name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

export function useOpenBacklog(): OpenBacklog {
  return useOutletContext<OpenBacklog>();
}
