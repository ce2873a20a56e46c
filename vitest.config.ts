import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    // By default one core is left to what watches; nothing watches here.
    maxWorkers: '100%',
    projects: [
      // Files share a process: what they import is read once. No module of the product keeps what one test could leave to the next.
      { test: { name: 'unit', isolate: false, testTimeout: 30_000, include: ['test/**/*.test.ts'], exclude: ['test/renderer/**', 'test/e2e/**'] } },
      { test: { name: 'renderer', testTimeout: 30_000, include: ['test/renderer/**/*.test.{ts,tsx}'], environment: 'happy-dom', setupFiles: ['test/renderer/speaking.ts'] } },
      { test: { name: 'torture', globalSetup: 'test/torture/built.ts', include: ['test/torture/*.torture.ts'], testTimeout: 600_000 } },
    ],
  },
});
