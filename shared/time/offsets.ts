import { clockSeconds } from './calendar';

const fixedPattern = /^([+-])(\d\d):(\d\d)$/;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** The formatter of an IANA zone; the only door to the time zone database. Locale, calendar and digits are fixed, so nothing of the computer's settings enters. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  let format: Intl.DateTimeFormat | undefined;
  try {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
  } catch {
    // A name the database does not have: the caller gets undefined, never a guess.
    format = undefined;
  }
  formats.set(zone, format);
  return format;
}

/** Whether a zone can be computed with: an IANA name, `UTC` or a fixed offset `+10:00`. */
export function isZone(zone: string): boolean {
  return offsetAt(zone, 0) !== undefined;
}

/** Whether a zone is `UTC` or a fixed offset: the same on every day. */
export function isFixedZone(zone: string): boolean {
  return zone === 'UTC' || fixedPattern.test(zone);
}

/** The offset from UTC, in seconds, that a zone's rules give at an instant (seconds since 1970-01-01T00:00Z); undefined for an unknown zone. */
export function offsetAt(zone: string, instant: number): number | undefined {
  if (zone === 'UTC') return 0;
  const fixed = fixedPattern.exec(zone);
  if (fixed !== null) {
    const hours = Number(fixed[2]);
    const minutes = Number(fixed[3]);
    if (hours > 23 || minutes > 59) return undefined;
    return (fixed[1] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
  }
  const key = `${zone} ${instant}`;
  if (asked.has(key)) return asked.get(key);
  if (asked.size >= most) asked.clear();
  const offset = ask(zone, instant);
  asked.set(key, offset);
  return offset;
}

/** Answers of the time zone database: one reading asks for the same instant several times, and asking is slow. */
const asked = new Map<string, number | undefined>();
const most = 4096;

function ask(zone: string, instant: number): number | undefined {
  if (zone.length > 64 || !/^[A-Za-z]/.test(zone) || Math.abs(instant) > 8_640_000_000_000) return undefined;
  const format = formatOf(zone);
  if (format === undefined) return undefined;
  const found: Record<string, number> = {};
  let beforeEra = false;
  for (const part of format.formatToParts(instant * 1000)) {
    if (part.type === 'era') beforeEra = part.value.startsWith('B');
    else if (part.type !== 'literal') found[part.type] = Number(part.value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found;
  return clockSeconds({ year: beforeEra ? 1 - year : year, month, day, hour, minute, second }) - instant;
}

/** `+05:30`, `-04:00`; seconds of old local mean times are dropped. `+00:00` for UTC. */
export function writeOffset(seconds: number): string {
  const size = Math.floor(Math.abs(seconds) / 60);
  return `${seconds < 0 && size > 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
}
