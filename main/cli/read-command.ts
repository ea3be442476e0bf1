import { lineColumns, type LineColumns } from '../../shared/lines/line-columns';
import type { LineContext, LineReader } from '../../shared/lines/line-reading';
import { differences, readTable } from '../../shared/lines/line-table';
import { readLine } from '../../shared/lines/read-line';
import { readMoment } from '../../shared/time/read-moment';
import { foreignText, readForeignFile } from '../files/read-foreign-file';
import { UsageError, type Command, type Outcome } from './command';
import { languageOf } from './language-of';

/** What a text can be read as; `line` finds that out by itself. */
const kinds = ['line', 'moment', 'notice', 'byline', 'dateline', 'embargo', 'licence'] as const;
type Kind = (typeof kinds)[number];

/** `copydesk read`: what the readers make of a line, or of every line of a table. */
export const readCommand: Command = {
  name: 'read',
  usage: `read ${kinds.join('|')} TEXT|-|--file TABLE.tsv [--lang en] [--as-of ISO] [--json]`,
  summary: 'Read one line as the app does: date, notice, byline, dateline, embargo or licence (“line” finds out which), or each line of a table with the columns id and raw.',
  options: ['lang', 'as-of', 'file'],
  words: [0, 2],
  run: async ([word = 'line', text], { lang, 'as-of': asOf, file }, { readInput, now }) => {
    const kind = kinds.find((each) => each === word);
    if (kind === undefined) throw new UsageError(`“${word}” is no kind of line; there are ${kinds.join(', ')}.`);
    if ((text === undefined) === (file === undefined)) throw new UsageError('Say what to read: one text, or a table with --file.');
    const context: LineContext = { language: lang === undefined ? undefined : languageOf(lang), asOf: asOf === undefined ? now() : instantOf(asOf), reader: readerOf(kind) };
    if (file !== undefined) return readRows((await readForeignFile(file)).text, file, context);
    const line = text === '-' ? foreignText(await readInput(), 'standard input').text.replace(/\r?\n$/, '') : (text ?? '');
    const columns = lineColumns(readLine(line, context), 'en');
    return { objects: [columns], text: sayColumns(columns), exitCode: 0 };
  },
};

const readerOf = (kind: Kind): LineReader | undefined => (kind === 'line' ? undefined : kind);

function instantOf(text: string): string {
  const moment = /^\d{4}-\d\d-\d\d/.test(text) ? readMoment(text, {}).moment : undefined;
  if (moment?.kind === 'instant') return moment.utc;
  if (moment?.kind === 'day') return `${moment.date}T00:00:00Z`;
  throw new UsageError(`“${text}” is no instant; write one like 2024-03-28T08:53:00Z.`);
}

function readRows(table: string, file: string, context: LineContext): Outcome {
  const rows = readTable(table);
  if (rows === undefined) throw new UsageError(`“${file}” is no table of lines: it needs the columns id and raw, with tabs between them.`);
  const read = rows.map((row) => ({ row, columns: lineColumns(readLine(row.raw, { ...context, language: row.language ?? context.language, reader: context.reader ?? row.reader }), 'en') }));
  const differing = read.map(({ row, columns }) => ({ row, wrong: differences(row, columns) })).filter(({ wrong }) => wrong.length > 0);
  return {
    objects: read.map(({ row, columns }) => ({ id: row.id, ...columns })),
    text: [
      `${rows.length - differing.length} of ${rows.length} rows agree.`,
      ...differing.flatMap(({ row, wrong }) => [`${row.id}  ${row.raw}`, ...wrong.map(({ column, wanted, got }) => `    ${column}: the table says ${said(wanted)}, it was read as ${said(got)}`)]),
    ].join('\n'),
    exitCode: differing.length > 0 ? 1 : 0,
  };
}

const said = (cell: string): string => (cell === '' ? 'nothing' : `“${cell}”`);

function sayColumns(columns: LineColumns): string {
  const width = Math.max(...Object.keys(columns).map((name) => name.length));
  return Object.entries(columns).map(([name, value]: [string, unknown]) => `${name.padEnd(width)}  ${typeof value === 'string' ? value : JSON.stringify(value)}`).join('\n');
}
