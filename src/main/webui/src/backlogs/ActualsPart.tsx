import { Text, Title } from '@mantine/core';
import type { components } from '../api/schema';
import { day, instant, number } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Tag } from '../parts/Tag';
import { useOpenBacklog } from './BacklogLayout';

/** What was really done in a closed iteration. */
export function ActualsPart({ actuals }: { actuals: components['schemas']['Actuals'] }) {
  const { names } = useOpenBacklog();
  const efforts = (effort: Record<string, number> | undefined) =>
    effort === undefined
      ? '–'
      : Object.entries(effort)
          .map(([team, points]) => `${names.team(team)} ${number(points)}`)
          .join(', ') || '0';
  return (
    <section aria-labelledby="actuals">
      <Title order={3} id="actuals" size="md" mb={4}>
        What was done
      </Title>
      <Text size="sm" className="muted" mb="sm">
        Closed by {actuals.actor}, {instant(actuals.at)}
        {actuals.comment === undefined ? '' : `: “${actuals.comment}”`}
      </Text>
      <DataTable
        label="What became of each asset"
        rows={actuals.assets ?? []}
        keyOf={({ asset = '' }) => asset}
        minWidth={620}
        columns={[
          { name: 'Asset', cell: ({ asset = '' }) => names.asset(asset) },
          {
            name: 'Outcome',
            cell: ({ completedOn, released, committed }) =>
              completedOn === undefined ? (
                <Tag tone="warn">{released === true ? 'Released' : 'Carried over'}</Tag>
              ) : (
                <Tag tone="good">
                  Done {day(completedOn)}
                  {committed === false ? ', not committed' : ''}
                </Tag>
              ),
          },
          { name: 'Estimate', cell: ({ estimate }) => efforts(estimate) },
          { name: 'Took', cell: ({ actualEffort }) => efforts(actualEffort) },
          { name: 'Left', cell: ({ remainingEffort }) => efforts(remainingEffort) },
        ]}
      />
    </section>
  );
}
