import type { LineColumns } from './line-columns';
import type { LineReader } from './line-reading';

/** A line of a table with the answers that somebody wrote down for it. */
export interface TableRow {
  readonly id: string;
  /** BCP 47; absent where the table does not say. */
  readonly language?: string | undefined;
  /** The line itself, white space included. */
  readonly raw: string;
  /** The reader of a line whose place on the page, and not whose words, said what it is. */
  readonly reader?: LineReader | undefined;
  /** Every cell by the name of its column. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Kinds of a table that name a reader: they say where the line stood, which a line alone does not. */
const readers: Readonly<Record<string, LineReader>> = { byline: 'byline', dateline: 'dateline', licence: 'licence', embargo: 'embargo' };

/** Reads a table: tabs between cells, one row a line, names of columns in the first. Undefined without the columns `id` and `raw`. */
export function readTable(text: string): readonly TableRow[] | undefined {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = head.split('\t');
  if (!names.includes('id') || !names.includes('raw')) return undefined;
  return lines.filter((line) => line.trim() !== '').map((line) => {
    const values = line.split('\t');
    const cells: Record<string, string> = Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
    const { id = '', raw = '', lang = '', kind = '' } = cells;
    return { id, raw, cells, ...(lang === '' ? {} : { language: lang }), ...(readers[kind] === undefined ? {} : { reader: readers[kind] }) };
  });
}

/** A cell that a reading does not agree with. */
export interface Difference {
  readonly column: string;
  readonly wanted: string;
  readonly got: string;
}

const texts = ['decision', 'iso_local', 'utc', 'date', 'holder', 'years', 'rights_text'] as const;
/** Notes of a table that no line says: what a certain paper's profile would add, and what only the dates of the whole article show. */
const notes: ReadonlySet<string> = new Set(['if_source_zone', 'accept_if_source_zone']);
const fromTheArticle: ReadonlySet<string> = new Set(['year-differs-from-date']);

/** Where a reading does not agree with the cells of its row. Columns that the table lacks are not compared; nor is `kind`, which sorts examples. */
export function differences({ cells }: TableRow, columns: LineColumns): readonly Difference[] {
  const { flags = '', extra_json: extra = '' } = cells;
  const compared: readonly Difference[] = [
    ...texts.map((column) => ({ column, wanted: cells[column] ?? '', got: columns[column] ?? '' })),
    { column: 'flags', wanted: sorted(flags.split('|').filter((flag) => !fromTheArticle.has(flag))), got: sorted(columns.flags) },
    { column: 'extra_json', wanted: plain(extra), got: plain(JSON.stringify(columns.extra ?? {})) },
  ];
  return compared.filter(({ column, wanted, got }) => column in cells && wanted !== got);
}

const sorted = (flags: readonly string[]): string => [...flags].sort().join('|');

/** Facts in the order of their names, without the notes; a cell that is no JSON stays as it is and agrees with nothing. */
function plain(json: string): string {
  try {
    const facts: unknown = JSON.parse(json === '' ? '{}' : json);
    return JSON.stringify(Object.fromEntries(Object.entries(facts ?? {}).filter(([name]) => !notes.has(name)).sort(([a], [b]) => (a < b ? -1 : 1))));
  } catch {
    return json;
  }
}
