import { Select, Text } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { backlogDatacenters, backlogReleases, backlogWorkloads } from '../api/backlogs';
import type { Headway, Stage } from '../api/types';
import { integer } from '../model/format';
import { Day } from '../forecast/Chances';
import { DataTable, type DataColumn } from '../parts/DataTable';
import { Loading } from '../parts/Loading';
import { Meter } from '../parts/Meter';
import { ProblemNote } from '../parts/ProblemNote';
import { Section } from '../parts/Section';
import { useOpenBacklog } from './BacklogLayout';
import { margin } from './margin';
import { STAGES } from './revisions';

/** How far datacenters, releases and workloads are, and whether they are in time. */
export default function Progress() {
  const { backlog } = useOpenBacklog();
  return (
    <div className="sections">
      <Section id="datacenters" title="Datacenters">
        <Part what="datacenters" query={useQuery(backlogDatacenters(backlog.id))}>
          {(rows) => (
            <DataTable
              label="Datacenters"
              rows={rows}
              keyOf={({ id = '' }) => id}
              minWidth={640}
              columns={[
                { name: 'Datacenter', cell: ({ id, name }) => name ?? id },
                headway(),
                { name: 'Empty on', cell: ({ emptyOn }) => <Day date={emptyOn} /> },
                { name: 'To be empty by', cell: ({ lease }) => <Day date={lease?.lastDay} /> },
                { name: 'Margin', cell: ({ lease }) => <Margin days={lease?.marginDays} /> },
              ]}
            />
          )}
        </Part>
      </Section>
      <Section id="releases" title="Releases">
        <Part what="releases" query={useQuery(backlogReleases(backlog.id))}>
          {(rows) => (
            <DataTable
              label="Releases"
              rows={rows}
              keyOf={({ id = '' }) => id}
              minWidth={720}
              columns={[
                { name: 'Release', cell: ({ id, name }) => name ?? id },
                headway(),
                { name: 'Stage', cell: ({ stage = 'NOT_STARTED' }) => STAGES[stage] },
                { name: 'Ready on', cell: ({ readyOn }) => <Day date={readyOn} /> },
                { name: 'Due', cell: ({ due }) => <Day date={due} /> },
                { name: 'Margin', cell: ({ marginDays }) => <Margin days={marginDays} /> },
              ]}
            />
          )}
        </Part>
      </Section>
      <Section id="workloads" title="Workloads">
        <Workloads />
      </Section>
    </div>
  );
}

function Workloads() {
  const { backlog, names } = useOpenBacklog();
  const [stage, setStage] = useState<Stage | null>(null);
  return (
    <Part what="workloads" query={useQuery(backlogWorkloads(backlog.id))}>
      {(rows) => (
        <>
          <Select
            label="Stage"
            placeholder="Any"
            w={220}
            mb="sm"
            data={Object.entries(STAGES).map(([value, label]) => ({ value, label }))}
            value={stage}
            clearable
            clearButtonProps={{ 'aria-label': 'Any stage' }}
            onChange={(value) => {
              setStage(value as Stage | null);
            }}
          />
          <DataTable
            label="Workloads"
            rows={rows.filter((row) => stage === null || row.stage === stage)}
            keyOf={({ id = '' }) => id}
            minWidth={820}
            columns={[
              {
                name: 'Workload',
                cell: ({ id = '', name, datacenter, notes = [] }) => (
                  <>
                    {name ?? names.workload(id)}
                    {datacenter !== undefined && (
                      <span className="muted"> ({names.datacenter(datacenter)})</span>
                    )}
                    {notes.map((note) => (
                      <Text size="xs" key={note}>
                        {note}
                      </Text>
                    ))}
                  </>
                ),
              },
              headway(),
              { name: 'Stage', cell: ({ stage: at = 'NOT_STARTED' }) => STAGES[at] },
              { name: 'Ready on', cell: ({ readyOn }) => <Day date={readyOn} /> },
              { name: 'Due', cell: ({ due }) => <Day date={due} /> },
              { name: 'Margin', cell: ({ marginDays }) => <Margin days={marginDays} /> },
            ]}
          />
        </>
      )}
    </Part>
  );
}

function Part<T>({
  what,
  query: { data, error, refetch },
  children,
}: {
  what: string;
  query: UseQueryResult<T[]>;
  children: (rows: T[]) => ReactNode;
}) {
  if (data === undefined) {
    return error === null ? (
      <Loading what={what} />
    ) : (
      <ProblemNote problem={error} retry={() => void refetch()} />
    );
  }
  return data.length === 0 ? (
    <Text size="sm" className="muted">
      This backlog has no {what}.
    </Text>
  ) : (
    children(data)
  );
}

function headway<T extends { progress?: Headway }>(): DataColumn<T> {
  return {
    name: 'Done',
    cell: ({ progress: { done = 0, assets = 0 } = {} }) => (
      <Meter
        share={assets === 0 ? undefined : done / assets}
        text={`${integer(done)} of ${integer(assets)}`}
      />
    ),
  };
}

function Margin({ days }: { days: number | undefined }) {
  return <span className={`numbers ${days !== undefined && days < 0 ? 'bad' : ''}`}>{margin(days)}</span>;
}
