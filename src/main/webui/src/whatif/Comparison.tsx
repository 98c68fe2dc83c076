import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../api/client';
import { planDiff, planMetadata } from '../api/queries';
import { isTerminal, type PlanDiff } from '../api/types';
import { usePlanEvents } from '../api/usePlanEvents';
import { count, day, number, signed } from '../model/format';
import { ruleShiftsOf } from '../model/verdict';
import { DataTable } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { RuleShifts } from '../parts/RuleShifts';
import { ScoreText } from '../parts/ScoreText';

const FIGURES: Record<string, string> = {
  assetsPlanned: 'Assets planned',
  assetsNotPlanned: 'Not planned',
  effortPlanned: 'Effort planned',
  iterationsUsed: 'Iterations used',
  costOfDelayValueDays: 'Cost of delay, value-days',
  lateAssetDays: 'Late asset-days',
  lateWorkloadDays: 'Late workload-days',
  meanUtilisation: 'Mean utilisation',
  peakOpenWorkloads: 'Most open workloads',
};

/** Two plans side by side, once the later one is there. */
export function Comparison({
  before,
  after,
  discard,
}: {
  before: string;
  after: string;
  discard: () => void;
}) {
  const later = useQuery(planMetadata(after));
  const terminal = isTerminal(later.data?.solverStatus);
  usePlanEvents(after, later.data !== undefined && !terminal);
  const diff = useQuery({ ...planDiff(before, after), enabled: terminal });
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: async () => {
      await call(`/v1/plans/${after}`, { method: 'DELETE' });
      await call(`/v1/plans/${after}?purge=true`, { method: 'DELETE' });
    },
    onSuccess: async () => {
      discard();
      await client.invalidateQueries({ queryKey: ['plans'] });
    },
  });
  const problem = later.error ?? diff.error ?? remove.error;
  return (
    <section aria-labelledby="comparison">
      <Group justify="space-between" mb="sm">
        <Group gap="sm">
          <Title order={2} id="comparison">
            What would change
          </Title>
          <ScoreText score={later.data?.score} />
        </Group>
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            loading={remove.isPending}
            onClick={() => {
              remove.mutate();
            }}
          >
            Discard
          </Button>
          <Button size="xs" component={Link} to={`/plans/${after}/board`}>
            Go on with this plan
          </Button>
        </Group>
      </Group>
      {problem !== null && <ProblemNote problem={problem} />}
      {diff.data === undefined ? (
        problem === null && <Loading what="the other plan" />
      ) : (
        <Differences diff={diff.data} />
      )}
    </section>
  );
}

function Differences({ diff }: { diff: PlanDiff }) {
  const figures = (diff.kpis ?? []).filter(
    ({ id, delta }) => id !== undefined && id in FIGURES && delta !== 0,
  );
  const dates = [...(diff.datacenters ?? []), ...(diff.releases ?? []), ...(diff.workloads ?? [])];
  const moved = diff.moved ?? [];
  return (
    <Stack gap="lg">
      <Group gap="xs">
        {figures.map(({ id = '', before, after, delta }) => (
          <Badge
            key={id}
            size="lg"
            variant="outline"
            color="gray"
            tt="none"
            styles={{ label: { color: 'var(--mantine-color-text)' } }}
            title={`${before === undefined ? '–' : number(before)} → ${after === undefined ? '–' : number(after)}`}
          >
            {FIGURES[id]} {delta === undefined ? '' : signed(delta)}
          </Badge>
        ))}
        {figures.length === 0 && <Text size="sm">No key figure changes.</Text>}
      </Group>
      <RuleShifts shifts={ruleShiftsOf(diff.rules ?? [])} />
      <DataTable
        label="When each is complete"
        rows={dates}
        keyOf={({ id = '' }) => id}
        minWidth={420}
        columns={[
          { name: 'Complete', cell: ({ id, name }) => name ?? id },
          { name: 'Now', cell: ({ before }) => <span className="numbers">{day(before)}</span> },
          { name: 'Then', cell: ({ after }) => <span className="numbers">{day(after)}</span> },
          {
            name: 'Days late',
            isNumber: true,
            cell: ({ daysLateAfter }) => (
              <span className={(daysLateAfter ?? 0) > 0 ? 'bad' : ''}>{daysLateAfter ?? '–'}</span>
            ),
          },
        ]}
      />
      <div>
        <Title order={3} size="sm" mb={6}>
          {count(moved.length, 'asset')} would move
        </Title>
        <DataTable
          label="Assets that would move"
          rows={moved}
          keyOf={({ asset = '' }) => asset}
          minWidth={560}
          columns={[
            { name: 'Asset', cell: ({ asset, name }) => name ?? asset },
            { name: 'From', cell: ({ from }) => from?.iteration ?? 'not planned' },
            { name: 'To', cell: ({ to }) => to?.iteration ?? 'not planned' },
            { name: 'Why', cell: ({ reason }) => reason?.sentence },
          ]}
        />
      </div>
    </Stack>
  );
}
