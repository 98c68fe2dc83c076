import { useLocalStorage } from '@mantine/hooks';
import type { Edit } from '../model/edits';

/** A planner's own moves on one plan; kept by the browser, the same in all its tabs, until they are planned or dropped. */
export function useEdits(plan: string) {
  return useLocalStorage<Edit[]>({
    key: `planner.edits.${plan}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
}

/** How pins are signed. */
export function useAuthor() {
  return useLocalStorage({ key: 'planner.author', defaultValue: '', getInitialValueInEffect: false });
}
