import { Center, Group, Loader, Text } from '@mantine/core';

export function Loading({ what }: { what: string }) {
  return (
    <Center py={64} role="status">
      <Group>
        <Loader size="sm" aria-hidden />
        <Text className="muted">Loading {what} …</Text>
      </Group>
    </Center>
  );
}
