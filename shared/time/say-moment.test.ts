import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, Moment } from './moment';
import { readMoment } from './read-moment';
import { instantAt } from './resolve-moment';
import { compareMoments, isoOf, momentYear, sayForReaders, saySentence, sayMoment } from './say-moment';
import { zones } from './zones';

const at: Instant = instantAt(1_711_615_980, 'America/New_York');

describe('isoOf', () => {
  it('writes each kind as itself', () => {
    expect([isoOf(at), isoOf(instantAt(0, 'UTC')), isoOf({ kind: 'floating', local: '2024-03-28T04:53:00' }), isoOf({ kind: 'day', date: '2024-03-28' })]).toEqual(['2024-03-28T04:53:00-04:00', '1970-01-01T00:00:00Z', '2024-03-28T04:53:00', '2024-03-28']);
  });
});

describe('compareMoments', () => {
  it('compares instants by UTC, days by the day, and nothing with a clock of no zone', () => {
    const tokyo = instantAt(1_711_615_981, 'Asia/Tokyo');
    const floating: Moment = { kind: 'floating', local: '2024-03-28T04:53:00' };
    expect([compareMoments(at, tokyo), compareMoments(tokyo, at), compareMoments(at, at), compareMoments(at, { kind: 'day', date: '2024-03-28' }), compareMoments(floating, at)]).toEqual([-1, 1, 0, 0, undefined]);
  });

  it('takes the year at the zone of the moment', () => {
    expect([momentYear(instantAt(1_704_060_000, 'America/New_York')), momentYear(instantAt(1_704_060_000, 'Pacific/Auckland'))]).toEqual([2023, 2024]);
  });
});

describe('what is said is read back', () => {
  const spoken = ['en', 'es', 'pt', 'fr', 'de'] as const;
  const instants = fc.record({ minutes: fc.integer({ min: 5_300_000, max: 38_000_000 }), zone: fc.constantFrom(...zones) }).map(({ minutes, zone }) => instantAt(minutes * 60, zone));

  it.each(spoken)('as the same instant, in %s', (language) => {
    fc.assert(
      fc.property(instants, (instant) => {
        for (const text of [sayMoment(instant, language, 'long'), sayMoment(instant, language, 'short'), sayForReaders(instant, language), saySentence(instant, language, ['Europe/Madrid', 'Asia/Kolkata'])]) {
          const reading = readMoment(text, { language });
          const offered = [...(reading.moment === undefined ? [] : [reading.moment]), ...reading.candidates];
          expect([text, offered.map((moment) => (moment.kind === 'instant' ? moment.utc : moment.kind))]).toEqual([text, expect.arrayContaining([instant.utc])]);
          if (reading.moment !== undefined) expect([text, isoOf(reading.moment).slice(0, 16)]).toEqual([text, instant.local.slice(0, 16)]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(spoken)('as the same day, in %s', (language) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25_000 }), (days) => {
        const date = isoOf(instantAt(days * 86_400, 'UTC')).slice(0, 10);
        for (const said of [sayMoment({ kind: 'day', date }, language, 'long'), sayForReaders({ kind: 'day', date }, language)]) {
          expect([said, readMoment(said, { language })]).toMatchObject([said, { moment: { kind: 'day', date }, flags: [] }]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(spoken)('as the same clock of no zone, in %s', (language) => {
    fc.assert(
      fc.property(fc.integer({ min: 5_300_000, max: 38_000_000 }), (minutes) => {
        const moment: Moment = { kind: 'floating', local: instantAt(minutes * 60, 'UTC').local };
        for (const said of [sayMoment(moment, language, 'long'), sayForReaders(moment, language)]) {
          expect([said, readMoment(said, { language }).moment]).toMatchObject([said, moment]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
