import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { backlogAssets } from '../api/backlogs';
import { count, number as figure } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { useOpenBacklog } from './BacklogLayout';
import { doubts } from './readiness';

/** What the team would commit to, and what speaks against it. The commitment itself checks every rule. */
export function Readiness({ number }: { number: number }) {
  const { backlog, names } = useOpenBacklog();
  const { data, error, refetch } = useQuery(backlogAssets(backlog.id, number));
  if (data === undefined) {
    return error === null ? (
      <Loading what="what is in it" />
    ) : (
      <ProblemNote problem={error} retry={() => void refetch()} />
    );
  }
  const found = doubts(data, names);
  return (
    <div>
      {found.length === 0 ? (
        <Text size="sm" mb="xs">
          <span className="good" aria-hidden>
            ✓{' '}
          </span>
          Nothing in it is blocked or without an estimate. Committing checks it against every rule.
        </Text>
      ) : (
        <>
          <Text size="sm" fw={600}>
            Worth a look before committing
          </Text>
          <List size="sm" mb="xs">
            {found.map((doubt) => (
              <List.Item key={doubt}>{doubt}</List.Item>
            ))}
          </List>
        </>
      )}
      <details>
        <summary style={{ cursor: 'pointer', fontSize: 14 }}>
          {count(data.length, 'asset')},{' '}
          {figure(data.reduce((sum, asset) => sum + (asset.totalEffort ?? 0), 0))}{' '}
          {backlog.modelInput?.effortUnit ?? 'points'}
        </summary>
        <DataTable
          label={`Assets of iteration ${number}`}
          rows={data}
          keyOf={({ id = '' }) => id}
          columns={[
            { name: 'Asset', cell: ({ id = '' }) => names.asset(id) },
            { name: 'Workload', cell: ({ workload = '' }) => names.workload(workload) },
            { name: 'Effort', isNumber: true, cell: ({ totalEffort = 0 }) => figure(totalEffort) },
            {
              name: 'Teams',
              cell: ({ effort = {}, flexibleTeams = [] }) =>
                [...new Set([...Object.keys(effort), ...flexibleTeams])].map(names.team).join(', '),
            },
          ]}
        />
      </details>
    </div>
  );
}
