import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const code = `
const { readLine } = await import(process.argv[1]);
const lines = ['Updated 04:10 AM EDT, Wed, May 8, 2024', '8 de mayo de 2024, 10:30 (hora de Lima)', '08/05/2024 às 14h07', '31 March 2024 02:30 Madrid', '5 June 2024', 'Updated yesterday at 10:30', '29 Dec 2011 23:30 Pacific/Apia', '1 Jan 2024 12:15 am NZDT', 'Published 8 May 2024 10:30', '© 2031 Harbour Press', 'OSLO, 8 May (NTB) —'];
console.log(JSON.stringify(lines.map((line) => readLine(line, { language: 'es', asOf: '2026-01-01T00:00:00Z' }))));
`;
const reader = new URL('../lines/read-line.ts', import.meta.url).href;
const root = fileURLToPath(new URL('../..', import.meta.url));

async function readIn(zone: string, locale: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code, reader], { cwd: root, env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale } });
  return stdout;
}

it('reads the same on every computer', async () => {
  const answers = await Promise.all([readIn('UTC', 'en_US.UTF-8'), readIn('America/New_York', 'en_US.UTF-8'), readIn('Asia/Tokyo', 'es_ES.UTF-8'), readIn('Pacific/Apia', 'es_ES.UTF-8')]);
  expect(answers[0]).toContain('2024-05-08T08:10:00Z');
  expect(new Set(answers).size).toBe(1);
}, 60_000);
