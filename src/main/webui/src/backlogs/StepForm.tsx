import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOpenBacklog } from './BacklogLayout';
import { ChangeProblem } from './ChangeProblem';
import { useChange } from './useChange';

type Step = 'commit' | 'approve' | 'reject' | 'start';

const WORDS: Record<Step, { button: string; said: string }> = {
  commit: { button: 'Check and commit', said: 'The team has committed to the iteration.' },
  approve: { button: 'Approve', said: 'The iteration is approved.' },
  reject: { button: 'Reject', said: 'The iteration is rejected.' },
  start: { button: 'Begin the work', said: 'The work has begun.' },
};

/** Takes one of the steps that an iteration can take now, with what is to be said of it. */
export function StepForm({ number, steps }: { number: number; steps: [Step, ...Step[]] }) {
  const { backlog } = useOpenBacklog();
  const [comment, setComment] = useState('');
  const [role, setRole] = useState('');
  const [conditions, setConditions] = useState('');
  const change = useChange(backlog);
  const decides = steps.includes('approve') || steps.includes('reject');
  const take = (step: Step) => {
    const decision =
      step === 'approve' || step === 'reject'
        ? {
            ...(role.trim() === '' ? {} : { role: role.trim() }),
            ...(lines(conditions).length === 0 ? {} : { conditions: lines(conditions) }),
          }
        : {};
    change.mutate({
      path: `/iterations/${number}/${step}`,
      body: { ...(comment.trim() === '' ? {} : { comment: comment.trim() }), ...decision },
      said: WORDS[step].said,
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        take(steps[0]);
      }}
    >
      <Stack gap="sm" maw={640}>
        {decides && (
          <TextInput
            label="Your role"
            description="Such as change advisory board"
            maxLength={200}
            value={role}
            onChange={(event) => {
              setRole(event.currentTarget.value);
            }}
          />
        )}
        <Textarea
          label="Comment"
          description="Kept in the history"
          autosize
          minRows={2}
          maxLength={10_000}
          value={comment}
          onChange={(event) => {
            setComment(event.currentTarget.value);
          }}
        />
        {decides && (
          <Textarea
            label="Conditions"
            description="One a line"
            autosize
            minRows={2}
            value={conditions}
            onChange={(event) => {
              setConditions(event.currentTarget.value);
            }}
          />
        )}
        <ChangeProblem backlog={backlog} problem={change.error} reset={change.reset} />
        <Group gap="sm">
          {steps.map((step, i) => (
            <Button
              key={step}
              type={i === 0 ? 'submit' : 'button'}
              variant={i === 0 ? 'filled' : 'default'}
              loading={change.isPending}
              onClick={
                i === 0
                  ? undefined
                  : () => {
                      take(step);
                    }
              }
            >
              {WORDS[step].button}
            </Button>
          ))}
        </Group>
      </Stack>
    </form>
  );
}

/** The lines that say something. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
