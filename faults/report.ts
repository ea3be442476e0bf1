/** What one kind of fault did to one kind of file. */
export interface Row {
  readonly fault: string;
  readonly of: string;
  /** How often the fault was made. */
  readonly tried: number;
  /** One line for every time that something was lost, unreadable or said wrongly; how to repeat it is in the line. */
  readonly bad: readonly string[];
  /** What was seen beside that, in a few words. */
  readonly seen: string;
  /** A way of writing that is known to lose: it must be seen to lose, else the fault was never made. */
  readonly control?: boolean;
}

/** How much is to be done. */
export interface FaultOptions {
  /** The short form of `npm test`; the whole form is for a release. */
  readonly short: boolean;
  /** The same seed gives the same edits, mutations and samples again. */
  readonly seed: number;
}

/** A kind of fault: makes it again and again against the real modules. */
export type Fault = (options: FaultOptions) => Promise<readonly Row[]>;

/** Whether a row holds what is promised. */
export function holds(row: Row): boolean {
  return row.control === true ? row.bad.length > 0 : row.bad.length === 0;
}

/** The rows as a table, and under it what went wrong. */
export function sayRows(rows: readonly Row[]): string {
  const heading = ['fault', 'of', 'tried', 'bad', '', 'seen'];
  const cells = [heading, ...rows.map((row) => [row.fault, row.of, String(row.tried), String(row.bad.length), holds(row) ? (row.control === true ? 'as it must' : '') : 'FAILED', row.seen])];
  const widths = heading.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const numbers = new Set([2, 3]);
  const lines = cells.map((line) => line.map((cell, column) => (numbers.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd());
  const failed = rows.filter((row) => !holds(row));
  const details = failed.flatMap((row) => [`${row.fault}, ${row.of}:`, ...(row.bad.length === 0 ? ['  the control lost nothing'] : row.bad.slice(0, 12).map((line) => `  ${line}`))]);
  return [...lines, ...(failed.length === 0 ? [] : ['', ...details])].join('\n');
}
