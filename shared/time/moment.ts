import { z } from 'zod';

/**
 * A time as an article carries it. Three kinds that never turn into one another in silence:
 * an instant with the zone it was said in, a clock time whose zone nobody knows yet, and a plain day.
 * `raw` keeps the text it was read from, letter by letter.
 */
export type Moment = Instant | FloatingTime | Day;

/** How the zone of an instant came about: written in the text, resolved from a zone word by that date's rules, chosen by a person, or assumed from a source's profile. */
export type ZoneSource = 'written' | 'resolved' | 'chosen' | 'assumed';

/** A point in time with the clock and the zone it was said in. */
export interface Instant {
  readonly kind: 'instant';
  /** Clock time at `zone`, ISO 8601 without offset, to the second: `2024-03-28T04:53:00`. */
  readonly local: string;
  /** IANA zone (`America/New_York`), `UTC`, or a fixed offset (`+10:00`). */
  readonly zone: string;
  /** The same instant in UTC, to the second: `2024-03-28T08:53:00Z`. */
  readonly utc: string;
  readonly zoneSource?: ZoneSource | undefined;
  readonly raw?: string | undefined;
}

/** A clock time that was given without a zone. It is never compared with instants before a person has given it one. */
export interface FloatingTime {
  readonly kind: 'floating';
  /** ISO 8601 without offset, to the second. */
  readonly local: string;
  readonly raw?: string | undefined;
}

/** A calendar day. It is not midnight anywhere. */
export interface Day {
  readonly kind: 'day';
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly raw?: string | undefined;
}

const localPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/**
 * Schema of {@link Moment} as it stands in a file. Keys it does not know pass through, so that a newer version's
 * additions survive. That local, zone and utc agree is checked where a file is read.
 */
export const momentSchema: z.ZodType<Moment> = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('instant'),
    local: z.string().regex(localPattern),
    zone: z.string().min(1),
    utc: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
    zoneSource: z.enum(['written', 'resolved', 'chosen', 'assumed']).optional(),
    raw: z.string().optional(),
  }),
  z.looseObject({ kind: z.literal('floating'), local: z.string().regex(localPattern), raw: z.string().optional() }),
  z.looseObject({ kind: z.literal('day'), date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), raw: z.string().optional() }),
]);
