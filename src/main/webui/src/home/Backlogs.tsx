import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { backlogHeads } from '../api/backlogs';
import { instant, integer } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { Meter } from '../parts/Meter';
import { ProblemNote } from '../parts/ProblemNote';

/** The living backlogs, and how far each is. */
export function Backlogs() {
  const { data, error, isPending, refetch } = useQuery(backlogHeads);
  if (error !== null && data === undefined) {
    return <ProblemNote problem={error} retry={() => void refetch()} />;
  }
  if (isPending) {
    return <Loading what="backlogs" />;
  }
  if (data.length === 0) {
    return (
      <Text size="sm" className="muted" maw={720}>
        None yet. A backlog lives from iteration to iteration: it is planned, committed to, closed and planned
        again, and everything that changes is kept.{' '}
        <Anchor component={Link} to="/import">
          Import one
        </Anchor>{' '}
        from the tool you use, or keep the input of any plan as a backlog.
      </Text>
    );
  }
  return (
    <DataTable
      label="Backlogs"
      rows={data}
      keyOf={({ id }) => id}
      minWidth={460}
      columns={[
        {
          name: 'Backlog',
          cell: ({ id, name }) => (
            <Anchor component={Link} to={`/backlogs/${id}/plans`} fw={550} size="sm">
              {name ?? 'Unnamed backlog'}
            </Anchor>
          ),
        },
        {
          name: 'Done',
          cell: ({ assets = 0, done = 0 }) => (
            <Meter
              share={assets === 0 ? undefined : done / assets}
              text={`${integer(done)} of ${integer(assets)}`}
            />
          ),
        },
        { name: 'Changed', cell: ({ changedAt }) => <span className="numbers">{instant(changedAt)}</span> },
        { name: 'By', cell: ({ changedBy }) => changedBy },
      ]}
    />
  );
}
