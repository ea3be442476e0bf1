import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoment, readStamps } from './read-moment';
import { isoOf } from './say-moment';

const asOf = '2026-01-01T00:00:00Z';
const read = (text: string, language = 'en'): readonly [string, string, string] => {
  const { decision, moment, candidates, flags } = readMoment(text, { language, asOf });
  return [decision, moment === undefined ? candidates.map(isoOf).join(' ') : isoOf(moment), flags.join('|')];
};

describe('what people type into a date field', () => {
  it.each([
    ['en', '2024-03-28 05:10 America/New_York', 'accept', '2024-03-28T05:10:00-04:00', ''],
    ['en', '28 March 2024 5pm Madrid', 'accept', '2024-03-28T17:00:00+01:00', 'zone-resolved'],
    ['es', '28 mar 2024 17:00 Madrid', 'accept', '2024-03-28T17:00:00+01:00', 'zone-resolved'],
    ['es', '28 de marzo de 2024 a las 5 de la tarde', 'flag', '2024-03-28T17:00:00', 'zone-missing'],
    ['en', 'Thu 28 Mar 2024, 04:53', 'flag', '2024-03-28T04:53:00', 'zone-missing'],
    ['en', '28/3/2024', 'accept-date', '2024-03-28', ''],
    ['en', '2024/3/28', 'accept-date', '2024-03-28', ''],
    ['en', '28-Mar-2024 17:00 UTC', 'accept', '2024-03-28T17:00:00Z', ''],
    ['en', '5pm 28 March 2024 Tokyo', 'accept', '2024-03-28T17:00:00+09:00', 'zone-resolved'],
    ['en', '28 March 2024 noon Tokyo', 'accept', '2024-03-28T12:00:00+09:00', 'zone-resolved'],
    ['de', '28. März 2024 17 Uhr Berlin', 'accept', '2024-03-28T17:00:00+01:00', 'zone-resolved'],
    ['en', '28 March 2024 17:00 UTC+5:30', 'accept', '2024-03-28T17:00:00+05:30', ''],
    ['en', '28 March 2024 17:00 Nowhere/City', 'flag', '2024-03-28T17:00:00', 'zone-missing'],
    ['en', 'tomorrow', 'ask', '', 'relative'],
    ['es', 'el martes pasado', 'ask', '', 'relative'],
    ['en', '28 March', 'ask', '', 'year-missing'],
    ['en', '28 March 2024 25:00', 'reject', '', 'impossible-date'],
    ['en', 'soon', 'ignore', '', 'not-a-date'],
  ])('%s %s', (language, text, ...answer) => {
    expect(read(text, language)).toEqual(answer);
  });
});

describe('the rules', () => {
  it('takes 12 AM for 00:00, 12 PM for 12:00 and 24:00 for the next day', () => {
    expect(['12:05 AM UTC 5 June 2024', '12:05 PM UTC 5 June 2024', '5 June 2024 24:00 UTC'].map((text) => read(text)[1])).toEqual(['2024-06-05T00:05:00Z', '2024-06-05T12:05:00Z', '2024-06-06T00:00:00Z']);
  });

  it('asks which midnight', () => {
    expect(read('Updated at midnight UTC, 5 June 2024')).toEqual(['ask', '2024-06-05T00:00:00Z 2024-06-06T00:00:00Z', 'midnight-ambiguous']);
  });

  it('flags an hour past twelve that says PM, and asks about one that says AM', () => {
    expect([read('17:10 PM UTC, 5 June 2024')[2], read('17:10 AM UTC, 5 June 2024').join()]).toEqual(['am-pm-redundant', 'ask,,am-pm-contradiction']);
  });

  it('asks about hours that do not exist and hours that come twice, unless letters settle them', () => {
    expect(read('10 March 2024 02:30 New York')).toEqual(['ask', '2024-03-10T03:30:00-04:00 2024-03-10T01:30:00-05:00', 'dst-gap']);
    expect(read('10 March 2024 02:30 EST')).toEqual(['ask', '2024-03-10T03:30:00-04:00 2024-03-10T01:30:00-05:00', 'dst-gap']);
    expect(read('3 November 2024 01:30 New York')).toEqual(['ask', '2024-11-03T01:30:00-04:00 2024-11-03T01:30:00-05:00', 'dst-overlap']);
    expect(read('3 November 2024 01:30 EST')[1]).toBe('2024-11-03T01:30:00-05:00');
    expect(read('3 November 2024 01:30 in New York (EST)')[1]).toBe('2024-11-03T01:30:00-05:00');
  });

  it('asks about letters of several places and of another season', () => {
    expect(read('10:00 IST 5 June 2024')).toEqual(['ask', '2024-06-05T10:00:00+05:30 2024-06-05T10:00:00+02:00 2024-06-05T10:00:00+01:00', 'zone-ambiguous']);
    expect(read('10:00 PDT 5 January 2024')).toEqual(['ask', '2024-01-05T10:00:00-07:00 2024-01-05T10:00:00-08:00', 'zone-season-mismatch']);
  });

  it('lets a source settle letters that fit it, and marks a zone it supplied as assumed', () => {
    expect(readMoment('10:00 BST 5 June 2024', { sourceZone: 'Europe/London' })).toMatchObject({ decision: 'accept', moment: { utc: '2024-06-05T09:00:00Z' } });
    expect(readMoment('10:00, 5 June 2024', { sourceZone: 'Asia/Tokyo' })).toMatchObject({ decision: 'accept', moment: { zone: 'Asia/Tokyo', zoneSource: 'assumed' } });
  });

  it('orders day and month by the language, by a number over twelve, by the weekday, or asks', () => {
    expect([read('05/06/2024', 'fr')[1], read('05/06/2024', 'en-US')[1], read('13/06/2024')[1], read('06/13/2024')[1], read('Thu 05/06/2024', 'en').join(), read('Wed 05/06/2024', 'en')[1]]).toEqual(['2024-06-05', '2024-05-06', '2024-06-13', '2024-06-13', 'ask,2024-05-06 2024-06-05,day-month-ambiguous', '2024-06-05']);
  });

  it('takes a preposition of a day-first language before the clock for proof', () => {
    expect([read('05/06/2024 à 10h30', 'fr')[2], read('05/06/2024 10h30', 'fr')[2], read('05/06/2024 às 10h30', 'pt')[1]]).toEqual(['zone-missing', 'zone-missing|day-first-by-language', '2024-06-05T10:30:00']);
  });

  it('flags weekdays, two-digit years and the future, and keeps what was written', () => {
    expect([read('Monday, 5 June 2024').join(), read('5 Jun 24 10:00 UTC').join(), read('5 June 2044').join()]).toEqual(['flag,2024-06-05,weekday-mismatch', 'flag,2024-06-05T10:00:00Z,two-digit-year', 'flag,2044-06-05,future']);
  });

  it('rejects days that do not exist and the empty values of programs', () => {
    expect(['31 June 2024', '2023-02-29', '0000-00-00 00:00:00', '1970-01-01T00:00:00Z', '1970-01-01 00:00:00', 'Wed, 31 Dec 1969 19:00 EST'].map((text) => read(text)[0])).toEqual(['reject', 'reject', 'reject', 'reject', 'reject', 'reject']);
  });

  it('arms no embargo without an instant', () => {
    expect(read('Embargoed until 5 June 2024').join()).toBe('ask,2024-06-05,embargo-without-time');
    expect(read('Embargoed until 5 June 2024, 10:00').join()).toBe('ask,2024-06-05T10:00:00,zone-missing');
    expect(readMoment('5 June 2024, 10:00', { defaultRole: 'embargo' })).toMatchObject({ role: 'embargo', decision: 'ask' });
  });

  it('keeps the roles of several stamps apart and sees their order', () => {
    const stamps = readStamps('Published 5 June 2024 10:00 UTC | Updated 5 June 2024 09:00 UTC', {});
    expect(stamps.map(({ role, flags }) => [role, flags.at(-1)])).toEqual([['published', 'updated-before-published'], ['updated', 'updated-before-published']]);
  });

  it('keeps the text it read', () => {
    const text = 'Note: Updated 5 June 2024 (UTC) by us';
    for (const stamp of readStamps(text, {})) expect(text.slice(stamp.from, stamp.to)).toBe(stamp.raw);
  });
});

/** Processor time of this process (ms): other work on the computer does not stretch it. */
const cpuMs = (): number => process.cpuUsage().user / 1000;

describe('any text', () => {
  const pieces = fc.constantFrom('Updated ', '5 ', 'June ', '2024', ' 10:30', ' pm', 'UTC', '+', '−', '/', '.', '–', 'EST ', 'à ', ' de ', 'h', '24:00', '\u200f', '١٢', ' in New York ', '(', ')', '\n');

  it('is read without an error', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')));
    fc.assert(
      fc.property(texts, (text) => {
        for (const { from, to, raw, decision, moment } of readStamps(text, { language: 'es', asOf })) {
          expect(raw).toBe(text.slice(from, to));
          expect(moment !== undefined).toBe(['accept', 'accept-date', 'flag'].includes(decision));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['5 June 2024 10:30 EST, ', 'Updated ', '12.', '1', 'a', '((((', '5/', 'hora de ', '5 5 5 ', 'last '])('takes time in proportion to its length: "%s" over and over', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const began = cpuMs();
      readStamps(text, { language: 'es' });
      return cpuMs() - began;
    };
    time(30_000);
    // Quadratic work would take a hundred times as long; a busy processor may stretch one measurement, hardly three.
    const isLinear = [1, 2, 3].some(() => time(300_000) / Math.max(time(30_000), 10) < 50);
    expect(isLinear).toBe(true);
  });
});
