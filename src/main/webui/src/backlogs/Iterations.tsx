import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { span } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Empty } from '../parts/Empty';
import { Section } from '../parts/Section';
import { Tag } from '../parts/Tag';
import { useOpenBacklog } from './BacklogLayout';
import { NEXT } from './life';
import { STATES } from './revisions';

/** Where each iteration is in its life. */
export default function Iterations() {
  const { backlog } = useOpenBacklog();
  const rows = backlog.iterations ?? [];
  if (rows.length === 0) {
    return (
      <Empty title="No iteration is published yet">Accepting a plan publishes its first iterations.</Empty>
    );
  }
  return (
    <Section id="iterations" title="Iterations">
      <DataTable
        label="Iterations of this backlog"
        rows={rows}
        keyOf={({ number = 0 }) => number}
        minWidth={520}
        columns={[
          {
            name: 'Iteration',
            cell: ({ number }) => (
              <Anchor
                component={Link}
                to={`/backlogs/${backlog.id}/iterations/${number ?? ''}`}
                size="sm"
                fw={550}
                style={{ whiteSpace: 'nowrap' }}
              >
                Iteration {number}
              </Anchor>
            ),
          },
          { name: 'State', cell: ({ state = 'DRAFT' }) => <Tag>{STATES[state]}</Tag> },
          { name: 'What comes next', cell: ({ state = 'DRAFT' }) => NEXT[state] },
          { name: 'Days', cell: ({ start, end }) => <span className="numbers">{span(start, end)}</span> },
        ]}
      />
    </Section>
  );
}
