import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { planForecast } from '../api/queries';
import { passes, isFiltering, type Filter } from '../model/filter';
import { namesOf } from '../model/names';
import type { PlanView } from '../model/planView';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { useOpenPlan } from '../plan/PlanLayout';
import { useFilter } from '../plan/useFilter';
import type { MilestoneKind } from './chances';
import { ForecastReport } from './ForecastReport';

/** What becomes of the plan when efforts and capacities are not as estimated. */
export default function Forecast() {
  const { id, view, version } = useOpenPlan();
  const [filter] = useFilter();
  // a plan that is still being solved is not executed anew for each better one
  const [asked, setAsked] = useState(version);
  const { data, error, refetch } = useQuery(planForecast(id, asked));
  const names = useMemo(() => namesOf(view.backlog), [view.backlog]);
  return (
    <div className="page">
      {asked !== version && (
        <Group mb="md" gap="sm">
          <Text size="sm">The plan has become better since this forecast.</Text>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setAsked(version);
            }}
          >
            Forecast the newest
          </Button>
        </Group>
      )}
      {error !== null && <ProblemNote problem={error} retry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <Loading what="the forecast" />
      ) : (
        <ForecastReport
          forecast={data}
          names={names}
          unit={view.backlog.effortUnit ?? 'points'}
          shown={shownBy(view, filter)}
        />
      )}
    </div>
  );
}

/** A milestone passes when one of its assets does. */
function shownBy(view: PlanView, filter: Filter): (kind: MilestoneKind, id: string) => boolean {
  if (!isFiltering(filter)) {
    return () => true;
  }
  const cards = [...view.cards.values()].filter((card) => passes(card, filter));
  const workloads = new Set(cards.map((card) => card.workload));
  const datacenters = new Set(cards.map((card) => card.datacenter));
  const releases = new Map((view.backlog.releases ?? []).map((release) => [release.id, release.workloads]));
  return (kind, id) => {
    switch (kind) {
      case 'workload':
        return workloads.has(id);
      case 'datacenter':
        return datacenters.has(id);
      case 'release':
        return (releases.get(id) ?? []).some((workload) => workloads.has(workload));
    }
  };
}
