import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the page is being printed, or shown as it would be. Screens that draw only what is in sight draw all of it then. It is drawn
 * before the browser goes on, which waits for nothing else.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting);
}

const print = typeof window === 'undefined' ? undefined : window.matchMedia('print');
let isAnnounced = false;

function isPrinting(): boolean {
  return isAnnounced || print?.matches === true;
}

function subscribe(changed: () => void): () => void {
  const drawn = (announced: boolean) => () => {
    isAnnounced = announced;
    flushSync(changed);
  };
  const before = drawn(true);
  const after = drawn(false);
  const media = () => {
    flushSync(changed);
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  print?.addEventListener('change', media);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    print?.removeEventListener('change', media);
  };
}
