import { Badge, Divider, Drawer, Group, List, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { whyHere, whyNotThere } from '../api/queries';
import type { Why, WhyNot } from '../api/types';
import { day, number, span } from '../model/format';
import { REASONS } from '../model/rules';
import type { RuleShift } from '../model/verdict';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { RuleShifts } from '../parts/RuleShifts';
import { useOpenPlan } from '../plan/PlanLayout';

/** Why an asset is where it is, and why not elsewhere. */
export function ExplainDrawer({ asset, close }: { asset: string; close: () => void }) {
  const { id, view, version } = useOpenPlan();
  const card = view.cards.get(asset);
  const why = useQuery(whyHere(id, asset, version));
  const [there, setThere] = useState<string | null>(null);
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="lg"
      title={card?.name ?? asset}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="md">
        <Facts asset={asset} />
        <Divider />
        <section aria-labelledby="why-here">
          <Title order={2} id="why-here" mb="xs">
            {card?.iteration === undefined ? 'Why is it not planned?' : 'Why here?'}
          </Title>
          {why.isPending && <Loading what="the reasons" />}
          {why.error !== null && <ProblemNote problem={why.error} retry={() => void why.refetch()} />}
          {why.data !== undefined && <WhyHere why={why.data} />}
        </section>
        <Divider />
        <section aria-labelledby="why-not">
          <Title order={2} id="why-not" mb="xs">
            Why not there?
          </Title>
          <Select
            aria-label="In which iteration"
            placeholder="Choose an iteration"
            value={there}
            onChange={setThere}
            searchable
            data={view.columns
              .filter((column) => column.number !== card?.iteration)
              .map((column) => ({
                value: String(column.number),
                label: `Iteration ${column.number}, ${span(column.iteration.start, column.iteration.end)}`,
              }))}
          />
          {there !== null && <WhyNotThere asset={asset} iteration={Number(there)} />}
        </section>
      </Stack>
    </Drawer>
  );
}

function Facts({ asset }: { asset: string }) {
  const { view } = useOpenPlan();
  const card = view.cards.get(asset);
  if (card === undefined) {
    return null;
  }
  const facts: [string, string][] = [
    ['Id', card.id],
    ['Workload', card.workloadName],
    [
      'Datacenter',
      card.datacenter === undefined ? '–' : (view.datacenterNames.get(card.datacenter) ?? card.datacenter),
    ],
    ['Teams', card.teams.map((team) => view.teamNames.get(team) ?? team).join(', ') || '–'],
    [
      'Effort',
      card.effort === 0 ? 'no estimate' : `${number(card.effort)} ${view.backlog.effortUnit ?? 'points'}`,
    ],
    ...(card.asset.notBefore === undefined
      ? []
      : [['Not before', day(card.asset.notBefore)] as [string, string]]),
    ...(card.asset.notAfter === undefined
      ? []
      : [['Not after', day(card.asset.notAfter)] as [string, string]]),
  ];
  return (
    <>
      <dl style={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '2px 16px', margin: 0 }}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className="muted">{name}</dt>
            <dd style={{ margin: 0, overflowWrap: 'anywhere' }}>{value}</dd>
          </div>
        ))}
      </dl>
      {card.pin !== undefined && (
        <Text size="sm">
          Pinned{' '}
          {card.pin.notPlanned === true ? 'out of the plan' : `to iteration ${card.pin.iteration ?? ''}`}
          {card.pin.by === undefined ? '' : ` by ${card.pin.by}`}
          {card.pin.reason === undefined ? '' : `: ${card.pin.reason}`}
        </Text>
      )}
    </>
  );
}

function WhyHere({ why }: { why: Why }) {
  return (
    <Stack gap="sm">
      {why.notPlanned !== undefined && <Text size="sm">{REASONS[why.notPlanned]}.</Text>}
      <List size="sm" spacing={6}>
        {(why.sentences ?? []).map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      <Edges why={why} />
      {(why.instead ?? []).length > 0 && (
        <div>
          <Text size="sm" fw={600} mb={4}>
            Earlier places that were considered
          </Text>
          <List size="sm" spacing={6}>
            {(why.instead ?? []).map((other, i) => (
              <List.Item key={i}>
                <Standing standing={other.standing} /> {other.sentence}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
}

function Edges({ why }: { why: Why }) {
  return (
    <Group gap="xl">
      {(['earliest', 'latest'] as const).map((edge) => {
        const value = why[edge];
        return value === undefined ? null : (
          <div key={edge}>
            <Text size="xs" className="muted">
              {edge === 'earliest' ? 'Earliest possible' : 'Latest possible'}
            </Text>
            <Text size="sm" fw={600} className="numbers">
              {value.iteration === undefined ? 'none' : `Iteration ${value.iteration}`}
            </Text>
            <Text size="xs" className="muted numbers">
              {span(value.start, value.end)}
            </Text>
          </div>
        );
      })}
      {why.latestWithoutHarm !== undefined && (
        <div>
          <Text size="xs" className="muted">
            Latest without harm
          </Text>
          <Text size="sm" fw={600} className="numbers">
            Iteration {why.latestWithoutHarm}
          </Text>
        </div>
      )}
    </Group>
  );
}

const STANDINGS = {
  IMPOSSIBLE: 'Impossible',
  BLOCKED: 'Blocked',
  COSTS: 'Costs',
  FREE: 'Free',
  DONE: 'Done',
  HERE: 'It is here',
  UNKNOWN: 'Not known',
} as const;

function Standing({ standing }: { standing: keyof typeof STANDINGS | undefined }) {
  return standing === undefined ? null : (
    <Badge
      size="sm"
      variant="outline"
      color="gray"
      tt="none"
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
    >
      {STANDINGS[standing]}
    </Badge>
  );
}

function WhyNotThere({ asset, iteration }: { asset: string; iteration: number }) {
  const { id, version } = useOpenPlan();
  const answer = useQuery(whyNotThere(id, asset, iteration, version));
  if (answer.error !== null) {
    return <ProblemNote problem={answer.error} retry={() => void answer.refetch()} />;
  }
  return answer.data === undefined ? <Loading what="what would happen" /> : <Outcome answer={answer.data} />;
}

function Outcome({ answer }: { answer: WhyNot }) {
  const shifts = (answer.rules ?? []).flatMap<RuleShift>(({ rule, level, weight = 1, now = 0, then = 0 }) =>
    rule === undefined || level === undefined
      ? []
      : [{ id: rule, level, before: now, after: then, effect: (now - then) * weight }],
  );
  return (
    <Stack gap="xs" mt="sm" role="status">
      <Group gap="xs" align="start" wrap="nowrap">
        <Standing standing={answer.outcome} />
        <Text size="sm">{answer.sentence}</Text>
      </Group>
      {answer.conflict !== undefined && (
        <List size="sm" spacing={4}>
          {(answer.conflict.members ?? []).map((member, i) => (
            <List.Item key={i}>{member.sentence}</List.Item>
          ))}
        </List>
      )}
      <RuleShifts shifts={shifts} />
      {(answer.displaced ?? []).length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            It would displace
          </Text>
          <List size="sm">
            {(answer.displaced ?? []).map((moved) => (
              <List.Item key={moved.asset}>
                {moved.name ?? moved.asset}:{' '}
                {moved.from === undefined ? 'not planned' : `iteration ${moved.from}`} →{' '}
                {moved.to === undefined ? 'not planned' : `iteration ${moved.to}`}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Stack>
  );
}
