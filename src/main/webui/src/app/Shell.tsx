import { ActionIcon, Anchor, AppShell, Button, Group, Kbd, Text, useMantineColorScheme } from '@mantine/core';
import { useDisclosure, useHotkeys, useOs } from '@mantine/hooks';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useShortcuts } from './shortcuts';

const Commands = lazy(() => import('./Commands'));
const Help = lazy(() => import('./Help'));

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const SCHEME = { auto: 'system', light: 'light', dark: 'dark' } as const;
const SIGN = { auto: '◐', light: '☀', dark: '☾' } as const;

/** What is around every screen: name, commands, help, colour scheme. */
export function Shell({ children }: { children: ReactNode }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [commands, commandsIs] = useDisclosure(false);
  const [help, helpIs] = useDisclosure(false);
  const [shortcuts] = useShortcuts();
  const key = useOs() === 'macos' ? '⌘' : 'Ctrl';
  useHotkeys([
    ['mod+K', commandsIs.open],
    ...(shortcuts ? ([['shift+?', helpIs.open]] as [string, () => void][]) : []),
  ]);
  return (
    <AppShell header={{ height: 52 }} padding={0}>
      <a className="skip" href="#main" onClick={skipToMain}>
        Skip to the content
      </a>
      <AppShell.Header className="no-print">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Anchor
            component={Link}
            to="/"
            underline="never"
            c="inherit"
            aria-label="Iteration Planner, all plans"
          >
            <Group gap={8} wrap="nowrap">
              <img src="./icon.svg" width={24} height={24} alt="" />
              <Text fw={650} visibleFrom="xs">
                Iteration Planner
              </Text>
            </Group>
          </Anchor>
          <Group gap="xs" wrap="nowrap">
            <Button variant="default" size="xs" onClick={commandsIs.open} aria-haspopup="dialog">
              Commands
              <Kbd size="xs" ml={8} visibleFrom="sm">
                {key} K
              </Kbd>
            </Button>
            <ActionIcon
              variant="default"
              size="md"
              onClick={helpIs.open}
              aria-label="Help"
              aria-haspopup="dialog"
            >
              ?
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="md"
              onClick={() => {
                setColorScheme(NEXT[colorScheme]);
              }}
              aria-label={`Colours: ${SCHEME[colorScheme]}. Change to ${SCHEME[NEXT[colorScheme]]}`}
            >
              {SIGN[colorScheme]}
            </ActionIcon>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main id="main" tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </AppShell.Main>
      <Suspense>
        {commands && <Commands close={commandsIs.close} />}
        {help && <Help close={helpIs.close} />}
      </Suspense>
    </AppShell>
  );
}

/** The address holds the route, so that a plain link to a place would lead away. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
