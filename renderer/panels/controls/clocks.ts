import { clockChange, type ClockChange } from '../../../shared/time/clock-changes';
import type { Instant } from '../../../shared/time/moment';
import { offsetAt, writeOffset } from '../../../shared/time/offsets';
import { secondsOf, withZone } from '../../../shared/time/resolve-moment';
import type { ZonesAtHand } from './zones-at-hand';

/** One clock of an instant: the same moment, said in another zone. */
export interface Clock {
  readonly instant: Instant;
  /** Whose clock it is; a further city and UTC are nobody's. */
  readonly role: 'article' | 'newsroom' | 'here' | undefined;
  /** `HH:MM`. */
  readonly time: string;
  /** `YYYY-MM-DD`, when the day there is another one than in the article. */
  readonly otherDay: string | undefined;
}

/** The clocks to show beside an instant: where it was said, the newsroom, its further cities, the reader's own, UTC; none twice. */
export function clocksOf(moment: Instant, { home, cities, here }: Pick<ZonesAtHand, 'home' | 'cities' | 'here'>): readonly Clock[] {
  const zones = distinct([moment.zone, home, ...cities, here, 'UTC']);
  return zones.flatMap((zone): readonly Clock[] => {
    const said = withZone(moment, zone, 'instant');
    if (said.kind !== 'instant') return [];
    const instant = said.moment;
    const day = instant.local.slice(0, 10);
    return [{
      instant,
      role: zone === moment.zone ? 'article' : zone === home ? 'newsroom' : zone === here ? 'here' : undefined,
      time: instant.local.slice(11, 16),
      otherDay: day === moment.local.slice(0, 10) ? undefined : day,
    }];
  });
}

/** The zones a sentence says an instant in besides its own: the newsroom's, and the reader's where its clock is another. */
export function zonesToSay(moment: Instant, { home, here }: Pick<ZonesAtHand, 'home' | 'here'>): readonly string[] {
  const offset = (zone: string): number | undefined => offsetAt(zone, secondsOf(moment));
  const zones = distinct([home, here]);
  return zones.filter((zone, index) => zones.findIndex((each) => offset(each) === offset(zone)) === index);
}

/** Zones whose clocks change on one day, in one direction. */
export interface ClocksChange extends Pick<ClockChange, 'day' | 'direction'> {
  readonly zones: readonly string[];
}

/** The changes of clocks between now (UTC, `YYYY-MM-DDTHH:MM:SSZ`) and an instant to come, where it was said, in the newsroom and at the reader's; earliest first. */
export function changesUntil(moment: Instant, { home, here }: Pick<ZonesAtHand, 'home' | 'here'>, now: string): readonly ClocksChange[] {
  const from = secondsOf({ ...moment, utc: now });
  const changes = distinct([moment.zone, home, here]).flatMap((zone) => clockChange(zone, from, secondsOf(moment)) ?? []);
  const days = [...new Map(changes.map(({ day, direction }) => [`${day} ${direction}`, { day, direction }])).values()];
  return days
    .map(({ day, direction }) => ({ day, direction, zones: changes.filter((each) => each.day === day && each.direction === direction).map((each) => each.zone) }))
    .toSorted((one, other) => one.day.localeCompare(other.day));
}

/** The distance of an instant's zone from UTC as people read it: `UTC−4`, `UTC+5:30`, `UTC`. */
export function offsetWords(instant: Instant): string {
  const offset = offsetAt(instant.zone, secondsOf(instant));
  if (offset === undefined || offset === 0) return 'UTC';
  const written = writeOffset(offset);
  return `UTC${written.replace('-', '−').replace(/^([+−])0/, '$1').replace(/:00$/, '')}`;
}

function distinct(zones: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(zones.filter((zone) => zone !== undefined))];
}
