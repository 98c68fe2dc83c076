import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

type Announce = (sentence: string) => void;

const Announcing = createContext<Announce>(() => undefined);

/** The one live region: what it is told, a screen reader says when it is idle. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', times: 0 });
  const announce = useMemo<Announce>(
    () => (sentence) => {
      setSaid((before) => ({ sentence, times: before.times + 1 }));
    },
    [],
  );
  return (
    <Announcing value={announce}>
      {children}
      <div className="hidden" role="status" aria-live="polite">
        {/* the same sentence twice is to be said twice */}
        <span key={said.times}>{said.sentence}</span>
      </div>
    </Announcing>
  );
}

export function useAnnounce(): Announce {
  return useContext(Announcing);
}
