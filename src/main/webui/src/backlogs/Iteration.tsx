import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { backlogIteration } from '../api/backlogs';
import type { IterationDocument } from '../api/types';
import { instant, span } from '../model/format';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { ActualsPart } from './ActualsPart';
import { useOpenBacklog } from './BacklogLayout';
import classes from './backlogs.module.css';
import { CloseForm } from './CloseForm';
import { CommitmentPart } from './CommitmentPart';
import { Decisions } from './Decisions';
import { LifeLine } from './LifeLine';
import { NEXT } from './life';
import { Readiness } from './Readiness';
import { StepForm } from './StepForm';

/** One iteration: where it is in its life, what can be done with it now, and what is known of it. */
export default function Iteration() {
  const { backlog } = useOpenBacklog();
  const number = Number(useParams().number);
  const { data, error, refetch } = useQuery(backlogIteration(backlog.id, number));
  if (data === undefined) {
    return error === null ? (
      <Loading what={`iteration ${number}`} />
    ) : (
      <ProblemNote problem={error} retry={() => void refetch()} />
    );
  }
  const state = data.state ?? 'DRAFT';
  return (
    <Stack gap="lg">
      <div>
        <Anchor component={Link} to={`/backlogs/${backlog.id}/iterations`} size="sm" className="no-print">
          All iterations
        </Anchor>
        <Group gap="sm" align="baseline" mt={4}>
          <Title order={2}>Iteration {number}</Title>
          <Text size="sm" className="muted numbers">
            {span(data.start, data.end)}
            {data.startedAt !== undefined && `, begun ${instant(data.startedAt)}`}
          </Text>
        </Group>
      </div>
      <LifeLine state={state} />
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} />}
      <section className={classes.panel} aria-labelledby="next-step">
        <Title order={3} id="next-step" size="md" mb="sm">
          Next: {NEXT[state]}
        </Title>
        <NextStep iteration={data} />
      </section>
      <Decisions decisions={data.decisions ?? []} />
      {data.actuals !== undefined && <ActualsPart actuals={data.actuals} />}
      {data.commitment !== undefined && <CommitmentPart commitment={data.commitment} />}
    </Stack>
  );
}

/** The key makes a form new when the iteration has gone on. */
function NextStep({ iteration }: { iteration: IterationDocument }) {
  const { number, state = 'DRAFT' } = iteration;
  switch (state) {
    case 'PUBLISHED':
    case 'REJECTED':
      return (
        <Stack gap="md">
          <Readiness number={number} />
          <StepForm key={state} number={number} steps={['commit']} />
        </Stack>
      );
    case 'COMMITTED':
      return <StepForm key={state} number={number} steps={['approve', 'reject']} />;
    case 'APPROVED':
      return <StepForm key={state} number={number} steps={['start', 'reject']} />;
    case 'IN_PROGRESS':
      return <CloseForm key={state} iteration={iteration} />;
    case 'DRAFT':
    case 'CLOSED':
      return (
        <Text size="sm" className="muted">
          {state === 'CLOSED'
            ? 'What was not done has gone back to the backlog with the effort that is left.'
            : 'Plan the next iterations, and accept the plan.'}
        </Text>
      );
  }
}
