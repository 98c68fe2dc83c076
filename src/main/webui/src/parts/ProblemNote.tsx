import { Alert, Button, Code, Group, List, Text } from '@mantine/core';
import { ApiProblem } from '../api/client';

const SHOWN = 12;

/** What went wrong, where, and what to do about it. */
export function ProblemNote({ problem, retry }: { problem: unknown; retry?: () => void }) {
  const known = problem instanceof ApiProblem ? problem : undefined;
  const issues = known?.issues ?? [];
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      title={known?.isOffline ? 'Offline' : 'This did not work'}
      my="md"
      styles={{ title: { color: 'var(--bad)' } }}
    >
      {(issues.length === 0 || known === undefined) && (
        <Text size="sm">
          {problem instanceof Error ? problem.message : 'An unknown fault. Maybe reload the page.'}
        </Text>
      )}
      {issues.length > 0 && (
        <List size="sm" spacing={4}>
          {issues.slice(0, SHOWN).map((issue, i) => (
            <List.Item key={i}>
              {issue.message}{' '}
              {issue.pointer !== undefined && issue.pointer !== '' && <Code>{issue.pointer}</Code>}
            </List.Item>
          ))}
          {issues.length > SHOWN && <List.Item>and {issues.length - SHOWN} more</List.Item>}
        </List>
      )}
      {retry !== undefined && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={retry}>
            Try again
          </Button>
        </Group>
      )}
    </Alert>
  );
}
