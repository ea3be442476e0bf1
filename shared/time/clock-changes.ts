import { daySeconds } from './calendar';
import { offsetAt } from './offsets';
import { instantAt } from './resolve-moment';

/** A change of a zone's clock, for summer time or for good. */
export interface ClockChange {
  readonly zone: string;
  /** The day in that zone, `YYYY-MM-DD`. */
  readonly day: string;
  readonly direction: 'forward' | 'back';
}

/** No zone changes its clock twice within it. */
const step = 7 * daySeconds;

/**
 * The change that makes a zone's clock differ at `until` from what it was at `from` (both seconds since 1970-01-01T00:00Z):
 * the last one between them. Undefined where the clock is the same at both ends, or `until` does not come after `from`.
 */
export function clockChange(zone: string, from: number, until: number): ClockChange | undefined {
  const after = offsetAt(zone, until);
  const before = offsetAt(zone, from);
  if (until <= from || after === undefined || before === undefined || before === after) return undefined;
  let changed = until;
  let unchanged = Math.max(from, changed - step);
  while (offsetAt(zone, unchanged) === after) {
    changed = unchanged;
    unchanged = Math.max(from, changed - step);
  }
  const offset = offsetAt(zone, unchanged) ?? before;
  while (changed - unchanged > 1) {
    const middle = Math.floor((changed + unchanged) / 2);
    if (offsetAt(zone, middle) === after) changed = middle;
    else unchanged = middle;
  }
  return { zone, day: instantAt(changed, zone).local.slice(0, 10), direction: after > offset ? 'forward' : 'back' };
}
