import { Button } from '@mantine/core';
import { lazy, Suspense, useState, type ComponentProps } from 'react';

const PlanMenu = lazy(() => import('./PlanMenu'));

/** Stands in for the menu until it is wanted: few open it, and everybody would have to load it. */
export function PlanMenuButton(props: ComponentProps<typeof PlanMenu>) {
  const [isWanted, setIsWanted] = useState(false);
  const button = (
    <Button
      size="xs"
      variant="default"
      aria-haspopup="menu"
      loading={isWanted}
      onClick={() => {
        setIsWanted(true);
      }}
    >
      Export and keep
    </Button>
  );
  return isWanted ? (
    <Suspense fallback={button}>
      <PlanMenu {...props} />
    </Suspense>
  ) : (
    button
  );
}
