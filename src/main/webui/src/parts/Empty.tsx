import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** What a screen says when it has nothing to show. */
export function Empty({
  title,
  order = 2,
  children,
}: {
  title: string;
  order?: 1 | 2;
  children?: ReactNode;
}) {
  return (
    <Stack align="center" gap="xs" py={64} px="md">
      <Title order={order} size="h2">
        {title}
      </Title>
      <Text className="muted" ta="center" maw={520}>
        {children}
      </Text>
    </Stack>
  );
}
