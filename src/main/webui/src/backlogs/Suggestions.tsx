import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { backlogSuggestions } from '../api/backlogs';
import type { SuggestedChanges } from '../api/types';
import { count, number } from '../model/format';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { Section } from '../parts/Section';
import { useOpenBacklog } from './BacklogLayout';
import classes from './backlogs.module.css';
import { ChangeProblem } from './ChangeProblem';
import { useChange } from './useChange';

/** What history teaches: estimates and capacities, each applied only when somebody says so. */
export default function Suggestions() {
  const { backlog, names } = useOpenBacklog();
  const { data, error, refetch } = useQuery(backlogSuggestions(backlog.id));
  const change = useChange(backlog);
  if (data === undefined) {
    return error === null ? (
      <Loading what="suggestions" />
    ) : (
      <ProblemNote problem={error} retry={() => void refetch()} />
    );
  }
  const apply = (changes: SuggestedChanges, sentence: string | undefined) => {
    change.mutate({
      method: 'PATCH',
      path: '',
      body: { changes, comment: `Suggested by the history. ${sentence ?? ''}`.trim() },
      said: 'The suggestion is applied.',
    });
  };
  const one = (
    sentence: string | undefined,
    detail: string,
    changes: SuggestedChanges | undefined,
    i: number,
  ) => (
    <li key={i} className={classes.panel}>
      <Group justify="space-between" align="start" gap="sm">
        <div style={{ flex: '1 1 280px' }}>
          <Text size="sm">{sentence}</Text>
          <Text size="xs" className="muted" mt={4}>
            {detail}
          </Text>
        </div>
        {changes !== undefined && (
          <Button
            size="xs"
            variant="default"
            disabled={change.isPending}
            aria-label={`Apply: ${sentence ?? ''}`}
            onClick={() => {
              apply(changes, sentence);
            }}
          >
            Apply
          </Button>
        )}
      </Group>
    </li>
  );
  const estimates = data.estimates ?? [];
  const capacities = data.capacities ?? [];
  return (
    <Section id="suggestions" title="What the history suggests">
      <List size="sm" mb="md" maw={820}>
        {(data.sentences ?? []).map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      <ChangeProblem backlog={backlog} problem={change.error} reset={change.reset} />
      <Stack gap="sm" component="ul" style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {estimates.map(({ sentence, samples = 0, factor = 1, assets = 0, changes }, i) =>
          one(
            sentence,
            `${count(samples, 'sample')}, factor ${number(factor)}, ${count(assets, 'asset')} would be changed`,
            changes,
            i,
          ),
        )}
        {capacities.map(({ sentence, team = '', present, suggested = 0, evidence = [], changes }, i) =>
          one(
            sentence,
            `${names.team(team)}: ${present === undefined ? 'no capacity' : number(present)} → ${number(suggested)}, from ${count(evidence.length, 'iteration')}`,
            changes,
            estimates.length + i,
          ),
        )}
      </Stack>
    </Section>
  );
}
