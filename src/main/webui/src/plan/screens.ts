/** The screens of a plan, in the order of their tabs. */
export const SCREENS = [
  { path: 'board', name: 'Board' },
  { path: 'timeline', name: 'Timeline' },
  { path: 'dependencies', name: 'Dependencies' },
  { path: 'overview', name: 'Overview' },
  { path: 'forecast', name: 'Forecast' },
  { path: 'what-if', name: 'What if' },
] as const;
