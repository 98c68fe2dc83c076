import { Button, Group, List, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../api/client';
import { isTerminal, type PlanMetadata } from '../api/types';
import { day, number } from '../model/format';
import type { PlanView } from '../model/planView';
import { ProblemNote } from '../parts/ProblemNote';
import { useOpenPlan } from '../plan/PlanLayout';
import { ChangeForm } from './ChangeForm';
import { Comparison } from './Comparison';
import { Frontier } from './Frontier';
import { partialInput, subject, withChange, type Change } from './changes';

const BUDGETS = ['0', '1', '2', '5', '10', 'all'];

/** What the plan would become if something were different, beside what it is. */
export default function WhatIf() {
  const { id, metadata, view } = useOpenPlan();
  const [changes, setChanges] = useState<Change[]>([]);
  const [budget, setBudget] = useState('all');
  const [search, setSearch] = useSearchParams();
  const client = useQueryClient();
  const other = search.get('with');
  const show = (plan: string | null) => {
    setSearch((before) => {
      if (plan === null) {
        before.delete('with');
      } else {
        before.set('with', plan);
      }
      return before;
    });
  };
  const ask = useMutation({
    mutationFn: () =>
      call<PlanMetadata>(`/v1/plans/${id}/from-patch`, {
        method: 'POST',
        body: {
          changes: partialInput(view.backlog, changes),
          ...(budget === 'all' ? {} : { config: { model: { maxMoves: Number(budget) } } }),
        },
      }),
    onSuccess: async (plan) => {
      show(plan.id);
      await client.invalidateQueries({ queryKey: ['plans'] });
    },
  });
  const solving = !isTerminal(metadata.solverStatus);
  return (
    <div className="page">
      <Stack gap="lg">
        <section aria-labelledby="changes">
          <Title order={2} id="changes" mb="xs">
            What if …
          </Title>
          <Stack gap="sm" maw={860}>
            <ChangeForm
              view={view}
              add={(change) => {
                setChanges(withChange(changes, change));
              }}
            />
            {changes.length > 0 && (
              <List size="sm" spacing={4} aria-label="Changes">
                {changes.map((change) => (
                  <List.Item key={subject(change)}>
                    {sentence(view, change)}{' '}
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={`Remove: ${sentence(view, change)}`}
                      onClick={() => {
                        setChanges(changes.filter((one) => one !== change));
                      }}
                    >
                      Remove
                    </Button>
                  </List.Item>
                ))}
              </List>
            )}
            <Group gap="sm">
              <Text size="sm" id="budget">
                Assets that may move at most
              </Text>
              <SegmentedControl
                size="xs"
                aria-labelledby="budget"
                data={BUDGETS}
                value={budget}
                onChange={setBudget}
              />
              <Button
                loading={ask.isPending}
                disabled={changes.length === 0 || solving}
                onClick={() => {
                  ask.mutate();
                }}
              >
                Plan it
              </Button>
              {solving && (
                <Text size="sm" className="muted">
                  This plan is still being solved: wait for its end, or stop it.
                </Text>
              )}
            </Group>
            {ask.error !== null && <ProblemNote problem={ask.error} />}
          </Stack>
        </section>
        {changes.length > 0 && (
          <Frontier
            plan={id}
            changes={partialInput(view.backlog, changes)}
            isAllowed={!solving}
            choose={setBudget}
          />
        )}
        {other === null ? (
          <Text className="muted">
            Say what is different, and how many assets may move. The plan you see now is kept as it is.
          </Text>
        ) : (
          <Comparison
            before={id}
            after={other}
            discard={() => {
              show(null);
            }}
          />
        )}
      </Stack>
    </div>
  );
}

function sentence(view: PlanView, change: Change): string {
  const home = (id: string) => view.datacenterNames.get(id) ?? id;
  const workload = (id: string) => view.workloadNames.get(id) ?? id;
  const team = (id: string) => view.teamNames.get(id) ?? id;
  switch (change.kind) {
    case 'effort':
      return `${view.cards.get(change.asset)?.name ?? change.asset} takes ${team(change.team)} ${number(change.points)}`;
    case 'capacity':
      return `${team(change.team)} can do ${number(change.capacity)} in iteration ${change.iteration}`;
    case 'priority':
      return `${home(change.datacenter)} has priority ${change.priority}`;
    case 'exitBy':
      return `The lease of ${home(change.datacenter)} ends on ${day(change.date)}`;
    case 'value':
      return `${workload(change.workload)} is worth ${number(change.value)}`;
    case 'due':
      return `${workload(change.workload)} is due on ${day(change.date)}`;
  }
}
