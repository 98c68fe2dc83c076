import { Anchor, Button, Group, NumberInput, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { backlogKey, backlogPath, backlogPlans } from '../api/backlogs';
import { call } from '../api/client';
import { isTerminal, type PlanMetadata } from '../api/types';
import { useAnnounce } from '../app/Announcer';
import { Status } from '../home/Home';
import { count, instant } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Empty } from '../parts/Empty';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { ScoreText } from '../parts/ScoreText';
import { Section } from '../parts/Section';
import { Tag } from '../parts/Tag';
import { AcceptDialog } from './AcceptDialog';
import { useOpenBacklog } from './BacklogLayout';

/** Plan the next iterations, look at the plans, accept one. */
export default function Plans() {
  return (
    <div className="sections">
      <Section id="plan-next" title="Plan the next iterations">
        <PlanNext />
      </Section>
      <Section id="plans" title="Plans of this backlog">
        <PlanList />
      </Section>
    </div>
  );
}

function PlanNext() {
  const { backlog } = useOpenBacklog();
  const [iterations, setIterations] = useState<number | string>(3);
  const client = useQueryClient();
  const announce = useAnnounce();
  const ask = useMutation({
    mutationFn: () =>
      call<PlanMetadata>(`${backlogPath(backlog.id)}/plans?iterations=${iterations}`, {
        method: 'POST',
        body: { config: { run: { name: `${backlog.name ?? 'Backlog'}, version ${backlog.version}` } } },
      }),
    onSuccess: async () => {
      announce('The plan is being made.');
      await client.invalidateQueries({ queryKey: [...backlogKey(backlog.id), 'plans'] });
      await client.invalidateQueries({ queryKey: ['plans'] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate();
      }}
    >
      <Text size="sm" className="muted" maw={720} mb="sm">
        All that is still to do is planned. What is committed stays where it is, the accepted plan changes as
        little as needed; the iterations after the published ones are an outlook.
      </Text>
      <Group align="end" gap="sm">
        <NumberInput
          label="Iterations to publish"
          w={170}
          min={1}
          max={104}
          allowDecimal={false}
          value={iterations}
          onChange={setIterations}
        />
        <Button type="submit" loading={ask.isPending} disabled={typeof iterations !== 'number'}>
          Plan my next {typeof iterations === 'number' ? count(iterations, 'iteration') : 'iterations'}
        </Button>
      </Group>
      {ask.error !== null && <ProblemNote problem={ask.error} />}
    </form>
  );
}

function PlanList() {
  const { backlog } = useOpenBacklog();
  const { data, error, refetch } = useQuery(backlogPlans(backlog.id));
  const [accepting, setAccepting] = useState<PlanMetadata>();
  const accepted = backlog.plan?.planId;
  if (data === undefined) {
    return error === null ? (
      <Loading what="the plans" />
    ) : (
      <ProblemNote problem={error} retry={() => void refetch()} />
    );
  }
  if (data.length === 0) {
    return <Empty title="No plan yet">Say above how many iterations are to be published.</Empty>;
  }
  return (
    <>
      <DataTable
        label="Plans of this backlog"
        rows={data}
        keyOf={(plan) => plan.id}
        minWidth={720}
        columns={[
          {
            name: 'Plan',
            cell: (plan) => (
              <>
                <Anchor
                  component={Link}
                  to={`/plans/${plan.id}/board`}
                  fw={550}
                  size="sm"
                  style={{ whiteSpace: plan.name === undefined ? 'nowrap' : undefined }}
                >
                  {plan.name ?? `Plan ${plan.id.slice(-8)}`}
                </Anchor>
                {plan.parentId !== undefined && (
                  <Text size="xs" className="muted">
                    what-if of plan {plan.parentId.slice(-8)}
                  </Text>
                )}
              </>
            ),
          },
          {
            name: 'Status',
            cell: (plan) => (
              <Whole>
                <Status plan={plan} />
              </Whole>
            ),
          },
          {
            name: 'Score',
            cell: (plan) => (
              <Whole>
                <ScoreText score={plan.score} />
              </Whole>
            ),
          },
          { name: 'Asked', cell: (plan) => <span className="numbers">{instant(plan.submitDateTime)}</span> },
          {
            name: 'Backlog’s own',
            cell: (plan) =>
              plan.id === accepted ? (
                <Tag tone="good">Accepted</Tag>
              ) : (
                <Group gap={6} wrap="nowrap">
                  {accepted !== undefined && isTerminal(plan.solverStatus) && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      component={Link}
                      to={`/plans/${accepted}/what-if?with=${plan.id}`}
                      aria-label={`Compare plan ${plan.id.slice(-8)} with the accepted one`}
                    >
                      Compare
                    </Button>
                  )}
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={plan.solverStatus !== 'SOLVING_COMPLETED'}
                    aria-label={`Accept plan ${plan.id.slice(-8)}`}
                    aria-haspopup="dialog"
                    onClick={() => {
                      setAccepting(plan);
                    }}
                  >
                    Accept
                  </Button>
                </Group>
              ),
          },
        ]}
      />
      {accepting !== undefined && (
        <AcceptDialog
          plan={accepting}
          close={() => {
            setAccepting(undefined);
          }}
        />
      )}
    </>
  );
}

/** What is not to be broken or shortened. */
function Whole({ children }: { children: ReactNode }) {
  return <div style={{ minWidth: 'max-content' }}>{children}</div>;
}
