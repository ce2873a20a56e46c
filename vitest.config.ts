import { defineConfig } from 'vitest/config';

const elsewhere = ['test/e2e/**', 'test/torture/**', 'test/demo/**', 'test/journal-smoke/**'];

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [...elsewhere, 'test/renderer/**'] } },
      { test: { name: 'renderer', include: ['test/renderer/**/*.test.{ts,tsx}'], environment: 'happy-dom' } },
      { test: { name: 'torture', include: ['test/torture/*.torture.ts'], testTimeout: 600_000, fileParallelism: false } },
    ],
  },
});
