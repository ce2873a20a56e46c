import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    // By default one core is left to what watches; nothing watches here.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', testTimeout: 30_000, include: ['test/**/*.test.ts'], exclude: ['test/renderer/**', 'test/e2e/**'] } },
      { test: { name: 'renderer', testTimeout: 30_000, include: ['test/renderer/**/*.test.{ts,tsx}'], environment: 'happy-dom', setupFiles: ['test/renderer/speaking.ts'] } },
      { test: { name: 'torture', include: ['test/torture/*.torture.ts'], testTimeout: 600_000 } },
    ],
  },
});
