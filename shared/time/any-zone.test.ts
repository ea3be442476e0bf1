import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

const lines = fileURLToPath(new URL('../lines/', import.meta.url));
/** A table of real lines with their right answers, beside the repository. */
const table = fileURLToPath(new URL('../../../shared/cases/datelines.tsv', import.meta.url));

/** Reads lines, and the table where there is one, in a process of its own; prints what was read and where it differs from the table. */
const code = `
import { existsSync, readFileSync } from 'node:fs';
const [folder, table] = process.argv.slice(1);
const [{ readLine }, { lineColumns }, { differences, readTable }] = await Promise.all(['read-line', 'line-columns', 'line-table'].map((name) => import(folder + '/' + name + '.js')));
const lines = ['Updated 04:10 AM EDT, Wed, May 8, 2024', '8 de mayo de 2024, 10:30 (hora de Lima)', '08/05/2024 às 14h07', '31 March 2024 02:30 Madrid', '5 June 2024', 'Updated yesterday at 10:30', '29 Dec 2011 23:30 Pacific/Apia', '1 Jan 2024 12:15 am NZDT', 'Published 8 May 2024 10:30', '© 2031 Harbour Press', 'OSLO, 8 May (NTB) —'];
const rows = existsSync(table) ? readTable(readFileSync(table, 'utf8')) : [];
const read = (raw, language, reader) => lineColumns(readLine(raw, { language, reader, asOf: '2026-01-01T00:00:00Z' }), 'en');
const own = lines.map((line) => read(line, 'es'));
const ofTable = rows.map((row) => read(row.raw, row.language, row.reader));
const wrong = rows.flatMap((row, at) => differences(row, ofTable[at]));
console.log(JSON.stringify({ zone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: Intl.DateTimeFormat().resolvedOptions().locale, wrong, readings: JSON.stringify([own, ofTable]) }));
`;

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-any-zone-'));
  const input = Object.fromEntries(['read-line', 'line-columns', 'line-table'].map((name) => [name, join(lines, `${name}.ts`)]));
  await build({ configFile: false, logLevel: 'silent', build: { ssr: true, outDir: folder, rolldownOptions: { input, output: { entryFileNames: '[name].js' } } } });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answerSchema = z.object({ zone: z.string(), locale: z.string(), wrong: z.array(z.unknown()), readings: z.string() });
type Answer = z.infer<typeof answerSchema>;

async function readIn(zone: string, locale: string): Promise<Answer> {
  const env = { ...process.env, TZ: zone, LANG: `${locale}.UTF-8`, LC_ALL: `${locale}.UTF-8` };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code, pathToFileURL(folder).href, table], { env, maxBuffer: 16 * 1024 * 1024 });
  return answerSchema.parse(JSON.parse(stdout));
}

it(`reads the same on every computer, the table too${existsSync(table) ? '' : ' (skipped without ../shared/cases/datelines.tsv)'}`, async () => {
  const answers: Answer[] = [];
  for (const zone of ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia']) for (const locale of ['en_US', 'es_ES']) answers.push(await readIn(zone, locale));
  expect([new Set(answers.map(({ zone }) => zone)).size, new Set(answers.map(({ locale }) => locale)).size]).toEqual([4, 2]);
  expect(answers[0]?.readings).toContain('2024-05-08T08:10:00Z');
  expect(new Set(answers.map(({ readings }) => readings)).size).toBe(1);
  expect(answers.flatMap(({ wrong }) => wrong)).toEqual([]);
}, 60_000);
