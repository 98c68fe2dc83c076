/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { budget } from './scripts/budget.ts';

const service = process.env.PLANNER ?? 'http://localhost:8080';

// Relative addresses: the dashboard works below any path that a proxy puts it.
export default defineConfig({
  base: './',
  plugins: [react(), budget(['src/main.tsx', 'src/home/Home.tsx', 'src/board/Board.tsx'], 250)],
  build: {
    outDir: '../../../target/classes/META-INF/resources',
    emptyOutDir: true,
    chunkSizeWarningLimit: 600,
  },
  server: {
    proxy: { '/v1': service, '/q': service },
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
});
