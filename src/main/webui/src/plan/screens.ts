/** The screens of a plan, in the order of their tabs; some always show the whole plan, whatever it is narrowed to. */
export const SCREENS = [
  { path: 'board', name: 'Board' },
  { path: 'timeline', name: 'Timeline' },
  { path: 'dependencies', name: 'Dependencies' },
  { path: 'overview', name: 'Overview', showsAll: true },
  { path: 'forecast', name: 'Forecast', showsAll: true },
  { path: 'what-if', name: 'What if', showsAll: true },
] as const;
