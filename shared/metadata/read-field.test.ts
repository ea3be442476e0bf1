import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsMessages } from '../i18n/areas/errors';
import { instantAt } from '../time/resolve-moment';
import { fields, type FieldName, type Metadata } from './index';
import { readField } from './read-field';
import { sayField } from './say-field';

function read(name: FieldName, text: string): unknown {
  const reading = readField(name, text);
  return reading.ok ? reading.patch[name] : reading.reason;
}

describe('typed fields', () => {
  it.each([['800', 800], ['1,200', 1200], ['1.200', 1200], ['1 200', 1200], ['0', 'count'], ['-5', 'count'], ['1.5', 'count'], ['12.34', 'count'], ['many', 'count'], ['9999999', 'count']])('reads %s as a count', (text, value) =>
    expect(read('targetLength', text)).toEqual(value));

  it('reads a moment with its zone', () => {
    expect(read('published', '2024-03-28 05:10 America/New_York')).toEqual({ kind: 'instant', local: '2024-03-28T05:10:00', zone: 'America/New_York', utc: '2024-03-28T09:10:00Z', zoneSource: 'chosen' });
    expect(read('published', '2024-03-28 05:10 new york')).toMatchObject({ zone: 'America/New_York', utc: '2024-03-28T09:10:00Z' });
    expect(read('updated', '2024-03-28T09:10:05Z')).toMatchObject({ kind: 'instant', zone: 'UTC', utc: '2024-03-28T09:10:05Z' });
    expect(read('updated', '2024-03-28 09:10 +05:30')).toMatchObject({ zone: '+05:30', utc: '2024-03-28T03:40:00Z' });
    expect(read('updated', '2024-03-28 9:10')).toEqual({ kind: 'floating', local: '2024-03-28T09:10:00' });
    expect(read('updated', '2024-03-28')).toEqual({ kind: 'day', date: '2024-03-28' });
  });

  it.each([
    ['2024-03-10 02:30 America/New_York', 'dst-gap', 2],
    ['2024-11-03 01:30 America/New_York', 'dst-overlap', 2],
    ['2024-03-10 02:30 -05:00 America/New_York', 'dst-gap', 2],
    ['2024-03-28 05:10 -05:00 America/New_York', 'offset', 1],
    ['2024-03-28 05:10 Mars/Olympus', 'zone', undefined],
    ['2024-02-30 05:10 UTC', 'impossible-date', undefined],
    ['2024-03-28 25:10 UTC', 'impossible-date', undefined],
    ['soon', 'moment', undefined],
  ])('refuses %s: %s', (text, reason, candidates) => {
    const reading = readField('published', text);
    expect(reading.ok ? 'ok' : reading.reason).toBe(reason);
    expect(reading.ok ? undefined : reading.candidates?.length).toBe(candidates);
  });

  it('lets an offset choose between two equal clock times', () => {
    expect(read('published', '2024-11-03 01:30 -04:00 America/New_York')).toMatchObject({ utc: '2024-11-03T05:30:00Z', zone: 'America/New_York' });
    expect(read('published', '2024-11-03 01:30 -05:00 America/New_York')).toMatchObject({ utc: '2024-11-03T06:30:00Z' });
  });

  it('reads people, places, words and permission', () => {
    expect(read('byline', 'Ana Pérez; José Núñez (photographer)')).toEqual({ people: [{ name: 'Ana Pérez', role: 'reporter' }, { name: 'José Núñez', role: 'photographer' }] });
    expect(read('byline', 'Ana Pérez (pilot)')).toBe('person-role');
    expect(read('dateline', 'BRUSSELS (AP)')).toEqual({ place: 'BRUSSELS', agency: 'AP', text: 'BRUSSELS (AP)' });
    expect(read('keywords', 'a, b,, a')).toEqual(['a', 'b']);
    expect(read('language', 'pt-br')).toBe('pt-BR');
    expect(read('language', 'not a tag')).toBe('language');
    expect(read('permission', 'own-work')).toEqual({ kind: 'own-work' });
    expect(read('permission', 'held:Latin One, Inc., 2024-03-27, web and app')).toEqual({ kind: 'held', from: 'Latin One, Inc.', given: '2024-03-27', scope: 'web and app' });
    expect(read('permission', 'held:Latin One, web, until 2024-04-30')).toEqual({ kind: 'held', from: 'Latin One', scope: 'web', until: '2024-04-30' });
    expect(read('permission', 'held:A, until 2024-02-30')).toBe('permission-day');
    expect(read('permission', 'held:Latin One')).toEqual({ kind: 'held', from: 'Latin One' });
    expect(read('permission', 'held:')).toBe('permission-name');
    expect(read('permission', 'held:A, 2024-02-30')).toBe('permission-day');
    expect(read('permission', 'yes')).toBe('permission');
  });

  it('takes a notice byte for byte, trims the rest, and empties on nothing', () => {
    expect(read('copyrightNotice', ' © 2015  Latin One. ')).toBe(' © 2015  Latin One. ');
    expect(read('headline', '  Ferry late ')).toBe('Ferry late');
    expect(read('headline', 'Ferry\nlate')).toBe('one-line');
    expect(read('slug', 'ferry late')).toBe('slug');
    expect(read('copyrightYears', '2013-2015, 2019')).toBe('2013-2015, 2019');
    expect(read('copyrightYears', 'last year')).toBe('years');
    for (const { name } of fields) expect(readField(name, '')).toEqual({ ok: true, patch: { [name]: undefined } });
  });

  it('says what it can read back: any instant of any of these zones', () => {
    const zone = fc.constantFrom('America/New_York', 'Europe/Madrid', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC', '+10:00', 'Pacific/Apia');
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 2_000_000_000 }), (name, seconds) => {
        const metadata: Metadata = { published: instantAt(seconds, name, { zoneSource: 'chosen' }) };
        expect(readField('published', sayField(metadata, 'published'))).toEqual({ ok: true, patch: metadata });
      }),
      { numRuns: 300 },
    );
  });

  it.each<[FieldName, Metadata]>([
    ['byline', { byline: { people: [{ name: 'Ana Pérez', role: 'reporter' }, { name: 'J. Núñez', role: 'translator' }] } }],
    ['dateline', { dateline: { place: 'LIMA', agency: 'EFE', text: 'LIMA (EFE)' } }],
    ['keywords', { keywords: ['border', 'security'] }],
    ['permission', { permission: { kind: 'held', from: 'Salt Wire', given: '2024-03-27', scope: 'web', until: '2024-04-30' } }],
    ['permission', { permission: { kind: 'third-party-without' } }],
    ['usageTerms', { usageTerms: 'One.\nTwo.' }],
    ['expires', { expires: { kind: 'day', date: '2024-12-31' } }],
    ['expires', { expires: { kind: 'floating', local: '2024-12-31T23:59:01' } }],
  ])('says %s so that it reads the same', (name, metadata) => {
    expect(readField(name, sayField(metadata, name))).toEqual({ ok: true, patch: metadata });
  });

  it('has words for every reason', () => {
    const texts: readonly [FieldName, string][] = [['slug', 'a b'], ['copyrightYears', 'x'], ['language', '!'], ['byline', ';'], ['byline', 'a (b)'], ['keywords', ','], ['permission', 'x'], ['permission', 'held:'], ['headline', 'a\nb']];
    for (const [name, text] of texts) {
      const reading = readField(name, text);
      expect(Object.keys(errorsMessages)).toContain(`field.reason.${reading.ok ? '' : reading.reason}`);
    }
  });
});
