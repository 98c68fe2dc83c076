import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a screen with its heading, which is also its name. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}
