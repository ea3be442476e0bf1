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
  // Texts may hold any number of names that are none.
  if (formats.size >= mostZones) formats.clear();
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
  const slot = Math.floor(instant / slotSeconds);
  const before = edgeOf(zone, slot);
  const after = edgeOf(zone, slot + 1);
  if (before === undefined || after === undefined) return ask(zone, instant);
  return before === after || instant < changeIn(zone, slot, before) ? before : after;
}

/**
 * Asking the time zone database is slow, so time is cut into slots of about three days and only their edges are asked for.
 * In all its history no two changes of a zone are closer than that, so edges that agree hold for what lies between, and
 * edges that differ have one change between them.
 */
const slotSeconds = 262_144;

interface KnownZone {
  /** Offset at the beginning of a slot. */
  readonly edges: Map<number, number | undefined>;
  /** Second at which the offset changes inside a slot. */
  readonly changes: Map<number, number>;
}

const known = new Map<string, KnownZone>();
const mostZones = 1000;
const mostSlots = 16_384;

function knownZone(zone: string): KnownZone {
  const found = known.get(zone);
  if (found !== undefined && found.edges.size < mostSlots) return found;
  if (known.size >= mostZones) known.clear();
  const fresh: KnownZone = { edges: new Map(), changes: new Map() };
  known.set(zone, fresh);
  return fresh;
}

function edgeOf(zone: string, slot: number): number | undefined {
  const { edges } = knownZone(zone);
  if (edges.has(slot)) return edges.get(slot);
  const offset = ask(zone, slot * slotSeconds);
  edges.set(slot, offset);
  return offset;
}

/** The second at which the offset `before` ends, by halving. */
function changeIn(zone: string, slot: number, before: number): number {
  const { changes } = knownZone(zone);
  const found = changes.get(slot);
  if (found !== undefined) return found;
  let low = slot * slotSeconds;
  let high = low + slotSeconds;
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (ask(zone, middle) === before) low = middle;
    else high = middle;
  }
  changes.set(slot, high);
  return high;
}

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
