import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/time/moment';
import { changesUntil, clocksOf, offsetWords, zonesToSay } from './clocks';

const late: Instant = { kind: 'instant', local: '2031-01-15T22:40:00', zone: 'America/St_Johns', utc: '2031-01-16T02:10:00Z' };
const around = { home: 'Europe/Madrid', cities: ['America/Bogota', 'Europe/Madrid'], here: 'Asia/Kolkata' };

describe('the clocks beside a moment', () => {
  it('stand where it was said, in the newsroom, its cities, here and at UTC, with the day where it is another', () => {
    expect(clocksOf(late, around).map(({ instant, role, time, otherDay }) => [instant.zone, role, time, otherDay])).toEqual([
      ['America/St_Johns', 'article', '22:40', undefined],
      ['Europe/Madrid', 'newsroom', '03:10', '2031-01-16'],
      ['America/Bogota', undefined, '21:10', undefined],
      ['Asia/Kolkata', 'here', '07:40', '2031-01-16'],
      ['UTC', undefined, '02:10', '2031-01-16'],
    ]);
  });

  it('stand only once when the newsroom and its reader are there too', () => {
    expect(clocksOf(late, { home: 'America/St_Johns', cities: [], here: 'America/St_Johns' }).map((clock) => clock.role)).toEqual(['article', undefined]);
  });

  it('say their distance from UTC without needless zeros', () => {
    expect(clocksOf(late, { home: undefined, cities: [], here: 'Asia/Kolkata' }).map((clock) => offsetWords(clock.instant))).toEqual(['UTC−3:30', 'UTC+5:30', 'UTC']);
    expect(offsetWords({ ...late, zone: 'Europe/Madrid' })).toBe('UTC+1');
  });
});

describe('the sentence', () => {
  it('says the newsroom’s zone and the reader’s, but not one clock twice', () => {
    expect(zonesToSay(late, around)).toEqual(['Europe/Madrid', 'Asia/Kolkata']);
    expect(zonesToSay(late, { home: 'Europe/Madrid', here: 'Europe/Paris' })).toEqual(['Europe/Madrid']);
    expect(zonesToSay(late, { home: undefined, here: undefined })).toEqual([]);
  });
});

describe('clocks that change before the moment comes', () => {
  const april: Instant = { kind: 'instant', local: '2024-04-02T09:00:00', zone: 'Europe/Madrid', utc: '2024-04-02T07:00:00Z' };

  it('are named with their day, those of one day together, the earliest first', () => {
    expect(changesUntil(april, { home: 'America/New_York', here: 'Europe/Prague' }, '2024-03-01T12:00:00Z')).toEqual([
      { day: '2024-03-10', direction: 'forward', zones: ['America/New_York'] },
      { day: '2024-03-31', direction: 'forward', zones: ['Europe/Madrid', 'Europe/Prague'] },
    ]);
  });

  it('are none once they have changed, or when the moment is past', () => {
    expect(changesUntil(april, { home: undefined, here: undefined }, '2024-04-01T12:00:00Z')).toEqual([]);
    expect(changesUntil(april, { home: undefined, here: undefined }, '2024-12-01T12:00:00Z')).toEqual([]);
  });
});
