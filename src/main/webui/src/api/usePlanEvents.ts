import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { heard, planDocument } from './queries';
import { isTerminal, type PlanMetadata } from './types';

const REDRAW_MS = 1_000;
const POLL_MS = 2_000;

/**
 * Follows a plan by server-sent events while it is being solved: how it stands at once, the whole plan at most once a second. Where
 * the stream breaks, both are asked for every two seconds: how it stands by the interval of its query, the whole plan from here.
 */
export function usePlanEvents(id: string, enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled) {
      return;
    }
    const stream = new EventSource(`./v1/plans/${id}/events`);
    let redrawn = 0;
    let polling: ReturnType<typeof setInterval> | undefined;
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
      polling ??= setInterval(redraw, POLL_MS);
    };
    return () => {
      stream.close();
      if (polling !== undefined) {
        clearInterval(polling);
        redraw();
      }
    };
  }, [client, id, enabled]);
}
