import type { Instant } from '../../../shared/time/moment';
import { offsetAt, writeOffset } from '../../../shared/time/offsets';
import { secondsOf, withZone } from '../../../shared/time/resolve-moment';

/** One clock of an instant: the same moment, said in another zone. */
export interface Clock {
  readonly instant: Instant;
  readonly role: 'article' | 'newsroom' | undefined;
  /** `HH:MM`. */
  readonly time: string;
  /** `YYYY-MM-DD`, when the day there is another one than in the article. */
  readonly otherDay: string | undefined;
}

/** The clocks to show beside an instant: where it was said, the newsroom, UTC; none twice. */
export function clocksOf(moment: Instant, home: string): readonly Clock[] {
  const zones = [...new Set([moment.zone, home, 'UTC'])];
  return zones.flatMap((zone): readonly Clock[] => {
    const said = withZone(moment, zone, 'instant');
    if (said.kind !== 'instant') return [];
    const instant = said.moment;
    const day = instant.local.slice(0, 10);
    return [{
      instant,
      role: zone === moment.zone ? 'article' : zone === home ? 'newsroom' : undefined,
      time: instant.local.slice(11, 16),
      otherDay: day === moment.local.slice(0, 10) ? undefined : day,
    }];
  });
}

/** The distance of an instant's zone from UTC as people read it: `UTC−4`, `UTC+5:30`, `UTC`. */
export function offsetWords(instant: Instant): string {
  const offset = offsetAt(instant.zone, secondsOf(instant));
  if (offset === undefined || offset === 0) return 'UTC';
  const written = writeOffset(offset);
  return `UTC${written.replace('-', '−').replace(/^([+−])0/, '$1').replace(/:00$/, '')}`;
}
