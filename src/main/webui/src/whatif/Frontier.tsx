import { Button, Group, Progress, Slider, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client';
import { job } from '../api/queries';
import type { Curve, Job } from '../api/types';
import { percent } from '../model/format';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { budgetText, label, type CurvePoint } from './frontier';
import { FrontierPoint } from './FrontierPoint';
import { FrontierTable } from './FrontierTable';

interface Props {
  plan: string;
  /** the body of the question, without its budget */
  changes: unknown;
  isAllowed: boolean;
  /** takes a budget for the plan that is to be made */
  choose: (budget: string) => void;
}

/** What the best plan comes to when only so many assets may move: how much calm costs, before anything is decided. */
export function Frontier({ plan, changes, isAllowed, choose }: Props) {
  const [asked, setAsked] = useState<string>();
  const ask = useMutation({
    mutationFn: () => call<Job>(`/v1/plans/${plan}/frontier`, { method: 'POST', body: { changes } }),
    onSuccess: ({ id }) => {
      setAsked(id);
    },
  });
  return (
    <section aria-labelledby="frontier">
      <Title order={3} id="frontier" size="md" mb="xs">
        What does calm cost?
      </Title>
      <Stack gap="sm" maw={860}>
        <Group gap="sm">
          <Button
            variant="default"
            loading={ask.isPending}
            disabled={!isAllowed}
            onClick={() => {
              ask.mutate();
            }}
          >
            Compare budgets of moves
          </Button>
          <Text size="sm" className="muted">
            The best plan for 0, 1, 2, 5, 10 and any number of moves; it takes about twenty seconds.
          </Text>
        </Group>
        {ask.error !== null && <ProblemNote problem={ask.error} />}
        {asked !== undefined && <Answer key={asked} id={asked} choose={choose} />}
      </Stack>
    </section>
  );
}

function Answer({ id, choose }: { id: string; choose: (budget: string) => void }) {
  const { data, error, refetch } = useQuery(job<Curve>(id));
  const points = data?.result?.points ?? [];
  if (error !== null && data === undefined) {
    return <ProblemNote problem={error} retry={() => void refetch()} />;
  }
  if (data?.status === 'FAILED') {
    return (
      <ProblemNote problem={new Error(data.failureMessage ?? 'The comparison failed. Maybe ask again.')} />
    );
  }
  const isRunning = data === undefined || data.status === 'SCHEDULED' || data.status === 'ACTIVE';
  return (
    <Stack gap="sm">
      {isRunning && (
        <div>
          <Text size="sm" role="status">
            Comparing … {percent(data?.progress ?? 0)}
          </Text>
          <Progress value={(data?.progress ?? 0) * 100} aria-label="Progress of the comparison" />
        </div>
      )}
      {points.length === 0 ? (
        isRunning && <Loading what="the first plan" />
      ) : (
        <Points points={points} choose={choose} />
      )}
    </Stack>
  );
}

function Points({ points, choose }: { points: CurvePoint[]; choose: (budget: string) => void }) {
  const [wanted, setWanted] = useState<number>();
  const last = points.length - 1;
  const at = Math.min(wanted ?? last, last);
  const point = points[at];
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" mb={4} aria-hidden>
          Assets that may move at most
        </Text>
        <Slider
          maw={520}
          mx="sm"
          mb="xl"
          min={0}
          max={Math.max(1, last)}
          step={1}
          value={at}
          label={null}
          thumbLabel="Assets that may move at most"
          thumbProps={{ 'aria-valuetext': label(point) }}
          marks={points.map((one, i) => ({ value: i, label: label(one) }))}
          onChange={setWanted}
        />
      </div>
      {point !== undefined && (
        <>
          <FrontierPoint point={point} />
          <Group>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                choose(budgetText(point));
              }}
            >
              Take this budget
            </Button>
          </Group>
        </>
      )}
      <FrontierTable points={points} />
    </Stack>
  );
}
