import { Button, Card, FileButton, Group, SimpleGrid, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../api/client';
import { demoData } from '../api/queries';
import type { PlanMetadata, PlanRequest, Sample } from '../api/types';
import { count } from '../model/format';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';

/** Samples to plan at once, and a request from a file. */
export function Begin() {
  const samples = useQuery(demoData);
  const navigate = useNavigate();
  const client = useQueryClient();
  const plan = useMutation({
    mutationFn: async (source: Sample | File) => {
      const request =
        source instanceof File
          ? await readRequest(source)
          : await call<PlanRequest>(`/v1/demo-data/${source.id}`);
      return call<PlanMetadata>('/v1/plans', { method: 'POST', body: request });
    },
    onSuccess: async (plan) => {
      await client.invalidateQueries({ queryKey: ['plans'] });
      await navigate(`/plans/${plan.id}/board`);
    },
  });
  if (samples.isPending) {
    return <Loading what="samples" />;
  }
  return (
    <>
      {samples.error !== null && <ProblemNote problem={samples.error} retry={() => void samples.refetch()} />}
      {plan.error !== null && <ProblemNote problem={plan.error} />}
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4, xl: 7 }} spacing="sm">
        {(samples.data ?? []).map((sample) => (
          <Card key={sample.id} withBorder padding="sm">
            <Text fw={600} size="sm">
              {sample.name}
            </Text>
            <Text size="sm" className="muted" mt={4} style={{ flexGrow: 1 }}>
              {sample.description}
            </Text>
            <Group justify="space-between" mt="sm">
              <Text size="xs" className="muted numbers">
                {count(sample.assets ?? 0, 'asset')}
              </Text>
              <Button
                size="xs"
                variant="light"
                loading={plan.isPending && plan.variables === sample}
                disabled={plan.isPending}
                onClick={() => {
                  plan.mutate(sample);
                }}
                aria-label={`Plan the sample ${sample.name ?? sample.id}`}
              >
                Plan it
              </Button>
            </Group>
          </Card>
        ))}
        <Card withBorder padding="sm">
          <Text fw={600} size="sm">
            A request of your own
          </Text>
          <Text size="sm" className="muted" mt={4} style={{ flexGrow: 1 }}>
            A JSON file as POST /v1/plans takes it. What is wrong with it is shown with its place in the file.
          </Text>
          <Group justify="flex-end" mt="sm">
            <FileButton
              accept="application/json,.json"
              onChange={(file) => {
                if (file !== null) {
                  plan.mutate(file);
                }
              }}
            >
              {(props) => (
                <Button size="xs" variant="light" disabled={plan.isPending} {...props}>
                  Choose a file
                </Button>
              )}
            </FileButton>
          </Group>
        </Card>
      </SimpleGrid>
    </>
  );
}

async function readRequest(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    throw new Error(`${file.name} is not JSON. Maybe it is a spreadsheet, or was cut short.`);
  }
}
