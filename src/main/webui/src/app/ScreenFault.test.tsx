import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useNavigate, type NavigateFunction } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ScreenFault } from './ScreenFault';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a screen that fails says so, and another one is shown', () => {
  let go: NavigateFunction | undefined;
  function Way() {
    go = useNavigate();
    return null;
  }
  function Broken(): never {
    throw new Error('no such chunk');
  }
  render(
    <MantineProvider>
      <MemoryRouter initialEntries={['/broken']}>
        <Way />
        <ScreenFault>
          <Routes>
            <Route path="/broken" element={<Broken />} />
            <Route path="/sound" element={<p>sound</p>} />
          </Routes>
        </ScreenFault>
      </MemoryRouter>
    </MantineProvider>,
  );
  expect(screen.getByRole('alert').textContent).toContain('no such chunk');
  act(() => void go?.('/sound'));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('sound')).toBeDefined();
});
