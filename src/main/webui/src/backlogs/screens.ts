/** The screens of a living backlog, in the order of their tabs. */
export const BACKLOG_SCREENS = [
  { path: 'plans', name: 'Plans' },
  { path: 'iterations', name: 'Iterations' },
  { path: 'progress', name: 'Progress' },
  { path: 'figures', name: 'Key figures' },
  { path: 'forecast', name: 'Forecast' },
  { path: 'suggestions', name: 'Suggestions' },
  { path: 'history', name: 'History' },
] as const;
