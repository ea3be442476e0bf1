import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['shared/**/*.test.ts', 'main/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
    environment: 'node',
    // The look is tested by its own text.
    css: true,
    testTimeout: 60_000, // for computers that are busy with other work
    // A process each: the time that one test took is then its own.
    pool: 'forks',
    maxWorkers: 2,
  },
});
