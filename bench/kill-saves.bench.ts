// 300 random kill -9 while the real article store saves. Every figure but the first two must be 0 (leftovers are swept).
import { killSaves } from './kill-saves';
import { table } from './lib';

const report = await killSaves(Number(process.env['COPYDESK_KILLS'] ?? 300));
console.log(table(['kill -9 during saves', 'count'], Object.entries(report).map(([name, count]) => [name, String(count)])));
if (report.unreadable + report.lost + report.stale + report.notSwept > 0) process.exitCode = 1;
