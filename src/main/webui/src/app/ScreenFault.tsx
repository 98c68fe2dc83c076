import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/** What is around the screens stays when one of them cannot be loaded or fails; elsewhere it goes on. */
export function ScreenFault({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary place={pathname}>{children}</Boundary>;
}

interface Props {
  place: string;
  children: ReactNode;
}

class Boundary extends Component<Props, { fault: unknown }> {
  override state = { fault: undefined };

  static getDerivedStateFromError(fault: unknown) {
    return { fault: fault ?? new Error('unknown') };
  }

  override componentDidUpdate(before: Props) {
    if (before.place !== this.props.place && this.state.fault !== undefined) {
      this.setState({ fault: undefined });
    }
  }

  override render() {
    return this.state.fault === undefined ? this.props.children : <Fault fault={this.state.fault} />;
  }
}

function Fault({ fault }: { fault: unknown }) {
  return (
    <Stack align="center" gap="xs" py={64} px="md" role="alert">
      <Title order={2}>This screen cannot be shown</Title>
      <Text ta="center" maw={560}>
        Maybe the service cannot be reached, or was updated since this page was opened. Nothing that was
        stored is lost.
      </Text>
      {fault instanceof Error && (
        <Text size="sm" className="muted" maw={560} ta="center" style={{ overflowWrap: 'anywhere' }}>
          {fault.message}
        </Text>
      )}
      <Group mt="sm">
        <Button
          variant="default"
          onClick={() => {
            window.location.reload();
          }}
        >
          Load the page again
        </Button>
      </Group>
    </Stack>
  );
}
