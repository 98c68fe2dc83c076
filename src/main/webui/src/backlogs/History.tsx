import { Button, List, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { backlogVersions } from '../api/backlogs';
import type { Revision } from '../api/types';
import { count, instant, number, signed } from '../model/format';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { Section } from '../parts/Section';
import { useOpenBacklog } from './BacklogLayout';
import { headline } from './revisions';

const SHOWN = 6;

/** Who changed what, when, newest first. */
export default function History() {
  const { backlog } = useOpenBacklog();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    backlogVersions(backlog.id),
  );
  if (data === undefined) {
    return error === null ? (
      <Loading what="the history" />
    ) : (
      <ProblemNote problem={error} retry={() => void refetch()} />
    );
  }
  return (
    <Section id="history" title="History">
      <ol reversed style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-labelledby="history">
        {data.pages.flat().map((revision) => (
          <li key={revision.version} style={{ borderTop: '1px solid var(--line)', padding: '12px 0' }}>
            <Entry revision={revision} unit={backlog.modelInput?.effortUnit ?? 'points'} />
          </li>
        ))}
      </ol>
      {error !== null && <ProblemNote problem={error} retry={() => void fetchNextPage()} />}
      {hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={isFetchingNextPage}
          className="no-print"
          onClick={() => void fetchNextPage()}
        >
          Show earlier changes
        </Button>
      )}
    </Section>
  );
}

function Entry({ revision, unit }: { revision: Revision; unit: string }) {
  const [all, setAll] = useState(false);
  const differences = revision.differences ?? [];
  const scope = revision.scopeChange;
  return (
    <Stack gap={4}>
      <Title order={3} size="sm">
        {headline(revision)}{' '}
        <Text span size="sm" className="muted" fw={400}>
          by {revision.actor}, {instant(revision.at)}, version {revision.version}
        </Text>
      </Title>
      {revision.comment !== undefined && <Text size="sm">“{revision.comment}”</Text>}
      {differences.length > 0 && (
        <List size="sm" spacing={2}>
          {differences.slice(0, all ? undefined : SHOWN).map(({ sentence }, i) => (
            <List.Item key={i}>{sentence}</List.Item>
          ))}
        </List>
      )}
      {differences.length > SHOWN && (
        <Button
          size="compact-xs"
          variant="subtle"
          style={{ alignSelf: 'start' }}
          className="no-print"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? 'Show fewer' : `Show all ${count(differences.length, 'difference')}`}
        </Button>
      )}
      <Text size="xs" className="muted numbers">
        {count(revision.assets ?? 0, 'asset')}, {number(revision.effort ?? 0)} {unit}
        {scope !== undefined &&
          `: ${signed((scope.added ?? 0) - (scope.removed ?? 0) + (scope.increased ?? 0) - (scope.decreased ?? 0))} by this`}
      </Text>
    </Stack>
  );
}
