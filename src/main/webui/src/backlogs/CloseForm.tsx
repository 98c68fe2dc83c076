import { Button, Group, NumberInput, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { IterationDocument } from '../api/types';
import { count, number } from '../model/format';
import { useOpenBacklog } from './BacklogLayout';
import { ChangeProblem } from './ChangeProblem';
import { closeRequest, restAs, unsaid, UNSAID, withNumber, type Outcome, type Outcomes } from './closing';
import { OutcomeTable } from './OutcomeTable';
import { useChange } from './useChange';

/** Says what was really done. It cannot be taken back, so that nothing is taken for done that nobody has said. */
export function CloseForm({ iteration }: { iteration: IterationDocument }) {
  const { backlog, names } = useOpenBacklog();
  const assets = iteration.commitment?.assets ?? [];
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const [capacity, setCapacity] = useState<Record<string, number>>({});
  const [comment, setComment] = useState('');
  const change = useChange(backlog);
  const left = unsaid(assets, outcomes).length;
  const say = (asset: string, outcome: Partial<Outcome>) => {
    setOutcomes({ ...outcomes, [asset]: { ...(outcomes[asset] ?? UNSAID), ...outcome } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({
          path: `/iterations/${iteration.number}/close`,
          body: closeRequest(assets, outcomes, capacity, comment),
          said: `Iteration ${iteration.number} is closed.`,
        });
      }}
    >
      <Stack gap="md">
        <Group gap="xs" justify="space-between">
          <Text size="sm" role="status">
            {assets.length === 0
              ? 'Nothing was committed to: there is nothing to tell.'
              : left === 0
                ? 'Everything is said.'
                : `${count(left, 'asset')} of which is not said whether ${left === 1 ? 'it is' : 'they are'} done.`}
          </Text>
          {assets.length > 0 && (
            <Group gap="xs">
              {([true, false] as const).map((done) => (
                <Button
                  key={String(done)}
                  size="compact-sm"
                  variant="default"
                  disabled={left === 0}
                  onClick={() => {
                    setOutcomes(restAs(assets, outcomes, done));
                  }}
                >
                  The rest is {done ? 'done' : 'not done'}
                </Button>
              ))}
            </Group>
          )}
        </Group>
        {assets.length > 0 && <OutcomeTable assets={assets} outcomes={outcomes} say={say} names={names} />}
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <Title order={4} size="sm" component="legend" mb={4}>
            Capacity really there, where it was not as planned
          </Title>
          <Group gap="sm" align="end">
            {(iteration.commitment?.load ?? []).map(({ team = '', capacity: planned = 0 }) => (
              <NumberInput
                key={team}
                label={names.team(team)}
                placeholder={number(planned)}
                w={150}
                min={0}
                max={1_000_000}
                decimalScale={2}
                value={capacity[team] ?? ''}
                onChange={(value) => {
                  setCapacity(withNumber(capacity, team, value));
                }}
              />
            ))}
          </Group>
        </fieldset>
        <Textarea
          label="Comment"
          description="Kept in the history"
          maw={640}
          autosize
          minRows={2}
          maxLength={10_000}
          value={comment}
          onChange={(event) => {
            setComment(event.currentTarget.value);
          }}
        />
        <ChangeProblem backlog={backlog} problem={change.error} reset={change.reset} />
        <Group>
          <Button type="submit" loading={change.isPending} disabled={left > 0}>
            Close iteration {iteration.number}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
