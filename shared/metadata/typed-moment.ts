import { readLocal, writeDay, writeLocal } from '../time/calendar';
import type { Instant, Moment } from '../time/moment';
import { isZone, offsetAt } from '../time/offsets';
import { resolveInstant, secondsOf, type Resolution } from '../time/resolve-moment';
import { zoneOfCity, zones } from '../time/zones';

/** Why a typed moment could not be taken. */
export type MomentReason = 'moment' | 'impossible-date' | 'zone' | 'dst-gap' | 'dst-overlap' | 'offset';

/** A typed moment, or why not, with the moments that may have been meant. */
export type TypedMoment = { readonly ok: true; readonly value: Moment } | { readonly ok: false; readonly reason: MomentReason; readonly candidates?: readonly Moment[] };

const pattern = /^(\d{4}-\d\d-\d\d)(?:(?:T|\s+)(\d\d?:\d\d)(?::(\d\d))?(?:\s*(Z|[+-]\d\d:?\d\d)(?![\d\w]))?(?:\s*\[?([A-Za-z][^\]]*?)\]?)?)?$/;

/**
 * Reads a moment as it is typed: `2024-03-28`, `2024-03-28 05:10` (no zone yet), `2024-03-28 05:10 America/New_York`,
 * `2024-11-03 01:30 -04:00 America/New_York` (the offset chooses between two equal clock times), `2024-03-28T09:10:00Z`.
 * A zone is an IANA name, a city, `UTC`, or an offset. Times that a clock skipped or showed twice are refused with the
 * moments to choose from.
 */
export function readTypedMoment(text: string): TypedMoment {
  const [whole, date = '', time, second = '00', offset, zoneWords] = pattern.exec(text.trim()) ?? [];
  if (whole === undefined) return { ok: false, reason: 'moment' };
  const day = readLocal(date);
  if (day === undefined) return { ok: false, reason: 'impossible-date' };
  if (time === undefined) return { ok: true, value: { kind: 'day', date: writeDay(day) } };
  const clock = readLocal(`${date}T${time.padStart(5, '0')}:${second}`);
  if (clock === undefined) return { ok: false, reason: 'impossible-date' };
  const local = writeLocal(clock);
  const fixed = offset === undefined ? undefined : offset === 'Z' ? 'UTC' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  if (zoneWords === undefined && fixed === undefined) return { ok: true, value: { kind: 'floating', local } };
  const zone = zoneWords === undefined ? fixed : zoneOf(zoneWords);
  if (zone === undefined || !isZone(zone)) return { ok: false, reason: 'zone' };
  return chosenBy(resolveInstant(local, zone, { zoneSource: 'chosen' }), zoneWords === undefined ? undefined : fixed);
}

/** The offset, where one was typed, chooses among the moments that the clock could mean, and must be one of theirs. */
function chosenBy(resolution: Resolution, fixed: string | undefined): TypedMoment {
  if (resolution.kind === 'unknown-zone') return { ok: false, reason: 'zone' };
  const candidates = resolution.kind === 'instant' ? [resolution.moment] : resolution.candidates;
  if (fixed !== undefined) {
    const meant = resolution.kind === 'gap' ? undefined : candidates.find((candidate) => hasOffset(candidate, fixed));
    return meant === undefined ? { ok: false, reason: resolution.kind === 'gap' ? 'dst-gap' : 'offset', candidates } : { ok: true, value: meant };
  }
  if (resolution.kind === 'instant') return { ok: true, value: resolution.moment };
  return { ok: false, reason: resolution.kind === 'gap' ? 'dst-gap' : 'dst-overlap', candidates };
}

function hasOffset(instant: Instant, fixed: string): boolean {
  const seconds = secondsOf(instant);
  return offsetAt(instant.zone, seconds) === offsetAt(fixed, seconds);
}

/** Letters alone (`EST`) name no zone here: which one they mean depends on the place, and the reader of stamps decides that. */
function zoneOf(words: string): string | undefined {
  const wanted = words.trim().replace(/\s*\/\s*/g, '/');
  const exact = zones.find((zone) => zone.toLowerCase() === wanted.replaceAll(' ', '_').toLowerCase());
  if (exact !== undefined) return exact;
  if (/^(utc|gmt|z)$/i.test(wanted)) return 'UTC';
  return wanted.includes('/') && isZone(wanted) ? wanted : zoneOfCity(wanted);
}
