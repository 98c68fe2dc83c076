import { Combobox, Modal, ScrollArea, Text, TextInput, useCombobox } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { backlogHeads } from '../api/backlogs';
import { planInput, recentPlans } from '../api/queries';
import type { Backlog, BacklogHead, PlanMetadata } from '../api/types';
import { SCREENS } from '../plan/screens';

const MOST = 12;

interface Command {
  name: string;
  about: string;
  to: string;
}

/** Ctrl/Cmd-K: plans, the screens of the plan that is open, and its assets. */
export default function Commands({ close }: { close: () => void }) {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const { data: plans = [] } = useQuery(recentPlans);
  const { data: backlogs = [] } = useQuery(backlogHeads);
  const client = useQueryClient();
  const id = /^\/plans\/([^/]+)/.exec(pathname)?.[1];
  const open = id === undefined ? undefined : client.getQueryData<Backlog>(planInput(id).queryKey);
  const all = useMemo(() => commands(id, search, open, plans, backlogs), [id, search, open, plans, backlogs]);
  const [text, setText] = useState('');
  const words = text.toLowerCase().split(/\s+/);
  const found = all
    .filter((command) =>
      words.every((word) => `${command.name} ${command.about}`.toLowerCase().includes(word)),
    )
    .slice(0, MOST);
  const list = useCombobox({ defaultOpened: true });
  useEffect(() => {
    list.selectFirstOption();
    // the list itself is new at every rendering
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);
  return (
    <Modal opened onClose={close} title="Commands" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Combobox
        store={list}
        withinPortal={false}
        onOptionSubmit={(to) => {
          close();
          void navigate(to);
        }}
      >
        <Combobox.EventsTarget>
          <TextInput
            data-autofocus
            aria-label="Plan, screen or asset"
            placeholder="Plan, screen or asset"
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
        </Combobox.EventsTarget>
        <ScrollArea.Autosize mah={420} mt="sm" viewportProps={{ tabIndex: 0 }}>
          <Combobox.Options aria-label="Commands">
            {found.map((command) => (
              <Combobox.Option value={command.to} key={command.to}>
                <Text size="sm">{command.name}</Text>
                <Text size="xs" className="muted">
                  {command.about}
                </Text>
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>Nothing of that name.</Combobox.Empty>}
          </Combobox.Options>
        </ScrollArea.Autosize>
      </Combobox>
    </Modal>
  );
}

function commands(
  id: string | undefined,
  search: string,
  open: Backlog | undefined,
  plans: PlanMetadata[],
  backlogs: BacklogHead[],
): Command[] {
  const screens =
    id === undefined
      ? []
      : SCREENS.map(({ name, path }) => ({
          name,
          about: 'Screen of this plan',
          to: `/plans/${id}/${path}${search}`,
        }));
  return [
    { name: 'All plans', about: 'The first page', to: '/' },
    { name: 'Import a backlog', about: 'From files of other tools', to: '/import' },
    ...screens,
    ...backlogs.map((backlog) => ({
      name: backlog.name ?? 'Unnamed backlog',
      about: 'Living backlog',
      to: `/backlogs/${backlog.id}/plans`,
    })),
    ...plans.map((plan) => ({
      name: plan.name ?? `Plan ${plan.id.slice(-8)}`,
      about: `Plan ${plan.id.slice(-8)}, ${plan.score ?? 'no score yet'}`,
      to: `/plans/${plan.id}/board`,
    })),
    ...(open?.assets ?? []).map((asset) => ({
      name: asset.name ?? asset.id,
      about: `Asset ${asset.id}: why is it where it is?`,
      to: `/plans/${id ?? ''}/board?asset=${encodeURIComponent(asset.id)}`,
    })),
  ];
}
