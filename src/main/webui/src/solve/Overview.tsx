import { Alert, List, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { useOpenPlan } from '../plan/PlanLayout';
import { compact, integer, number, percent } from '../model/format';
import { ENDINGS, RULES } from '../model/rules';
import { isTerminal } from '../api/types';
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
          <Certificate />
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

function Certificate() {
  const { document } = useOpenPlan();
  return (
    <Table.ScrollContainer minWidth={620}>
      <Table verticalSpacing="xs" aria-labelledby="proof">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Level</Table.Th>
            <Table.Th ta="right">This plan</Table.Th>
            <Table.Th ta="right">No plan can beat</Table.Th>
            <Table.Th ta="right">Gap</Table.Th>
            <Table.Th>Proof</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(document.certificate?.levels ?? []).map(({ level, score = 0, bound, gap, gapRatio, proof }) => (
            <Table.Tr key={level}>
              <Table.Td>{level === undefined ? '' : LEVELS[level]}</Table.Td>
              <Table.Td ta="right" className="numbers">
                {number(score)}
              </Table.Td>
              <Table.Td ta="right" className="numbers">
                {bound === undefined ? 'not known' : number(bound)}
              </Table.Td>
              <Table.Td ta="right" className="numbers">
                {gap === 0
                  ? 'none: optimal'
                  : gapRatio === undefined
                    ? gap === undefined
                      ? '–'
                      : number(gap)
                    : percent(gapRatio)}
              </Table.Td>
              <Table.Td>
                <Text size="xs" className="muted">
                  {proof}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Rules() {
  const { document } = useOpenPlan();
  return (
    <section aria-labelledby="rules">
      <Title order={2} id="rules" mb="xs">
        Rules
      </Title>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={6} aria-labelledby="rules">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Rule</Table.Th>
              <Table.Th>Level</Table.Th>
              <Table.Th ta="right">Weight</Table.Th>
              <Table.Th ta="right">Amount</Table.Th>
              <Table.Th>In</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(document.rules ?? []).map(({ id, level, weight = 1, amount = 0 }) =>
              id === undefined ? null : (
                <Table.Tr key={id}>
                  <Table.Td>{RULES[id].name}</Table.Td>
                  <Table.Td>{level}</Table.Td>
                  <Table.Td ta="right" className="numbers">
                    {integer(weight)}
                  </Table.Td>
                  <Table.Td ta="right" className={`numbers ${amount > 0 && level === 'hard' ? 'bad' : ''}`}>
                    {amount === 0 ? '0' : number(amount)}
                    {amount > 0 && level === 'hard' ? ' broken' : ''}
                  </Table.Td>
                  <Table.Td className="muted">{RULES[id].unit}</Table.Td>
                </Table.Tr>
              ),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
