import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { weekdayOf } from './calendar';
import { instantAt, resolveInstant } from './resolve-moment';
import { zones } from './zones';

const zone = fc.constantFrom(...zones);
const from = Date.UTC(1950, 0, 1) / 1000;
const to = Date.UTC(2060, 0, 1) / 1000;
const local = fc.integer({ min: from, max: to }).map((seconds) => new Date(seconds * 1000).toISOString().slice(0, 19));

it('says every instant as Temporal does', () => {
  fc.assert(fc.property(zone, fc.integer({ min: from, max: to }), (name, seconds) => {
    const theirs = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(name);
    expect(instantAt(seconds, name).local).toBe(theirs.toPlainDateTime().toString({ smallestUnit: 'second' }));
  }), { numRuns: 600 });
});

it('finds the instants that a clock time can mean as Temporal does, also where clocks change', () => {
  const nearChange = fc.tuple(zone, fc.integer({ min: from, max: to }), fc.integer({ min: -7200, max: 7200 })).map(([name, seconds, shift]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(name).getTimeZoneTransition('next');
    return { name, text: (change ?? Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(name)).toPlainDateTime().add({ seconds: shift }).toString({ smallestUnit: 'second' }) };
  });
  const anywhere = fc.tuple(zone, local).map(([name, text]) => ({ name, text }));
  fc.assert(fc.property(fc.oneof(nearChange, anywhere), ({ name, text }) => {
    const plain = Temporal.PlainDateTime.from(text);
    const told = (disambiguation: 'earlier' | 'later'): string => plain.toZonedDateTime(name, { disambiguation }).toInstant().toString({ smallestUnit: 'second' });
    const ours = resolveInstant(text, name);
    const theirs = [...new Set([told('earlier'), told('later')])];
    expect(ours.kind === 'instant' ? [ours.moment.utc] : ours.kind === 'unknown-zone' ? [] : ours.candidates.map(({ utc }) => utc).toSorted()).toEqual(theirs.toSorted());
    const isSkipped = theirs.length === 2 && plain.toZonedDateTime(name, { disambiguation: 'earlier' }).toPlainDateTime().toString() !== plain.toString();
    expect(ours.kind).toBe(theirs.length === 1 ? 'instant' : isSkipped ? 'gap' : 'overlap');
  }), { numRuns: 600 });
});

it('knows the weekday of every day', () => {
  fc.assert(fc.property(local, (text) => {
    const { year, month, day, dayOfWeek } = Temporal.PlainDate.from(text.slice(0, 10));
    expect(weekdayOf(year, month, day)).toBe(dayOfWeek - 1);
  }));
});
