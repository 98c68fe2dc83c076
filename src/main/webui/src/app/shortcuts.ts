import { useLocalStorage } from '@mantine/hooks';

/** Whether single keys do anything (WCAG 2.1.4); Ctrl/Cmd-K and the arrows within a board always do. */
export function useShortcuts() {
  return useLocalStorage({ key: 'planner.shortcuts', defaultValue: true });
}
