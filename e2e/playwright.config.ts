import { defineConfig } from '@playwright/test';

// Each test starts its own app with its own data and library; two cores carry two at a time.
export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: { trace: 'off' },
});
