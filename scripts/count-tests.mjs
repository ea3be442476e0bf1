// Reads a test log on stdin and prints one closing line with the totals of all runners in it.
import { text } from 'node:stream/consumers';
import { runAsScript } from './lib/run.mjs';

/**
 * Adds up the closing summaries of Vitest (`Tests  1 failed | 8 passed (9)`) and Playwright (`  8 passed (3s)`,
 * one line per outcome).
 * @param {string} log
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(log) {
  const totals = { passed: 0, failed: 0 };
  for (const line of log.replaceAll(/\u001b\[[0-9;]*m/g, '').split('\n')) {
    if (!/^\s+Tests\s+\d/.test(line) && !/^\s+\d+ (passed|failed)( \(.*\))?$/.test(line)) continue;
    for (const [, number, outcome] of line.matchAll(/(\d+) (passed|failed)/g)) totals[outcome] += Number(number);
  }
  return totals;
}

runAsScript(import.meta.url, async () => {
  const { passed, failed } = countTests(await text(process.stdin));
  console.log(`${passed} passed, ${failed} failed`);
});
