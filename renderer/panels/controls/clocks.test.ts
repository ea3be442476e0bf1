import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/time/moment';
import { clocksOf, offsetWords } from './clocks';

const late: Instant = { kind: 'instant', local: '2031-01-15T22:40:00', zone: 'America/St_Johns', utc: '2031-01-16T02:10:00Z' };

describe('the clocks beside a moment', () => {
  it('stand where it was said, in the newsroom and at UTC, with the day where it is another', () => {
    expect(clocksOf(late, 'Europe/Madrid').map(({ role, time, otherDay }) => [role, time, otherDay])).toEqual([
      ['article', '22:40', undefined],
      ['newsroom', '03:10', '2031-01-16'],
      [undefined, '02:10', '2031-01-16'],
    ]);
  });

  it('stand only once when the newsroom is there too', () => {
    expect(clocksOf(late, 'America/St_Johns').map((clock) => clock.role)).toEqual(['article', undefined]);
  });

  it('say their distance from UTC without needless zeros', () => {
    expect(clocksOf(late, 'Asia/Kolkata').map((clock) => offsetWords(clock.instant))).toEqual(['UTC−3:30', 'UTC+5:30', 'UTC']);
    expect(offsetWords({ ...late, zone: 'Europe/Madrid' })).toBe('UTC+1');
  });
});
