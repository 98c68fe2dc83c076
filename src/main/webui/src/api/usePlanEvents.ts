import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { heard, planDocument } from './queries';
import { isTerminal, type PlanMetadata } from './types';

const REDRAW_MS = 1_000;

/**
 * Follows a plan by server-sent events while it is being solved: how it stands at once, the whole plan at most once a second. Where
 * the stream breaks, the intervals of the queries go on alone.
 */
export function usePlanEvents(id: string, enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) {
      return;
    }
    const stream = new EventSource(`./v1/plans/${id}/events`);
    let redrawn = 0;
    const redraw = () => {
      redrawn = Date.now();
      void client.invalidateQueries({ queryKey: planDocument(id).queryKey });
    };
    stream.onmessage = (event: MessageEvent<string>) => {
      const metadata = JSON.parse(event.data) as PlanMetadata;
      heard(client, metadata);
      if (isTerminal(metadata.solverStatus)) {
        stream.close();
        redraw();
        void client.invalidateQueries({ queryKey: ['plans'] });
      } else if (Date.now() - redrawn > REDRAW_MS) {
        redraw();
      }
    };
    stream.onerror = () => {
      stream.close();
    };
    return () => {
      stream.close();
    };
  }, [client, id, enabled]);
}
