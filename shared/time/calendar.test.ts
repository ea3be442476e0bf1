import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockOfSeconds, clockSeconds, dayNumber, dayOfNumber, daysInMonth, isDay, readLocal, weekdayOf, writeDay, writeLocal } from './calendar';

it('counts days as the calendar of computers does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      const day = dayOfNumber(days);
      expect(dayNumber(day.year, day.month, day.day)).toBe(days);
      const known = new Date(days * 86_400_000);
      expect([day.year, day.month, day.day, (weekdayOf(day.year, day.month, day.day) + 1) % 7]).toEqual([known.getUTCFullYear(), known.getUTCMonth() + 1, known.getUTCDate(), known.getUTCDay()]);
    }),
  );
});

it('writes and reads clocks back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60_000_000_000, max: 250_000_000_000 }), (seconds) => {
      const clock = clockOfSeconds(seconds);
      expect(clockSeconds(clock)).toBe(seconds);
      expect(readLocal(writeLocal(clock))).toEqual(clock);
    }),
  );
});

it('knows which days there are', () => {
  expect([isDay(2024, 2, 29), isDay(2023, 2, 29), isDay(1900, 2, 29), isDay(2000, 2, 29), isDay(2024, 4, 31), isDay(2024, 13, 1), isDay(0, 1, 1)]).toEqual([true, false, false, true, false, false, false]);
  expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(2024, 13)]).toEqual([29, 28, 0]);
});

it('reads no clock that does not exist', () => {
  expect(['2024-02-30', '2024-01-01T24:00:00', '2024-01-01T10:60:00', '2024-1-1', 'soon'].map(readLocal)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(writeDay(dayOfNumber(0))).toBe('1970-01-01');
});
