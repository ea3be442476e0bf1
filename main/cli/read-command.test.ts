import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, type CliResult } from './run-cli';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const copydesk = (args: readonly string[], input = ''): Promise<CliResult> => runCli(['read', ...args], { readInput: () => Promise.resolve(Buffer.from(input)), now: () => '2026-01-01T00:00:00Z' });
const read = async (...args: readonly string[]): Promise<unknown> => JSON.parse((await copydesk([...args, '--json'])).out);

function put(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe('one text', () => {
  it('is read as what it is, with only the columns that apply', async () => {
    expect(await read('line', 'Updated 04:10 AM EDT, Wed, May 8, 2024')).toEqual({
      decision: 'accept', kind: 'updated', iso_local: '2024-05-08T04:10:00-04:00', utc: '2024-05-08T08:10:00Z', zone: 'America/New_York', date: '2024-05-08', flags: [], why: 'Read as Wed 8 May 2024, 04:10 in New York (EDT).',
    });
    expect(await read('line', '© 2015 Salt Wire. All rights reserved.')).toEqual({ decision: 'accept', kind: 'copyright', holder: 'Salt Wire', years: '2015', rights_text: 'All rights reserved.', flags: [], why: '' });
    expect(await read('line', 'OSLO, 8 May (NTB) —')).toMatchObject({ decision: 'flag', kind: 'dateline', date: '--05-08', place: 'Oslo', extra: { place: 'Oslo', agency: 'NTB' }, flags: ['year-missing'] });
  });

  it.each([
    ['moment', '8 May 2024, 10:30 UTC', { decision: 'accept', utc: '2024-05-08T10:30:00Z' }],
    ['notice', 'Copyright 2015 Salt Wire', { holder: 'Salt Wire', years: '2015' }],
    ['notice', '8 May 2024', { decision: 'ignore', flags: ['not-a-notice'] }],
    ['byline', 'Ana Lomas', { kind: 'byline', names: ['Ana Lomas'], extra: { authors: ['Ana Lomas'] } }],
    ['dateline', 'OSLO —', { kind: 'dateline', place: 'Oslo' }],
    ['embargo', '8 May 2024, 10:30', { decision: 'ask', kind: 'embargo', candidates: ['2024-05-08T10:30:00'] }],
    ['licence', 'CC BY 4.0', { kind: 'licence', extra: { spdx: 'CC-BY-4.0' } }],
  ])('is read as %s where a person says so: %s', async (kind, text, answer) => {
    expect(await read(kind, text)).toMatchObject(answer);
  });

  it('is read in the language and at the time that are given', async () => {
    expect(await read('moment', '05/06/2024', '--lang', 'es')).toMatchObject({ date: '2024-06-05', flags: ['day-first-by-language'] });
    expect(await read('moment', '8 May 2024', '--as-of', '2024-05-07')).toMatchObject({ flags: ['future'] });
    expect(await read('moment', '8 May 2024', '--as-of', '2024-05-09T02:00:00+02:00')).toMatchObject({ flags: [] });
  });

  it('comes from standard input, and is told to a person line by line', async () => {
    expect((await copydesk(['byline', '-'], 'By Ana Lomas\n')).out).toBe('decision  accept\nkind      byline\nnames     ["Ana Lomas"]\nextra     {"authors":["Ana Lomas"]}\nflags     []\nwhy       \n');
  });
});

describe('a table', () => {
  it('gives one object a row, on a line of its own', async () => {
    const path = put('lines.tsv', 'id\tlang\tkind\traw', 'a1\tes\tcopyright\t© 2015 Marea', 'a2\tes\tbyline\t8 de mayo de 2024, 10:30');
    const { out, exitCode } = await copydesk(['line', '--file', path, '--json']);
    const objects: readonly unknown[] = out.trimEnd().split('\n').map((line): unknown => JSON.parse(line));
    expect([exitCode, objects]).toMatchObject([0, [{ id: 'a1', holder: 'Marea' }, { id: 'a2', kind: 'byline', flags: ['not-a-byline'] }]]);
  });

  it('is compared with its answers', async () => {
    const path = put('answers.tsv', 'id\traw\tdecision\tyears', 'a1\t© 2015 Marea\taccept\t2015', 'a2\t© 2016 Marea\taccept\t2015');
    expect(await copydesk(['line', '--file', path])).toEqual({ out: '1 of 2 rows agree.\na2  © 2016 Marea\n    years: the table says “2015”, it was read as “2016”\n', error: '', exitCode: 1 });
    expect((await copydesk(['line', '--file', put('right.tsv', 'id\traw\tdecision', 'a1\t© 2015 Marea\taccept')])).exitCode).toBe(0);
  });
});

it.each([
  ['no kind', []],
  ['an unknown kind', ['poem', 'late']],
  ['nothing to read', ['line']],
  ['a text and a table', ['line', 'late', '--file', 'x.tsv']],
  ['a time that is none', ['line', 'late', '--as-of', 'soon']],
  ['a day that does not exist', ['line', 'late', '--as-of', '2024-02-30']],
  ['a clock without zone', ['line', 'late', '--as-of', '2024-02-03T10:00']],
  ['a language that is none', ['line', 'late', '--lang', '!!']],
  ['a missing table', ['line', '--file', 'not-there.tsv']],
  ['a folder', ['line', '--file', '.']],
])('answers %s with one sentence and exit code 2', async (_name, args) => {
  const { out, error, exitCode } = await copydesk(args);
  expect([out, exitCode]).toEqual(['', 2]);
  expect(error).toMatch(/^[^\n]+[.\]]\n$/);
});

it('refuses a table without its columns', async () => {
  const { error, exitCode } = await copydesk(['line', '--file', put('other.tsv', 'name\tline', 'a\tb')]);
  expect([error.endsWith('it needs the columns id and raw, with tabs between them.\n'), exitCode]).toEqual([true, 2]);
});
