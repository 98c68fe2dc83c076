import { Text } from '@mantine/core';
import type { Forecast } from '../api/types';
import { day } from '../model/format';
import type { Names } from '../model/names';
import { DataTable } from '../parts/DataTable';
import { Meter } from '../parts/Meter';
import { PROSPECTS, chanceText, prospect, promises, type MilestoneKind } from './chances';

const KINDS: Record<MilestoneKind, string> = {
  datacenter: 'Lease',
  release: 'Release',
  workload: 'Workload',
};

/** How likely each promised day is kept, the least likely first. */
export function Chances({
  forecast,
  names,
  shown,
}: {
  forecast: Forecast;
  names: Names;
  shown: (kind: MilestoneKind, id: string) => boolean;
}) {
  const rows = promises(forecast).filter(({ kind, milestone }) => shown(kind, milestone.id ?? ''));
  if (rows.length === 0) {
    return (
      <Text className="muted" size="sm">
        Nothing here is promised for a day. Maybe give workloads a due date, or datacenters the end of their
        lease.
      </Text>
    );
  }
  return (
    <DataTable
      label="Chance that promised days are kept"
      rows={rows}
      keyOf={({ kind, milestone }) => `${kind} ${milestone.id ?? ''}`}
      minWidth={560}
      columns={[
        {
          name: 'What',
          cell: ({ kind, milestone }) => (
            <>
              {names[kind](milestone.id ?? '')} <span className="muted">({KINDS[kind]})</span>
            </>
          ),
        },
        {
          name: 'Chance to be kept',
          cell: ({ milestone }) => {
            const word = prospect(milestone.chance);
            return (
              <Meter
                share={milestone.chance}
                text={`${chanceText(milestone.chance)}${word === undefined ? '' : `, ${PROSPECTS[word]}`}`}
              />
            );
          },
        },
        { name: 'Promised', cell: ({ milestone }) => <Day date={milestone.promised} /> },
        { name: 'Planned', cell: ({ milestone }) => <Day date={milestone.planned} /> },
      ]}
    />
  );
}

/** A day that is not broken into two lines. */
export function Day({ date }: { date: string | undefined }) {
  return (
    <span className="numbers" style={{ whiteSpace: 'nowrap' }}>
      {day(date)}
    </span>
  );
}
