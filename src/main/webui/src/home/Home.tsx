import { Anchor, Badge, Button, Group, Loader, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { recentPlans } from '../api/queries';
import { isTerminal, type PlanMetadata } from '../api/types';
import { instant } from '../model/format';
import { STATUS } from '../model/rules';
import { Empty } from '../parts/Empty';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { ScoreText } from '../parts/ScoreText';
import { Backlogs } from './Backlogs';
import { Begin } from './Begin';

/** Recent plans, and the ways to begin one. */
export function Home() {
  return (
    <div className="page">
      <div className="sections">
        <section aria-labelledby="begin" className="across">
          <Title order={1} id="begin" mb="xs">
            Plan your iterations
          </Title>
          <Text className="muted" maw={720} mb="md">
            Begin with a sample, or with a request of your own as the API takes it. Every plan is proved by an
            independent checker and comes with a bound on how much better it could be.
          </Text>
          <Begin />
        </section>
        <section aria-labelledby="backlogs">
          <Group justify="space-between" mb="sm">
            <Title order={2} id="backlogs">
              Backlogs
            </Title>
            <Button component={Link} to="/import" size="xs" variant="default">
              Import a backlog
            </Button>
          </Group>
          <Backlogs />
        </section>
        <section aria-labelledby="recent">
          <Title order={2} id="recent" mb="sm">
            Recent plans
          </Title>
          <RecentPlans />
        </section>
      </div>
    </div>
  );
}

function RecentPlans() {
  const { data, error, isPending, refetch } = useQuery(recentPlans);
  if (error !== null && data === undefined) {
    return <ProblemNote problem={error} retry={() => void refetch()} />;
  }
  if (isPending) {
    return <Loading what="recent plans" />;
  }
  if (data.length === 0) {
    return (
      <Empty title="No plans yet">Choose a sample above: its first plan is there within a second.</Empty>
    );
  }
  return (
    <>
      <Table.ScrollContainer minWidth={640} visibleFrom="sm">
        <Table verticalSpacing="sm" aria-labelledby="recent" highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Plan</Table.Th>
              <Table.Th>Status</Table.Th>
              <Table.Th>Score</Table.Th>
              <Table.Th>Asked</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((plan) => (
              <Table.Tr key={plan.id}>
                <Table.Td>
                  <PlanLink plan={plan} />
                </Table.Td>
                <Table.Td>
                  <Status plan={plan} />
                </Table.Td>
                <Table.Td>
                  <ScoreText score={plan.score} />
                </Table.Td>
                <Table.Td className="numbers">{instant(plan.submitDateTime)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <SimpleGrid cols={1} hiddenFrom="sm">
        {data.map((plan) => (
          <Stack gap={4} key={plan.id} pb="sm" style={{ borderBottom: '1px solid var(--line)' }}>
            <PlanLink plan={plan} />
            <Group gap="xs">
              <Status plan={plan} />
              <Text size="sm" className="muted numbers">
                {instant(plan.submitDateTime)}
              </Text>
            </Group>
            <ScoreText score={plan.score} />
          </Stack>
        ))}
      </SimpleGrid>
    </>
  );
}

function PlanLink({ plan }: { plan: PlanMetadata }) {
  return (
    <>
      <Anchor component={Link} to={`/plans/${plan.id}/board`} fw={550}>
        {plan.name ?? `Plan ${plan.id.slice(-8)}`}
      </Anchor>
      {plan.parentId !== undefined && (
        <Text size="xs" className="muted">
          derived from another plan
        </Text>
      )}
    </>
  );
}

export function Status({ plan }: { plan: PlanMetadata }) {
  const status = plan.solverStatus ?? 'DATASET_CREATED';
  const failed = status === 'SOLVING_FAILED' || status === 'SOLVING_INCOMPLETE';
  return (
    <Badge
      variant="outline"
      color={failed ? 'red' : isTerminal(status) ? 'gray' : 'sea'}
      tt="none"
      className={failed ? 'bad' : undefined}
      styles={{ label: { color: failed ? 'var(--bad)' : 'var(--mantine-color-text)' } }}
      leftSection={isTerminal(status) ? undefined : <Loader size={10} aria-hidden />}
    >
      {STATUS[status]}
    </Badge>
  );
}
