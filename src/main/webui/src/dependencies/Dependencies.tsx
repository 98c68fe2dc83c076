import { Button, Container, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { count } from '../model/format';
import { passes, isFiltering } from '../model/filter';
import { namesOf } from '../model/names';
import { Empty } from '../parts/Empty';
import { Loading } from '../parts/Loading';
import { useOpenPlan } from '../plan/PlanLayout';
import { useFilter } from '../plan/useFilter';
import { LinkTable } from './LinkTable';
import { neighbourhood, type Around } from './neighbourhood';

const Graph = lazy(() => import('./Graph'));
const ExplainDrawer = lazy(() =>
  import('../explain/ExplainDrawer').then((module) => ({ default: module.ExplainDrawer })),
);

const OFFERED = 100;

/** What an asset or a workload waits for and what waits for it, by iteration. */
export default function Dependencies() {
  const { view } = useOpenPlan();
  const names = useMemo(() => namesOf(view.backlog), [view.backlog]);
  const [around, setAround] = useAround();
  const [steps, setSteps] = useState('2');
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<'graph' | 'list'>();
  const [explained, setExplained] = useState<string>();
  const choices = useChoices();
  const found = useMemo(
    () => (around === undefined ? undefined : neighbourhood(view, names, around, Number(steps))),
    [view, names, around, steps],
  );
  const shape = chosen ?? (isNarrow ? 'list' : 'graph');
  return (
    <Container fluid px="md" pb="md" w="100%" style={{ flex: 1, display: 'flex', flexDirection: 'column' }}>
      <Group align="end" gap="sm" mb="sm" className="no-print">
        <Select
          label="Around"
          placeholder="Asset or workload"
          w={{ base: '100%', xs: 320 }}
          data={choices}
          value={around === undefined ? null : `${around.kind}:${around.id}`}
          searchable
          limit={OFFERED}
          nothingFoundMessage="Nothing of that name."
          onChange={setAround}
        />
        <Labelled label="Steps">
          <SegmentedControl aria-label="Steps" data={['1', '2', '3']} value={steps} onChange={setSteps} />
        </Labelled>
        <Labelled label="Shown as">
          <SegmentedControl
            aria-label="Shown as"
            data={[
              { value: 'graph', label: 'Graph' },
              { value: 'list', label: 'List' },
            ]}
            value={shape}
            onChange={setChosen}
          />
        </Labelled>
        {around?.kind === 'asset' && found !== undefined && (
          <Button
            variant="default"
            aria-haspopup="dialog"
            onClick={() => {
              setExplained(around.id);
            }}
          >
            Why here?
          </Button>
        )}
      </Group>
      {found === undefined ? (
        <Empty title={around === undefined ? 'Whose dependencies?' : 'It is not in this plan'}>
          Choose an asset or a workload. What it waits for and what waits for it is shown by iteration.
        </Empty>
      ) : (
        <Stack gap="xs" style={{ flex: 1 }}>
          <Text size="sm" role="status">
            {names[around?.kind ?? 'asset'](found.centre)}: {count(found.links.length, 'connection')} with{' '}
            {count(found.nodes.length - 1, 'neighbour')},{' '}
            {found.links.filter((link) => link.isBroken).length === 0 ? (
              'none broken'
            ) : (
              <b className="bad">{found.links.filter((link) => link.isBroken).length} broken</b>
            )}
            .{found.left > 0 && ` ${found.left} more are too many to be shown: take fewer steps.`}
          </Text>
          {shape === 'list' ? (
            <LinkTable found={found} />
          ) : (
            <Suspense fallback={<Loading what="the graph" />}>
              <Graph
                found={found}
                choose={(id) => {
                  setAround(`${around?.kind ?? 'asset'}:${id}`);
                }}
              />
            </Suspense>
          )}
        </Stack>
      )}
      <Suspense>
        {explained !== undefined && (
          <ExplainDrawer
            asset={explained}
            close={() => {
              setExplained(undefined);
            }}
          />
        )}
      </Suspense>
    </Container>
  );
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <Text size="sm" fw={500} mb={2} aria-hidden>
        {label}
      </Text>
      {children}
    </div>
  );
}

/** What the address says is looked at: asset:id or workload:id. */
function useAround(): [Around | undefined, (around: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const text = search.get('around');
  const around = useMemo(() => {
    const parts = text === null ? null : /^(asset|workload):(.+)$/s.exec(text);
    return parts === null ? undefined : ({ kind: parts[1], id: parts[2] } as Around);
  }, [text]);
  return [
    around,
    (next) => {
      setSearch((before) => {
        if (next === null) {
          before.delete('around');
        } else {
          before.set('around', next);
        }
        return before;
      });
    },
  ];
}

/** Only what is connected with anything can be chosen, as far as it passes the filter. */
function useChoices() {
  const { view } = useOpenPlan();
  const [filter] = useFilter();
  return useMemo(() => {
    const { dependencies = [], workloadDependencies = [], assets = [] } = view.backlog;
    const joined = new Set(dependencies.flatMap(({ from, to }) => [from, to]));
    const workloads = new Set(workloadDependencies.flatMap(({ from, to }) => [from, to]));
    const shown = (id: string) => {
      const card = view.cards.get(id);
      return !isFiltering(filter) || (card !== undefined && passes(card, filter));
    };
    return [
      {
        group: 'Assets',
        items: assets
          .filter(({ id }) => joined.has(id) && shown(id))
          .map(({ id, name }) => ({ value: `asset:${id}`, label: name ?? id })),
      },
      {
        group: 'Workloads',
        items: [...workloads].map((id) => ({
          value: `workload:${id}`,
          label: view.workloadNames.get(id) ?? id,
        })),
      },
    ];
  }, [view, filter]);
}
