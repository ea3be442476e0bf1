import type { Version } from '../../../shared/history/version';
import { instantAt } from '../../../shared/time/resolve-moment';
import { sayMoment } from '../../../shared/time/say-moment';
import type { Words } from '../../ui/words';

const instantOf = (at: string, zone: string): ReturnType<typeof instantAt> => instantAt(Math.floor(Date.parse(at) / 1000), zone);

/** The day of a time where the person is: `2024-03-28`. */
export function dayIn(at: string, zone: string): string {
  return instantOf(at, zone).local.slice(0, 10);
}

/** A day as the timeline heads it. */
export function sayDay(day: string, zone: string, { say, language }: Words): string {
  const now = Date.now();
  if (day === dayIn(new Date(now).toISOString(), zone)) return say('history.today');
  if (day === dayIn(new Date(now - 24 * 60 * 60 * 1000).toISOString(), zone)) return say('history.yesterday');
  return sayMoment({ kind: 'day', date: day }, language, 'short');
}

/** The clock of a time: `11:42`. */
export function sayClock(at: string, zone: string): string {
  return instantOf(at, zone).local.slice(11, 16);
}

/** A version in a few words: its name, or how and when it came about. */
export function sayVersion(version: Version, zone: string, { say, language }: Words): string {
  const thisYear = new Date().getFullYear();
  const when = sayMoment(instantOf(version.at, zone), language, 'list', { thisYear });
  return version.name === undefined ? say('history.version', { kind: say(`history.kind.${version.kind}`), when }) : `“${version.name}”, ${when}`;
}
