import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineColumns } from './line-columns';
import type { LineReader } from './line-reading';
import { readLine } from './read-line';

/** A table of real lines with their right answers, beside the repository. */
const table = '../shared/cases/datelines.tsv';
const rows = existsSync(table) ? parse(readFileSync(table, 'utf8')) : [];

function parse(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = text.trim().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [names[at] ?? '', cell])));
}

/** Notes of the table that no line says: which zone a certain paper's profile would give, and the seed article's dates. */
const notes: ReadonlySet<string> = new Set(['if_source_zone', 'accept_if_source_zone']);
const fromTheArticle: ReadonlySet<string> = new Set(['year-differs-from-date']);
/** Kinds that tell more than the line: that a paper buys its stories, that a range is beside the point, that a stamp was chosen as an example of another matter. */
const otherKind: ReadonlySet<string> = new Set(['c009', 'c023']);

function wanted(row: Readonly<Record<string, string>>): Record<string, unknown> {
  const extra: unknown = JSON.parse(row['extra_json'] === '' || row['extra_json'] === undefined ? '{}' : row['extra_json']);
  return {
    decision: row['decision'], iso_local: row['iso_local'], utc: row['utc'], date: row['date'], holder: row['holder'], years: row['years'], rights_text: row['rights_text'],
    extra: Object.fromEntries(Object.entries(extra ?? {}).filter(([name]) => !notes.has(name))),
    flags: (row['flags'] ?? '').split('|').filter((flag) => flag !== '' && !fromTheArticle.has(flag)),
  };
}

function got(text: string, language: string, reader?: LineReader): Record<string, unknown> {
  const { decision, iso_local = '', utc = '', date = '', holder = '', years = '', rights_text = '', extra = {}, flags } = lineColumns(readLine(text, { language, asOf: '2026-01-01T00:00:00Z', reader }), 'en');
  return { decision, iso_local, utc, date, holder, years, rights_text, extra, flags };
}

/** The reader for a row whose place on the page, not whose words, says what it is. */
const readerOf = (kind: string | undefined): LineReader | undefined => (kind === 'byline' ? 'byline' : undefined);

describe.skipIf(rows.length === 0)('the table of lines (skipped without ../shared/cases/datelines.tsv)', () => {
  it.each(rows.map((row) => [row['id'] ?? '', row['raw'] ?? '', row] as const))('%s %s', (_id, raw, row) => {
    expect(got(raw, row['lang'] ?? '', readerOf(row['kind']))).toEqual(wanted(row));
  });

  it('names the kind of every line as the table does', () => {
    const differing = rows.filter((row) => readLine(row['raw'] ?? '', { language: row['lang'], asOf: '2026-01-01T00:00:00Z', reader: readerOf(row['kind']) }).kind !== row['kind']);
    expect(differing.map((row) => `${row['id'] ?? ''} ${row['kind'] ?? ''} ${readLine(row['raw'] ?? '', { language: row['lang'], asOf: '2026-01-01T00:00:00Z' }).kind}`).filter((text) => !otherKind.has(text.slice(0, 4)))).toEqual([]);
  });
});
