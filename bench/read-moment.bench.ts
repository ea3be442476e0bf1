// Our reader of lines against chrono-node over a table of real lines: lines per second in turns, and rows right.
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { casual, de, es, fr, pt } from 'chrono-node';
import { lineColumns } from '../shared/lines/line-columns';
import { differences, readTable, type TableRow } from '../shared/lines/line-table';
import { readLine } from '../shared/lines/read-line';
import { readMoment } from '../shared/time/read-moment';
import { median, table } from './lib';

const path = process.argv[2] ?? '../shared/cases/datelines.tsv';
if (!existsSync(path)) throw new Error(`There is no table of lines at ${path}.`);
const rows = readTable(readFileSync(path, 'utf8')) ?? [];
const asOf = '2026-01-01T00:00:00Z';
const rounds = 300;

/** Lines of rights and names are nothing for a parser of dates: both are compared on the rows that give a day or an instant, and on those that hold none. */
const isDate = ({ id }: TableRow): boolean => /^[de]/.test(id);
const dates = rows.filter(isDate);

const chrono: Readonly<Record<string, typeof casual>> = { es: es.casual, pt: pt.casual, fr: fr.casual, de: de.casual };
const byChrono = ({ raw, language = 'en' }: TableRow): ReturnType<typeof casual.parse> => (chrono[language] ?? casual).parse(raw, { instant: new Date(asOf), timezone: 0 });
const byMoment = ({ raw, language }: TableRow): unknown => readMoment(raw, { language, asOf });
const byLine = ({ raw, language, reader }: TableRow): ReturnType<typeof readLine> => readLine(raw, { language, asOf, reader });

/** What a reading would put into the field: the instant where the line gives one, else the day; nothing for no result. */
function chronoFills(row: TableRow): string {
  const start = byChrono(row)[0]?.start;
  if (start === undefined || !start.isCertain('day') || !start.isCertain('month')) return '';
  if (start.isCertain('hour') && start.isCertain('timezoneOffset')) return start.date().toISOString().replace('.000Z', 'Z');
  const day = [start.get('year'), start.get('month'), start.get('day')].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  return start.isCertain('hour') ? `${day}T${String(start.get('hour')).padStart(2, '0')}:${String(start.get('minute')).padStart(2, '0')}:00` : day;
}

/** What the table says should be filled: nothing where it asks, ignores or rejects. */
function wanted({ cells }: TableRow): string {
  if (!['accept', 'accept-date', 'flag'].includes(cells['decision'] ?? '')) return '';
  return [cells['utc'], cells['iso_local'], cells['date']].find((cell) => cell !== undefined && cell !== '') ?? '';
}

function ourFill(row: TableRow): string {
  const { decision, moment } = byLine(row);
  if (moment === undefined || !['accept', 'accept-date', 'flag'].includes(decision)) return '';
  return moment.kind === 'instant' ? moment.utc : moment.kind === 'floating' ? moment.local : moment.date;
}

const readers = { 'chrono-node': byChrono, readMoment: byMoment, readLine: byLine } as const;
const times = new Map<string, number[]>(Object.keys(readers).map((name) => [name, []]));
for (let round = -50; round < rounds; round += 1) {
  // In turns, so that a busy moment touches all.
  for (const [name, read] of Object.entries(readers)) {
    const began = performance.now();
    for (const row of dates) read(row);
    if (round >= 0) times.get(name)?.push(performance.now() - began);
  }
}

const perSecond = (name: string): number => (dates.length / median(times.get(name) ?? [])) * 1000;
const base = perSecond('chrono-node');
const rightFills = (fill: (row: TableRow) => string): string => `${dates.filter((row) => fill(row) === wanted(row)).length} of ${dates.length}`;
const rightRows = `${rows.filter((row) => differences(row, lineColumns(byLine(row), 'en')).length === 0).length} of ${rows.length}`;
console.log(`Lines of dates of ${path}, median of ${rounds} rounds in turns (aim: not slower than chrono-node)`);
console.log(table(['', 'lines per second', 'ratio', 'fields filled right', 'rows right in all columns'], [
  ['chrono-node', perSecond('chrono-node').toFixed(0), 1, rightFills(chronoFills), '–'],
  ['readMoment', perSecond('readMoment').toFixed(0), perSecond('readMoment') / base, '', ''],
  ['readLine', perSecond('readLine').toFixed(0), perSecond('readLine') / base, rightFills(ourFill), rightRows],
]));
