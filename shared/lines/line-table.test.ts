import { expect, it } from 'vitest';
import { lineColumns } from './line-columns';
import { differences, readTable } from './line-table';
import { readLine } from './read-line';

const table = (...lines: readonly string[]): ReturnType<typeof readTable> => readTable(lines.join('\r\n'));
const differing = (...lines: readonly string[]): readonly (readonly string[])[] =>
  (table(...lines) ?? []).flatMap((row) => differences(row, lineColumns(readLine(row.raw, row), 'en')).map(({ column, wanted, got }) => [row.id, column, wanted, got]));

it('reads the rows of a table, and none without the columns it needs', () => {
  expect(table('\uFEFFid\tlang\tkind\traw', 'x1\tes\tbyline\tPor Ana Lomas ', '', 'x2\t\tupdated\tlate')).toMatchObject([
    { id: 'x1', language: 'es', reader: 'byline', raw: 'Por Ana Lomas ' },
    { id: 'x2', raw: 'late' },
  ]);
  expect([table('id\tline', 'x1\tlate'), table('')]).toEqual([undefined, undefined]);
});

it('compares the columns a table has, whatever order flags and facts stand in', () => {
  expect(differing('id\traw\tdecision\tflags', 'a\t05/06/2024 10:30, es\tflag\tday-first-by-language|zone-missing', 'b\t5 June 2024\tflag\t')).toEqual([
    ['a', 'decision', 'flag', 'ask'],
    ['a', 'flags', 'day-first-by-language|zone-missing', 'day-month-ambiguous'],
    ['b', 'decision', 'flag', 'accept-date'],
  ]);
  expect(differing('id\traw\textra_json', 'a\tOSLO (NTB) —\t{"agency": "NTB", "place": "Oslo"}', 'b\tOSLO (NTB) —\tno facts')).toEqual([['b', 'extra_json', 'no facts', '{"agency":"NTB","place":"Oslo"}']]);
});

it('leaves out what no line says: the zone of a source, the dates of the whole article', () => {
  expect(differing('id\traw\tflags\textra_json', 'a\t5 June 2024, 10:30\tzone-missing\t{"if_source_zone": "Asia/Tokyo -> 2024-06-05T01:30:00Z"}', 'b\t© 2015 Salt Wire\tyear-differs-from-date\t')).toEqual([]);
});
