import { Alert, List, SimpleGrid, Text, Title } from '@mantine/core';
import { useOpenPlan } from '../plan/PlanLayout';
import { compact, integer, number, percent } from '../model/format';
import { ENDINGS, RULES } from '../model/rules';
import { isTerminal, type Certificate } from '../api/types';
import { DataTable } from '../parts/DataTable';
import { ValueCurve } from './ValueCurve';
import { ScoreCurve } from './ScoreCurve';

/** What a plan comes to: key figures, how good it is proved to be, its rules, what is worth knowing of its input. */
export default function Overview() {
  const { id, metadata, document, view } = useOpenPlan();
  const warnings = metadata.validationResult?.warnings ?? [];
  return (
    <div className="page">
      <div className="sections">
        <Figures />
        <section aria-labelledby="proof">
          <Title order={2} id="proof" mb="xs">
            How good it is
          </Title>
          {isTerminal(metadata.solverStatus) && metadata.terminationReason !== undefined && (
            <Text size="sm" mb="sm">
              The search ended because {ENDINGS[metadata.terminationReason]}.
            </Text>
          )}
          <Proof />
          {!isTerminal(metadata.solverStatus) && <ScoreCurve id={id} />}
        </section>
        <section aria-labelledby="value">
          <Title order={2} id="value" mb="xs">
            Value in production
          </Title>
          <ValueCurve values={document.kpis?.valueByIteration ?? []} view={view} />
        </section>
        <Rules />
        {warnings.length > 0 && (
          <section aria-labelledby="warnings">
            <Title order={2} id="warnings" mb="xs">
              Worth knowing
            </Title>
            <Alert color="yellow" variant="outline">
              <List size="sm" spacing={4}>
                {warnings.map((warning, i) => (
                  <List.Item key={i}>{warning.message}</List.Item>
                ))}
              </List>
            </Alert>
          </section>
        )}
      </div>
    </div>
  );
}

function Figures() {
  const { document } = useOpenPlan();
  const kpis = document.kpis ?? {};
  const figures: [string, string][] = [
    ['Assets planned', integer(kpis.assetsPlanned ?? 0)],
    ['Not planned', integer(kpis.assetsNotPlanned ?? 0)],
    ['Done', integer(kpis.assetsDone ?? 0)],
    ['Iterations used', integer(kpis.iterationsUsed ?? 0)],
    ['Mean utilisation', kpis.meanUtilisation === undefined ? '–' : percent(kpis.meanUtilisation)],
    ['Cost of delay, value-days', compact(kpis.costOfDelayValueDays ?? 0)],
    ['Late asset-days', integer(kpis.lateAssetDays ?? 0)],
    ['Moved since before', integer(kpis.movedFromBaseline ?? 0)],
  ];
  return (
    <section aria-label="Key figures" className="across">
      <SimpleGrid cols={{ base: 2, sm: 4, xl: 8 }} spacing="sm" component="dl" m={0}>
        {figures.map(([name, value]) => (
          <div
            key={name}
            style={{
              border: '1px solid var(--line)',
              borderRadius: 10,
              padding: '10px 14px',
              background: 'var(--card)',
            }}
          >
            <dt className="muted" style={{ fontSize: 12 }}>
              {name}
            </dt>
            <dd className="numbers" style={{ margin: 0, fontSize: 20, fontWeight: 650 }}>
              {value}
            </dd>
          </div>
        ))}
      </SimpleGrid>
    </section>
  );
}

const LEVELS = { hard: 'Rules that must hold', medium: 'Dated promises', soft: 'Everything else' } as const;

function Proof() {
  const { document } = useOpenPlan();
  return (
    <DataTable
      label="How good it is, by level"
      rows={document.certificate?.levels ?? []}
      keyOf={({ level = '' }) => level}
      minWidth={620}
      columns={[
        { name: 'Level', cell: ({ level }) => (level === undefined ? '' : LEVELS[level]) },
        { name: 'This plan', isNumber: true, cell: ({ score = 0 }) => number(score) },
        {
          name: 'No plan can beat',
          isNumber: true,
          cell: ({ bound }) => (bound === undefined ? 'not known' : number(bound)),
        },
        { name: 'Gap', isNumber: true, cell: gapText },
        {
          name: 'Proof',
          cell: ({ proof }) => (
            <Text size="xs" className="muted">
              {proof}
            </Text>
          ),
        },
      ]}
    />
  );
}

function gapText({ gap, gapRatio }: NonNullable<Certificate['levels']>[number]): string {
  if (gap === undefined || gap === 0) {
    return gap === 0 ? 'none: optimal' : '–';
  }
  return gapRatio === undefined ? number(gap) : percent(gapRatio);
}

function Rules() {
  const { document } = useOpenPlan();
  return (
    <section aria-labelledby="rules">
      <Title order={2} id="rules" mb="xs">
        Rules
      </Title>
      <DataTable
        label="Rules"
        rows={document.rules ?? []}
        keyOf={({ id = '' }) => id}
        minWidth={520}
        columns={[
          { name: 'Rule', cell: ({ id }) => (id === undefined ? '' : RULES[id].name) },
          { name: 'Level', cell: ({ level }) => level },
          { name: 'Weight', isNumber: true, cell: ({ weight = 1 }) => integer(weight) },
          {
            name: 'Amount',
            isNumber: true,
            cell: ({ level, amount = 0 }) =>
              amount > 0 && level === 'hard' ? (
                <span className="bad">{number(amount)} broken</span>
              ) : (
                number(amount)
              ),
          },
          {
            name: 'In',
            cell: ({ id }) => <span className="muted">{id === undefined ? '' : RULES[id].unit}</span>,
          },
        ]}
      />
    </section>
  );
}
