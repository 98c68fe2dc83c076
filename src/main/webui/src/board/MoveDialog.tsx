import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client';
import type { ScoreAnalysis } from '../api/types';
import { checkRequest, edited, movesWith, type Edit } from '../model/edits';
import { count } from '../model/format';
import { effectOf, ruleShifts } from '../model/verdict';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { RuleShifts } from '../parts/RuleShifts';
import { useOpenPlan } from '../plan/PlanLayout';
import type { Wish } from './Board';
import { useAuthor } from './useEdits';

const EFFECTS = {
  breaks: 'breaks rules: the plan would be infeasible as it is. Planning around it may mend that.',
  costs: 'is possible, and costs something.',
  gains: 'makes the plan better.',
  nothing: 'changes nothing that counts.',
} as const;

/** What a move breaks or costs, told by the checker before it is accepted as a pin. */
export function MoveDialog({
  wish,
  edits,
  close,
}: {
  wish: Wish;
  edits: Edit[];
  close: (accepted?: Edit[]) => void;
}) {
  const { id, view, document, version } = useOpenPlan();
  const [reason, setReason] = useState('');
  const [author, setAuthor] = useAuthor();
  const { card, to } = wish;
  const next = edited(edits, view, card.id, to, '');
  const check = useQuery({
    queryKey: ['plan', id, 'check', version, next],
    queryFn: ({ signal }) =>
      call<ScoreAnalysis>('/v1/check', {
        method: 'POST',
        body: checkRequest(view, next, document.rules ?? []),
        signal,
      }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const shifts = check.data === undefined ? [] : ruleShifts(document.rules ?? [], check.data);
  const together = movesWith(view.backlog, card.id).length - 1;
  const target = to === null ? 'out of the plan' : `to iteration ${to}`;
  return (
    <Modal
      opened
      onClose={() => {
        close();
      }}
      title={`Move ${card.name} ${target}?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close(edited(edits, view, card.id, to, reason));
        }}
      >
        <Stack gap="sm">
          {together > 0 && (
            <Text size="sm">
              {count(together, 'asset')} that can only move together with it would move, too.
            </Text>
          )}
          {check.isPending && <Loading what="the checker's verdict" />}
          {check.error !== null && <ProblemNote problem={check.error} retry={() => void check.refetch()} />}
          {check.data !== undefined && (
            <>
              <Text size="sm" role="status">
                With all your moves so far, this {EFFECTS[effectOf(shifts)]}
              </Text>
              <RuleShifts shifts={shifts} />
            </>
          )}
          <Group grow align="start">
            <TextInput
              label="Reason"
              description="Kept with the pin"
              value={reason}
              maxLength={1000}
              data-autofocus
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
            <TextInput
              label="Your name"
              description="Who pinned it"
              value={author}
              maxLength={200}
              onChange={(event) => {
                setAuthor(event.currentTarget.value);
              }}
            />
          </Group>
          <Group justify="flex-end">
            <Button
              variant="default"
              onClick={() => {
                close();
              }}
            >
              Leave it
            </Button>
            <Button type="submit">Pin it there</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
