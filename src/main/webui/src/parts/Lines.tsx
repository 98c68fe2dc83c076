import { Button, List } from '@mantine/core';
import { useState } from 'react';
import { usePrinting } from './usePrinting';

const STEP = 20;

/** Sentences, the first of them at once, more on demand, all of it on paper. */
export function Lines({ label, lines }: { label: string; lines: string[] }) {
  const [shown, setShown] = useState(STEP);
  const isPrinting = usePrinting();
  return (
    <>
      <List size="sm" spacing={2} aria-label={label} style={{ overflowWrap: 'anywhere' }}>
        {lines.slice(0, isPrinting ? undefined : shown).map((line, i) => (
          <List.Item key={i}>{line}</List.Item>
        ))}
      </List>
      {lines.length > shown && (
        <Button
          size="compact-sm"
          variant="subtle"
          className="no-print"
          aria-label={`Show more of: ${label}`}
          onClick={() => {
            setShown(shown + 10 * STEP);
          }}
        >
          Show more: {lines.length - shown} are left
        </Button>
      )}
    </>
  );
}
