import { defineConfig } from '@playwright/test';
import { displays } from './displays';

// Each test starts its own app with its own data and library; a screen carries one at a time.
export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: Math.max(1, displays.length),
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: { trace: 'off' },
});
