import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAnnounce } from '../app/Announcer';
import { backlogKey, backlogPath } from '../api/backlogs';
import { call } from '../api/client';
import type { BacklogDocument } from '../api/types';

export interface Change {
  method?: 'POST' | 'PATCH' | 'DELETE';
  /** behind the address of the backlog */
  path: string;
  body?: unknown;
  /** what is announced once it is done */
  said: string;
}

/**
 * Changes a backlog, provided that it is still as the reader has seen it: what somebody else did meanwhile is never overwritten, the
 * service answers 412 instead. Everything that is shown of the backlog is read anew afterwards.
 */
export function useChange<T = unknown>({ id, version }: BacklogDocument, done?: (answer: T) => void) {
  const client = useQueryClient();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: ({ method = 'POST', path, body }: Change) =>
      call<T>(`${backlogPath(id)}${path}`, { method, body, headers: { 'If-Match': `"${version}"` } }),
    onSuccess: async (answer, { said }) => {
      announce(said);
      await Promise.all([
        client.invalidateQueries({ queryKey: backlogKey(id) }),
        client.invalidateQueries({ queryKey: ['backlogs'] }),
      ]);
      done?.(answer);
    },
  });
}
