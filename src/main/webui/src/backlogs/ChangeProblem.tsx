import { Alert, Button, List, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { backlogKey, backlogPath } from '../api/backlogs';
import { ApiProblem, call } from '../api/client';
import type { BacklogDocument, Revision } from '../api/types';
import { instant } from '../model/format';
import { ProblemNote } from '../parts/ProblemNote';
import { headline } from './revisions';

const SHOWN = 5;

/** A backlog as somebody has seen it. */
type Seen = Pick<BacklogDocument, 'id' | 'version'>;

interface Props {
  backlog: Seen;
  problem: Error | null;
  /** forgets the problem; what was typed in stays */
  reset: () => void;
}

/** Why a change was refused; where somebody else was faster, what he did and how to go on. */
export function ChangeProblem({ backlog, problem, reset }: Props) {
  if (problem === null) {
    return null;
  }
  return problem instanceof ApiProblem && problem.status === 412 ? (
    <ChangedMeanwhile backlog={backlog} reset={reset} />
  ) : (
    <ProblemNote problem={problem} />
  );
}

function ChangedMeanwhile({ backlog: { id, version }, reset }: { backlog: Seen; reset: () => void }) {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['changed-meanwhile', id, version],
    queryFn: ({ signal }) => call<Revision[]>(`${backlogPath(id)}/versions?size=20`, { signal }),
    gcTime: 0,
  });
  const newer = (data ?? []).filter((revision) => (revision.version ?? 0) > version);
  return (
    <Alert
      color="yellow"
      variant="outline"
      role="alert"
      my="md"
      title="Somebody has changed this backlog meanwhile"
      styles={{ title: { color: 'var(--warn)' } }}
    >
      <Text size="sm">
        You see version {version}. Nothing was overwritten. Look at the newest version, then decide whether
        you still want this; what you have typed in stays.
      </Text>
      <List size="sm" spacing={2} my="xs">
        {newer.slice(0, SHOWN).map((revision) => (
          <List.Item key={revision.version}>
            {headline(revision)} by {revision.actor}, {instant(revision.at)}
            {revision.differences?.[0]?.sentence !== undefined && `: ${revision.differences[0].sentence}`}
          </List.Item>
        ))}
      </List>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          void client.invalidateQueries({ queryKey: backlogKey(id) }).then(reset);
        }}
      >
        Show the newest version
      </Button>
    </Alert>
  );
}
