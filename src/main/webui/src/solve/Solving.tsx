import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client';
import { planDocument, planMetadata } from '../api/queries';
import type { PlanDocument } from '../api/types';

/** Ends a search early and keeps the best plan. */
export function Solving({ id }: { id: string }) {
  const client = useQueryClient();
  const stop = useMutation({
    mutationFn: () => call<PlanDocument>(`/v1/plans/${id}`, { method: 'DELETE' }),
    onSuccess: async (document) => {
      client.setQueryData(planDocument(id).queryKey, document);
      await client.invalidateQueries({ queryKey: planMetadata(id).queryKey });
    },
  });
  return (
    <Button
      size="xs"
      variant="default"
      loading={stop.isPending}
      onClick={() => {
        stop.mutate();
      }}
    >
      Stop and keep the best
    </Button>
  );
}
