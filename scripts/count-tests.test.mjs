import { expect, it } from 'vitest';
import { countTests } from './count-tests.mjs';

const log = `
 Test Files  1 failed | 3 passed (4)
      Tests  2 failed | 40 passed | 1 skipped (43)
   Duration  2.87s
Running 12 tests using 1 worker
  1 failed
    [electron] › specs/publish.spec.ts:3:1 › publishes 2 passed stories
  11 passed (31.2s)
`;

it('adds the tests of both runners, not files and not titles', () => {
  expect(countTests(log)).toEqual({ passed: 51, failed: 3 });
});

it('sees through colours', () => {
  expect(countTests('\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m9 passed\u001b[39m\u001b[22m (9)')).toEqual({ passed: 9, failed: 0 });
});
