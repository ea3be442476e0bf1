import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineColumns } from './line-columns';
import { differences, readTable } from './line-table';
import { readLine } from './read-line';

/** A table of real lines with their right answers, beside the repository. */
const table = '../shared/cases/datelines.tsv';
const rows = existsSync(table) ? (readTable(readFileSync(table, 'utf8')) ?? []) : [];
const asOf = '2026-01-01T00:00:00Z';

/** Kinds that tell more than the line: that a paper buys its stories, that a range is beside the point. */
const otherKind: ReadonlySet<string> = new Set(['c009', 'c023']);

describe.skipIf(rows.length === 0)('the table of lines (skipped without ../shared/cases/datelines.tsv)', () => {
  it.each(rows.map((row) => [row.id, row.raw, row] as const))('%s %s', (_id, raw, row) => {
    expect(differences(row, lineColumns(readLine(raw, { language: row.language, asOf, reader: row.reader }), 'en'))).toEqual([]);
  });

  it('names the kind of every line as the table does', () => {
    const kinds = rows.map((row) => [row.id, row.cells['kind'], readLine(row.raw, { language: row.language, asOf, reader: row.reader }).kind] as const);
    expect(kinds.filter(([id, wanted, got]) => wanted !== got && !otherKind.has(id))).toEqual([]);
  });
});
