import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from './moment';
import { isZone, offsetAt } from './offsets';
import { instantAt, isConsistent, resolveInstant, secondsOf, withZone } from './resolve-moment';
import { isoOf } from './say-moment';
import { zones } from './zones';

describe('resolveInstant', () => {
  it.each([
    ['2024-03-28T10:19:00', 'Europe/Prague', '2024-03-28T09:19:00Z'],
    ['2023-07-15T10:00:00', 'America/Mexico_City', '2023-07-15T16:00:00Z'],
    ['2022-07-15T10:00:00', 'America/Mexico_City', '2022-07-15T15:00:00Z'],
    ['2018-12-01T12:00:00', 'America/Sao_Paulo', '2018-12-01T14:00:00Z'],
    ['2023-12-01T12:00:00', 'America/Sao_Paulo', '2023-12-01T15:00:00Z'],
    ['2011-12-29T12:00:00', 'Pacific/Apia', '2011-12-29T22:00:00Z'],
    ['2024-06-01T12:00:00', '+05:45', '2024-06-01T06:15:00Z'],
  ])('%s in %s is %s', (local, zone, utc) => {
    const found = resolveInstant(local, zone);
    expect(found.kind === 'instant' ? found.moment.utc : found.kind).toBe(utc);
  });

  it('asks where the clock skipped an hour and where it showed one twice', () => {
    const gap = resolveInstant('2024-03-31T02:30:00', 'Europe/Madrid');
    const twice = resolveInstant('2024-10-27T02:30:00', 'Europe/Madrid');
    expect(gap.kind === 'gap' && gap.candidates.map(isoOf)).toEqual(['2024-03-31T03:30:00+02:00', '2024-03-31T01:30:00+01:00']);
    expect(twice.kind === 'overlap' && twice.candidates.map(isoOf)).toEqual(['2024-10-27T02:30:00+02:00', '2024-10-27T02:30:00+01:00']);
  });

  it('skips the whole day that Samoa skipped', () => {
    expect(resolveInstant('2011-12-30T12:00:00', 'Pacific/Apia').kind).toBe('gap');
  });

  it('guesses no zone and no time', () => {
    expect([resolveInstant('2024-03-28T10:00:00', 'Mars/Base').kind, resolveInstant('soon', 'UTC').kind]).toEqual(['unknown-zone', 'unknown-zone']);
  });

  it('finds every instant again from its clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_300_000_000 }), fc.constantFrom(...zones), (seconds, zone) => {
        const instant = instantAt(seconds, zone);
        const found = resolveInstant(instant.local, zone);
        const utcs = found.kind === 'instant' ? [found.moment.utc] : found.kind === 'overlap' ? found.candidates.map((each) => each.utc) : [];
        expect(utcs).toContain(instant.utc);
      }),
      { numRuns: 300 },
    );
  });
});

describe('withZone', () => {
  const prague = instantAt(1_711_617_540, 'Europe/Prague', { raw: '10:19 CET' });

  it('keeps the clock or the instant, as it was told', () => {
    const clock = withZone(prague, 'America/Toronto', 'clock');
    const instant = withZone(prague, 'America/Toronto', 'instant');
    expect(clock.kind === 'instant' && isoOf(clock.moment)).toBe('2024-03-28T10:19:00-04:00');
    expect(instant.kind === 'instant' && [isoOf(instant.moment), instant.moment.utc, instant.moment.raw]).toEqual(['2024-03-28T05:19:00-04:00', prague.utc, '10:19 CET']);
  });

  it('leaves a day a day, and asks about a clock that does not exist there', () => {
    const day: Moment = { kind: 'day', date: '2024-03-31' };
    expect(withZone(day, 'Asia/Tokyo', 'clock')).toEqual({ kind: 'day', moment: day });
    expect(withZone({ kind: 'floating', local: '2024-03-31T02:30:00' }, 'Europe/Madrid', 'clock').kind).toBe('gap');
  });
});

it('sees when a file contradicts itself', () => {
  const good = instantAt(1_711_617_540, 'Europe/Prague');
  expect([isConsistent(good), isConsistent({ ...good, utc: '2024-03-28T10:19:00Z' }), isConsistent({ ...good, zone: 'Mars/Base' }), isConsistent({ kind: 'day', date: '2023-02-29' }), isConsistent({ kind: 'floating', local: '2024-01-01T10:00:00' })]).toEqual([true, false, false, false, true]);
  expect(secondsOf({ ...good, utc: 'soon' })).toBeNaN();
});

it('computes with zones it knows and with nothing else', () => {
  expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
  expect([isZone('+25:00'), isZone('EST'.repeat(40)), isZone(''), isZone('../etc')]).toEqual([false, false, false, false]);
  expect(offsetAt('Asia/Kolkata', 0)).toBe(19_800);
});
