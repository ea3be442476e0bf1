import { expect, it } from 'vitest';
import { killSaves } from '../../bench/kill-saves';

it('leaves a readable file and every acknowledged save after 40 random kills', async () => {
  const report = await killSaves(40);
  expect(report.acknowledged).toBeGreaterThan(40);
  expect(report).toMatchObject({ unreadable: 0, lost: 0, stale: 0, notSwept: 0 });
}, 120_000);
