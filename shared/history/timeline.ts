import { sittingMs } from './thin-out';
import type { Version } from './version';

/** A line of the timeline: a version, and how many saves it stands for. */
export interface TimelineRow {
  readonly version: Version;
  readonly saves: number;
}

/** The lines of one day, the newest first. */
export interface TimelineDay {
  /** `2024-03-28`, where the reader of the timeline is. */
  readonly day: string;
  readonly rows: readonly TimelineRow[];
}

/** Whether a save goes on from the one before it in the same sitting: same person, same ten minutes, nothing else between. */
function isSameSitting(before: Version, after: Version): boolean {
  const sitting = ({ at }: Version): number => Math.floor(Date.parse(at) / sittingMs);
  return before.kind === 'saved' && after.kind === 'saved' && before.name === undefined && before.by === after.by && before.file === after.file && sitting(before) === sitting(after);
}

/**
 * The timeline of a story: days, the newest first, each with its versions. The saves of one sitting are one line unless
 * `everySave` is wanted. Days follow one another in the order of the versions: a clock that ran backwards makes a day twice.
 */
export function timelineOf(versions: readonly Version[], dayOf: (at: string) => string, everySave: boolean): readonly TimelineDay[] {
  const rows: TimelineRow[] = [];
  for (const version of versions) {
    const last = rows.at(-1);
    if (!everySave && last !== undefined && isSameSitting(last.version, version)) rows[rows.length - 1] = { version, saves: last.saves + 1 };
    else rows.push({ version, saves: 1 });
  }
  const days: { readonly day: string; readonly rows: TimelineRow[] }[] = [];
  for (const row of rows.reverse()) {
    const day = dayOf(row.version.at);
    const last = days.at(-1);
    if (last?.day === day) last.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return days;
}
