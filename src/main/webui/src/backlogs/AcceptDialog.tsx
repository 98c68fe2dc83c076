import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem } from '../api/client';
import type { PlanMetadata } from '../api/types';
import { ScoreText } from '../parts/ScoreText';
import { useOpenBacklog } from './BacklogLayout';
import { ChangeProblem } from './ChangeProblem';
import { useChange } from './useChange';

/** Makes a plan the backlog's own, with a word on why. */
export function AcceptDialog({ plan, close }: { plan: PlanMetadata; close: () => void }) {
  const { backlog } = useOpenBacklog();
  const [comment, setComment] = useState('');
  const [force, setForce] = useState(false);
  const accept = useChange(backlog, () => {
    close();
    // the button that opened this is there no more
    document.getElementById('main')?.focus();
  });
  const breaks = accept.error instanceof ApiProblem && accept.error.code === 'PLAN_BREAKS_RULES';
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title="Accept this plan?"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          accept.mutate({
            path: `/plans/${plan.id}/accept`,
            body: { ...(comment === '' ? {} : { comment }), ...(force ? { force } : {}) },
            said: 'The plan is accepted.',
          });
        }}
      >
        <Stack gap="sm">
          <ScoreText score={plan.score} />
          <Text size="sm">
            It becomes the backlog’s own: its first iterations are published, and the next plan changes as
            little of it as needed.
          </Text>
          <Textarea
            label="Comment"
            description="Kept in the history"
            autosize
            minRows={2}
            maxLength={10_000}
            value={comment}
            data-autofocus
            onChange={(event) => {
              setComment(event.currentTarget.value);
            }}
          />
          <ChangeProblem backlog={backlog} problem={accept.error} reset={accept.reset} />
          {(breaks || force) && (
            <Checkbox
              label="Accept it although it breaks rules: it did so from the beginning"
              checked={force}
              onChange={(event) => {
                setForce(event.currentTarget.checked);
              }}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Not yet
            </Button>
            <Button type="submit" loading={accept.isPending}>
              Accept
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
