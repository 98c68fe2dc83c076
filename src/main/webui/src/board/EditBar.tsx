import { Button, Group, NumberInput, Paper, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../api/client';
import { isTerminal, type PlanMetadata } from '../api/types';
import { replanRequest, undone, type Edit } from '../model/edits';
import { count } from '../model/format';
import { ProblemNote } from '../parts/ProblemNote';
import { useOpenPlan } from '../plan/PlanLayout';
import { useAuthor } from './useEdits';

/** A planner's own moves: undo, drop, or plan all else around them. Shown while there are any. */
export function EditBar({ edits, setEdits }: { edits: Edit[]; setEdits: (edits: Edit[]) => void }) {
  const { id, metadata } = useOpenPlan();
  const [author] = useAuthor();
  const [budget, setBudget] = useState<number | string>('');
  const navigate = useNavigate();
  const client = useQueryClient();
  const replan = useMutation({
    mutationFn: () =>
      call<PlanMetadata>(`/v1/plans/${id}/from-patch`, {
        method: 'POST',
        body: replanRequest(edits, author, typeof budget === 'number' ? budget : undefined),
      }),
    onSuccess: async (plan) => {
      setEdits([]);
      await client.invalidateQueries({ queryKey: ['plans'] });
      await navigate(`/plans/${plan.id}/board`);
    },
  });
  if (edits.length === 0) {
    return null;
  }
  const solving = !isTerminal(metadata.solverStatus);
  return (
    <Paper withBorder mx="md" mb="xs" p="xs" className="no-print" component="section" aria-label="Your moves">
      <Group gap="sm">
        <Text size="sm" fw={600}>
          {count(edits.length, 'move')} of yours, not planned yet
        </Text>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setEdits(undone(edits));
          }}
        >
          Undo the last
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setEdits([]);
          }}
        >
          Drop all
        </Button>
        <NumberInput
          size="xs"
          w={190}
          min={0}
          allowDecimal={false}
          placeholder="Any number of other moves"
          aria-label="At most so many assets may move, yours not counted"
          value={budget}
          onChange={setBudget}
        />
        <Button
          size="xs"
          loading={replan.isPending}
          disabled={solving}
          onClick={() => {
            replan.mutate();
          }}
        >
          Replan around my edits
        </Button>
        {solving && (
          <Text size="xs" className="muted">
            The plan is still being solved: wait for its end, or stop it.
          </Text>
        )}
      </Group>
      {replan.error !== null && <ProblemNote problem={replan.error} />}
    </Paper>
  );
}
