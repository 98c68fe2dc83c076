import { Kbd, Modal, Switch, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useShortcuts } from './shortcuts';

const KEYS: [ReactNode, string][] = [
  [
    <>
      <Kbd>Ctrl</Kbd> or <Kbd>⌘</Kbd> + <Kbd>K</Kbd>
    </>,
    'Commands: go to a plan, a screen, an asset',
  ],
  [<Kbd>?</Kbd>, 'This help'],
  [
    <>
      <Kbd>←</Kbd> <Kbd>→</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd>
    </>,
    'On a board: from card to card',
  ],
  [
    <>
      <Kbd>Alt</Kbd> + <Kbd>←</Kbd> <Kbd>→</Kbd>
    </>,
    'On a card: try it one iteration earlier or later',
  ],
  [<Kbd>Enter</Kbd>, 'On a card: why is it here?'],
  [<Kbd>Esc</Kbd>, 'Close what is open'],
];

export default function Help({ close }: { close: () => void }) {
  const [shortcuts, setShortcuts] = useShortcuts();
  return (
    <Modal opened onClose={close} title="Help" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Key</Table.Th>
            <Table.Th>What it does</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {KEYS.map(([keys, meaning]) => (
            <Table.Tr key={meaning}>
              <Table.Td>{keys}</Table.Td>
              <Table.Td>{meaning}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="md"
        label="Single keys such as ? are shortcuts"
        checked={shortcuts}
        onChange={(event) => {
          setShortcuts(event.currentTarget.checked);
        }}
      />
    </Modal>
  );
}
