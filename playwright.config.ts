import { defineConfig } from '@playwright/test';

// `npm test` gives as many screens as it wants workers: each has a screen and a keyboard of its own.
const screens = (process.env['VOUCHER_DESK_SCREENS'] ?? '').split(' ').filter((screen) => screen !== '');
const display = screens[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
if (display !== undefined) process.env['DISPLAY'] = display;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: Math.max(1, screens.length),
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // a machine that has much else to do: what holds is seen at once all the same
  expect: { timeout: 20_000 },
  // `npm test` names the file that the second one writes.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? 'list' : [['list'], ['json']],
});
