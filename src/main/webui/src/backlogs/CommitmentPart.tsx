import { List, Stack, Text, Title } from '@mantine/core';
import type { Commitment } from '../api/types';
import { instant, number, percent } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Meter } from '../parts/Meter';
import { useOpenBacklog } from './BacklogLayout';

/** The iteration backlog: what the team has committed to, as it was then. */
export function CommitmentPart({ commitment }: { commitment: Commitment }) {
  const { names } = useOpenBacklog();
  const risks = commitment.risks ?? [];
  const { workloads = [], releases = [], datacenters = [] } = commitment.completes ?? {};
  const completes = [
    ...workloads.map(names.workload),
    ...releases.map(names.release),
    ...datacenters.map(names.datacenter),
  ];
  return (
    <section aria-labelledby="commitment">
      <Title order={3} id="commitment" size="md" mb={4}>
        Iteration backlog
      </Title>
      <Text size="sm" className="muted" mb="sm">
        Committed by {commitment.actor}, {instant(commitment.at)}, from version {commitment.version}
        {commitment.comment === undefined ? '' : `: “${commitment.comment}”`}
      </Text>
      <Stack gap="md">
        {completes.length > 0 && <Text size="sm">With it are complete: {completes.join(', ')}.</Text>}
        {risks.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              Risks
            </Text>
            <List size="sm">
              {risks.map((risk, i) => (
                <List.Item key={i}>{risk.message}</List.Item>
              ))}
            </List>
          </div>
        )}
        <DataTable
          label="Load of the teams"
          rows={commitment.load ?? []}
          keyOf={({ team = '' }) => team}
          minWidth={420}
          columns={[
            { name: 'Team', cell: ({ team = '' }) => names.team(team) },
            { name: 'Load', isNumber: true, cell: ({ load = 0 }) => number(load) },
            { name: 'Capacity', isNumber: true, cell: ({ capacity = 0 }) => number(capacity) },
            {
              name: 'Utilisation',
              cell: ({ utilisation }) => (
                <Meter share={utilisation} text={utilisation === undefined ? '–' : percent(utilisation)} />
              ),
            },
          ]}
        />
        {(commitment.assets ?? []).length === 0 && <Text size="sm">No asset is in it.</Text>}
        <DataTable
          label="Committed assets"
          rows={commitment.assets ?? []}
          keyOf={({ asset = '' }) => asset}
          minWidth={520}
          columns={[
            {
              name: 'Asset',
              cell: ({ asset = '', name, carriedOver }) => (
                <>
                  {name ?? asset}
                  {carriedOver === true && <span className="muted"> (carried over)</span>}
                </>
              ),
            },
            {
              name: 'Workload',
              cell: ({ workload }) => (workload === undefined ? '–' : names.workload(workload)),
            },
            {
              name: 'Effort',
              cell: ({ effort = {} }) =>
                Object.entries(effort)
                  .map(([team, points]) => `${names.team(team)} ${number(points)}`)
                  .join(', '),
            },
          ]}
        />
      </Stack>
    </section>
  );
}
