import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockSeconds, readLocal } from './calendar';
import { clockChange } from './clock-changes';
import { offsetAt } from './offsets';

const at = (utc: string): number => {
  const clock = readLocal(utc);
  if (clock === undefined) throw new Error(`no clock: ${utc}`);
  return clockSeconds(clock);
};
const change = (zone: string, from: string, until: string): string | undefined => {
  const found = clockChange(zone, at(from), at(until));
  return found === undefined ? undefined : `${found.direction} ${found.day}`;
};

describe('a change of the clock in between', () => {
  it.each([
    ['Europe/Madrid', '2024-03-28T12:00:00', '2024-04-02T08:00:00', 'forward 2024-03-31'],
    ['Europe/Madrid', '2024-10-20T12:00:00', '2024-11-02T08:00:00', 'back 2024-10-27'],
    ['America/New_York', '2024-03-01T12:00:00', '2024-03-20T08:00:00', 'forward 2024-03-10'],
    ['Australia/Lord_Howe', '2024-04-01T12:00:00', '2024-04-10T08:00:00', 'back 2024-04-07'],
    ['America/Havana', '2024-11-01T12:00:00', '2024-11-10T08:00:00', 'back 2024-11-03'],
    ['Asia/Beirut', '2024-03-20T12:00:00', '2024-04-10T08:00:00', 'forward 2024-03-31'],
    ['Pacific/Apia', '2011-12-20T12:00:00', '2012-01-10T08:00:00', 'forward 2011-12-31'],
  ])('%s from %s until %s: %s', (zone, from, until, said) => {
    expect(change(zone, from, until)).toBe(said);
  });

  it('is none where the clock is the same again, never changes, or the moment is past', () => {
    expect(change('Europe/Madrid', '2024-03-28T12:00:00', '2025-01-02T08:00:00')).toBeUndefined();
    expect(change('Asia/Tokyo', '2024-03-28T12:00:00', '2024-12-02T08:00:00')).toBeUndefined();
    expect(change('Europe/Madrid', '2024-04-28T12:00:00', '2024-03-02T08:00:00')).toBeUndefined();
    expect(change('Mars/Olympus', '2024-03-28T12:00:00', '2024-12-02T08:00:00')).toBeUndefined();
  });

  it('is found exactly where the clocks at both ends differ', () => {
    fc.assert(fc.property(fc.integer({ min: 1_000_000_000, max: 2_400_000_000 }), fc.integer({ min: 1, max: 40_000_000 }), fc.constantFrom('Europe/Prague', 'America/Toronto', 'Africa/Casablanca', 'UTC', '+10:00'), (from, span, zone) => {
      expect(clockChange(zone, from, from + span) !== undefined).toBe(offsetAt(zone, from) !== offsetAt(zone, from + span));
    }), { numRuns: 200 });
  });
});
