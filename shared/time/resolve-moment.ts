import { clockOfSeconds, clockSeconds, daySeconds, readLocal, writeLocal } from './calendar';
import type { Day, Instant, Moment, ZoneSource } from './moment';
import { offsetAt } from './offsets';

/**
 * What a clock time in a zone means. `gap`: the clock skipped it; offered are the time as if the clock had not yet been
 * put forward (later) and as if it already had (earlier). `overlap`: it came twice; the first one first.
 */
export type Resolution =
  | { readonly kind: 'instant'; readonly moment: Instant }
  | { readonly kind: 'gap'; readonly candidates: readonly [Instant, Instant] }
  | { readonly kind: 'overlap'; readonly candidates: readonly [Instant, Instant] }
  | { readonly kind: 'unknown-zone' };

/** What is known of a moment besides clock and zone. */
export interface ResolveOptions {
  readonly zoneSource?: ZoneSource | undefined;
  readonly raw?: string | undefined;
}

/** What a change of zone means: a day has none and stays as it is. */
export type ZoneChange = Resolution | { readonly kind: 'day'; readonly moment: Day };

/** The instant at `seconds` since 1970-01-01T00:00Z, said in `zone` (which must be known; an unknown one is said as UTC). */
export function instantAt(seconds: number, zone: string, options: ResolveOptions = {}): Instant {
  const offset = offsetAt(zone, seconds);
  return {
    kind: 'instant',
    local: writeLocal(clockOfSeconds(seconds + (offset ?? 0))),
    zone: offset === undefined ? 'UTC' : zone,
    utc: `${writeLocal(clockOfSeconds(seconds))}Z`,
    ...(options.zoneSource === undefined ? {} : { zoneSource: options.zoneSource }),
    ...(options.raw === undefined ? {} : { raw: options.raw }),
  };
}

/** Seconds since 1970-01-01T00:00Z of an instant; NaN if its `utc` cannot be read. */
export function secondsOf(moment: Instant): number {
  const clock = readLocal(moment.utc);
  return clock === undefined ? Number.NaN : clockSeconds(clock);
}

/** Resolves a clock time (ISO without offset, to the second) by the rules the zone had on that very day. A `local` that is no time counts as an unknown zone. */
export function resolveInstant(local: string, zone: string, options: ResolveOptions = {}): Resolution {
  const clock = readLocal(local);
  if (clock === undefined) return { kind: 'unknown-zone' };
  const seconds = clockSeconds(clock);
  const before = offsetAt(zone, seconds - daySeconds);
  const after = offsetAt(zone, seconds + daySeconds);
  if (before === undefined || after === undefined) return { kind: 'unknown-zone' };
  const fits = [...new Set([before, after])].filter((offset) => offsetAt(zone, seconds - offset) === offset);
  const [first, second] = fits;
  if (first === undefined) return { kind: 'gap', candidates: [instantAt(seconds - before, zone, options), instantAt(seconds - after, zone, options)] };
  if (second === undefined) return { kind: 'instant', moment: instantAt(seconds - first, zone, options) };
  return { kind: 'overlap', candidates: [instantAt(seconds - first, zone, options), instantAt(seconds - second, zone, options)] };
}

/**
 * A moment said in another zone, chosen by a person: keeping its clock (10:19 stays 10:19) or its instant (10:19 in Prague becomes 04:19 in Toronto).
 * A clock time without a zone has only its clock to keep. `raw` is carried along.
 */
export function withZone(moment: Moment, zone: string, keep: 'clock' | 'instant'): ZoneChange {
  if (moment.kind === 'day') return { kind: 'day', moment };
  const options: ResolveOptions = { zoneSource: 'chosen', raw: moment.raw };
  if (moment.kind === 'floating' || keep === 'clock') return resolveInstant(moment.local, zone, options);
  const seconds = secondsOf(moment);
  if (Number.isNaN(seconds) || offsetAt(zone, seconds) === undefined) return { kind: 'unknown-zone' };
  return { kind: 'instant', moment: instantAt(seconds, zone, options) };
}

/** Whether what a file says of a moment agrees with itself: days and clocks exist, and local, zone and utc are one instant. */
export function isConsistent(moment: Moment): boolean {
  if (moment.kind === 'day') return readLocal(moment.date) !== undefined && moment.date.length === 10;
  const clock = readLocal(moment.local);
  if (clock === undefined) return false;
  if (moment.kind === 'floating') return true;
  const seconds = secondsOf(moment);
  const offset = offsetAt(moment.zone, seconds);
  return offset !== undefined && clockSeconds(clock) === seconds + offset;
}
