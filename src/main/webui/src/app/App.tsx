import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { HashRouter, Navigate, Route, Routes } from 'react-router';
import { ApiProblem } from '../api/client';
import { Home } from '../home/Home';
import { PlanLayout } from '../plan/PlanLayout';
import { Board } from '../board/Board';
import { Loading } from '../parts/Loading';
import { Announcer } from './Announcer';
import { NotFound } from './NotFound';
import { ScreenFault } from './ScreenFault';
import { Shell } from './Shell';
import { theme } from './theme';

const Timeline = lazy(() => import('../timeline/Timeline'));
const Overview = lazy(() => import('../solve/Overview'));
const Dependencies = lazy(() => import('../dependencies/Dependencies'));
const Forecast = lazy(() => import('../forecast/Forecast'));
const Import = lazy(() => import('../imports/Import'));
const BacklogLayout = lazy(() => import('../backlogs/BacklogLayout'));
const BacklogForecast = lazy(() => import('../backlogs/BacklogForecast'));
const Plans = lazy(() => import('../backlogs/Plans'));
const Iterations = lazy(() => import('../backlogs/Iterations'));
const Iteration = lazy(() => import('../backlogs/Iteration'));
const Progress = lazy(() => import('../backlogs/Progress'));
const Figures = lazy(() => import('../backlogs/Figures'));
const Suggestions = lazy(() => import('../backlogs/Suggestions'));
const History = lazy(() => import('../backlogs/History'));
const WhatIf = lazy(() => import('../whatif/WhatIf'));

const RETRIES = 3;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What is refused stays refused; what could not be reached may come back.
      retry: (failures, problem) =>
        problem instanceof ApiProblem && (problem.isOffline || problem.status >= 500) && failures < RETRIES,
      refetchOnWindowFocus: false,
    },
  },
});

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <Announcer>
          <HashRouter>
            <Shell>
              <ScreenFault>
                <Suspense fallback={<Loading what="the screen" />}>
                  <Routes>
                    <Route path="/" element={<Home />} />
                    <Route path="/plans/:id" element={<PlanLayout />}>
                      <Route index element={<Navigate to="board" replace />} />
                      <Route path="board" element={<Board />} />
                      <Route path="timeline" element={<Timeline />} />
                      <Route path="overview" element={<Overview />} />
                      <Route path="dependencies" element={<Dependencies />} />
                      <Route path="forecast" element={<Forecast />} />
                      <Route path="what-if" element={<WhatIf />} />
                    </Route>
                    <Route path="/import" element={<Import />} />
                    <Route path="/backlogs/:id" element={<BacklogLayout />}>
                      <Route index element={<Navigate to="plans" replace />} />
                      <Route path="plans" element={<Plans />} />
                      <Route path="iterations" element={<Iterations />} />
                      <Route path="iterations/:number" element={<Iteration />} />
                      <Route path="progress" element={<Progress />} />
                      <Route path="figures" element={<Figures />} />
                      <Route path="forecast" element={<BacklogForecast />} />
                      <Route path="suggestions" element={<Suggestions />} />
                      <Route path="history" element={<History />} />
                    </Route>
                    <Route path="*" element={<NotFound />} />
                  </Routes>
                </Suspense>
              </ScreenFault>
            </Shell>
          </HashRouter>
        </Announcer>
      </QueryClientProvider>
    </MantineProvider>
  );
}
