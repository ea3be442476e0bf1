import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, Moment } from '../../../shared/time/moment';
import { isConsistent } from '../../../shared/time/resolve-moment';
import { entryText } from './entry-text';
import { changeMomentField, momentField, sameMoment, type MomentFieldAction, type MomentFieldContext, type MomentFieldState } from './moment-field-state';

const context: MomentFieldContext = { language: 'en', asOf: '2031-06-01T12:00:00Z', articleZone: undefined, zones: ['Europe/Prague', 'UTC'] };
const inMadrid: MomentFieldContext = { ...context, articleZone: 'Europe/Madrid' };
const stored: Instant = { kind: 'instant', local: '2031-05-02T10:19:00', zone: 'Europe/Prague', utc: '2031-05-02T08:19:00Z', zoneSource: 'written', raw: 'Updated 10:19 CEST, 2 May 2031' };

function after(start: MomentFieldState, around: MomentFieldContext, ...actions: readonly MomentFieldAction[]): MomentFieldState {
  return actions.reduce((state, action) => changeMomentField(state, action, around), start);
}

function typed(text: string, around: MomentFieldContext = inMadrid, moment?: Moment): MomentFieldState {
  return after(momentField(moment, around), around, { do: 'type', text });
}

describe('typing a moment', () => {
  it('stores a clock with the zone that stands on the button', () => {
    expect(typed('2 May 2031, 10:19')).toMatchObject({ question: undefined, moment: { kind: 'instant', local: '2031-05-02T10:19:00', zone: 'Europe/Madrid', utc: '2031-05-02T08:19:00Z', zoneSource: 'chosen' } });
  });

  it('takes a zone that was typed over the one on the button', () => {
    expect(typed('2 May 2031 10:19 EDT')).toMatchObject({ zone: 'America/New_York', moment: { kind: 'instant', zone: 'America/New_York', utc: '2031-05-02T14:19:00Z' } });
  });

  it('asks for a city where none is known, offers the likely ones and "nobody knows", and stores nothing', () => {
    const state = typed('2 May 2031, 10:19', context);
    expect(state.moment).toBeUndefined();
    expect(state.question).toMatchObject({ kind: 'zone-missing', local: '2031-05-02T10:19:00' });
    expect(state.question?.offers.map((offer) => (offer.kind === 'instant' ? offer.zone : offer.kind))).toEqual(['Europe/Prague', 'UTC', 'floating']);
  });

  it('stores a day as a day, never as a midnight', () => {
    expect(typed('2 May 2031').moment).toEqual({ kind: 'day', date: '2031-05-02' });
  });

  it('does not take half a clock for a day', () => {
    const state = typed('2 May 2031, 10:1', inMadrid, stored);
    expect(state.question?.kind).toBe('unread');
    expect(state.moment).toBe(stored);
  });

  it('reads a clock alone as a clock on the day in the field', () => {
    expect(typed('23:05', inMadrid, stored).moment).toMatchObject({ local: '2031-05-02T23:05:00', zone: 'Europe/Prague' });
    expect(typed('23:05', inMadrid).question?.kind).toBe('unread');
  });

  it('keeps what is stored while the words mean nothing, and keeps the words', () => {
    const state = typed('soon', inMadrid, stored);
    expect(state).toMatchObject({ text: 'soon', moment: stored, question: { kind: 'unread' } });
    expect(after(state, inMadrid, { do: 'leave' }).text).toBe('soon');
  });

  it('says that a day does not exist', () => {
    expect(typed('31 February 2031, 10:00').question).toMatchObject({ kind: 'unread', flags: ['impossible-date'] });
  });

  it('asks when day and month could be swapped, each answer already in the zone of the button', () => {
    const { question, moment } = typed('03/04/2031 10:00');
    expect(moment).toBeUndefined();
    expect(question?.kind).toBe('ambiguous');
    expect(question?.offers.map((offer) => (offer.kind === 'instant' ? [offer.local.slice(0, 10), offer.zone] : offer.kind))).toEqual([['2031-03-04', 'Europe/Madrid'], ['2031-04-03', 'Europe/Madrid']]);
  });

  it('takes the order of day and month from the article’s language, where the app’s does not contradict it', () => {
    const asked = (language: 'en' | 'es', articleLanguage: string): unknown => {
      const state = typed('03/04/2031', { ...inMadrid, language, articleLanguage });
      return state.moment ?? state.question?.offers.map((offer) => (offer.kind === 'day' ? offer.date : offer.kind));
    };
    expect(asked('en', 'en-GB')).toEqual({ kind: 'day', date: '2031-04-03' });
    expect(asked('en', 'en-US')).toEqual({ kind: 'day', date: '2031-03-04' });
    expect(asked('es', 'fr')).toEqual({ kind: 'day', date: '2031-04-03' });
    expect(asked('es', 'en-US')).toEqual(['2031-03-04', '2031-04-03']);
    expect(asked('en', 'de')).toEqual(['2031-03-04', '2031-04-03']);
  });

  it('does not ask about words that prove their own language', () => {
    expect(typed('Atualizado em 12/05/2031 às 14h07 (horário de Brasília)', { ...inMadrid, articleLanguage: 'pt-BR' })).toMatchObject({ question: undefined, moment: { utc: '2031-05-12T17:07:00Z' } });
  });

  it.each([
    ['Atualizado em 25/05/2031 às 14h07 (horário de Brasília)', '2031-05-25T17:07:00Z'],
    ['Mis à jour le 1er mars 2031 à 18h05 (heure de Paris)', '2031-03-01T17:05:00Z'],
    ['Dienstag, 4. März 2031, 10:00 Uhr MEZ', '2031-03-04T09:00:00Z'],
    ['28 de marzo de 2031, 09:53 hora peninsular', '2031-03-28T08:53:00Z'],
    ['noon ET, Friday, July 4, 2031', '2031-07-04T16:00:00Z'],
  ])('understands what the reader understands, in any of its languages: %s', (text, utc) => {
    expect(typed(text)).toMatchObject({ question: undefined, moment: { utc } });
  });

  it('asks about letters that several places use', () => {
    expect(typed('2 May 2031 10:00 IST').question?.offers.length).toBeGreaterThan(1);
  });

  it('keeps a doubt about words that it did accept', () => {
    expect(typed('Monday 2 May 2031, 10:19').flags).toContain('weekday-mismatch');
  });

  it('empties the field for blank text and keeps the city', () => {
    expect(typed('  ', inMadrid, stored)).toMatchObject({ moment: undefined, question: undefined, zone: 'Europe/Prague' });
  });

  it('leaves the source’s words behind: the date is no longer what they say', () => {
    expect(typed('3 May 2031, 10:19', inMadrid, stored).moment?.raw).toBeUndefined();
  });

  it('reads Spanish words when the app speaks Spanish', () => {
    expect(typed('mié 3 sep 2031, 14:05', { ...inMadrid, language: 'es' }).moment).toMatchObject({ local: '2031-09-03T14:05:00' });
  });
});

describe('hours that do not exist or come twice', () => {
  it('asks about the hour that was skipped, the earlier answer first', () => {
    const { question, moment } = typed('30 March 2031, 02:30');
    expect(moment).toBeUndefined();
    expect(question).toMatchObject({ kind: 'gap', zone: 'Europe/Madrid', local: '2031-03-30T02:30:00' });
    expect(question?.offers.map((offer) => (offer.kind === 'instant' ? offer.local.slice(11, 16) : ''))).toEqual(['01:30', '03:30']);
  });

  it('asks about the hour that comes twice, the first one first', () => {
    const { question } = typed('26 October 2031, 02:30');
    expect(question?.kind).toBe('overlap');
    expect(question?.offers.map((offer) => (offer.kind === 'instant' ? offer.utc : ''))).toEqual(['2031-10-26T00:30:00Z', '2031-10-26T01:30:00Z']);
  });

  it('stores the answer and says it in the field', () => {
    const asked = typed('26 October 2031, 02:30');
    const [first] = asked.question?.offers ?? [];
    if (first === undefined) throw new Error('nothing was offered');
    expect(after(asked, inMadrid, { do: 'answer', moment: first })).toMatchObject({ moment: first, question: undefined, text: 'Sun 26 Oct 2031, 02:30' });
  });

  it('reads the words again when another city is chosen', () => {
    expect(after(typed('30 March 2031, 02:30'), inMadrid, { do: 'choose-zone', zone: 'Asia/Tokyo' })).toMatchObject({ question: undefined, moment: { zone: 'Asia/Tokyo', local: '2031-03-30T02:30:00' } });
  });
});

describe('choosing a city', () => {
  const start = momentField(stored, context);

  it('asks whether the clock or the moment stays, and changes nothing before the answer', () => {
    const asked = after(start, context, { do: 'choose-zone', zone: 'America/Toronto' });
    expect(asked.moment).toBe(stored);
    expect(asked.question).toMatchObject({ kind: 'keep', zone: 'America/Toronto' });
    expect(asked.question?.offers.map((offer) => (offer.kind === 'instant' ? [offer.local.slice(11, 16), offer.utc.slice(11, 16)] : []))).toEqual([['10:19', '14:19'], ['04:19', '08:19']]);
  });

  it('keeps the source’s words, which still say what they said', () => {
    expect(after(start, context, { do: 'choose-zone', zone: 'America/Toronto' }).question?.offers.every((offer) => offer.raw === stored.raw)).toBe(true);
  });

  it('can be left alone', () => {
    expect(after(start, context, { do: 'choose-zone', zone: 'America/Toronto' }, { do: 'leave-it' })).toMatchObject({ moment: stored, zone: 'Europe/Prague', question: undefined });
  });

  it('asks nothing when it is the city that stands there', () => {
    expect(after(start, context, { do: 'choose-zone', zone: 'Europe/Prague' }).question).toBeUndefined();
  });

  it('gives a clock without zone its zone at once, with its source', () => {
    const floating = momentField({ kind: 'floating', local: '2031-05-02T10:19:00', raw: '10.19' }, context);
    expect(after(floating, context, { do: 'choose-zone', zone: 'Asia/Tokyo' })).toMatchObject({ question: undefined, moment: { kind: 'instant', zone: 'Asia/Tokyo', utc: '2031-05-02T01:19:00Z', raw: '10.19' } });
  });

  it('asks for a clock without zone too, when that city skips it', () => {
    const floating = momentField({ kind: 'floating', local: '2031-03-30T02:30:00', raw: '2.30' }, context);
    const asked = after(floating, context, { do: 'choose-zone', zone: 'Europe/Madrid' });
    expect(asked.moment).toMatchObject({ kind: 'floating' });
    expect(asked.question?.offers.map((offer) => offer.raw)).toEqual(['2.30', '2.30']);
  });

  it('waits for the words when the field is empty', () => {
    expect(after(momentField(undefined, context), context, { do: 'choose-zone', zone: 'Asia/Tokyo' }, { do: 'type', text: '2 May 2031, 10:19' }).moment).toMatchObject({ zone: 'Asia/Tokyo' });
  });

  it('does not take a zone that nobody knows', () => {
    expect(after(start, context, { do: 'choose-zone', zone: 'Mars/Olympus' })).toMatchObject({ moment: stored, question: { kind: 'unknown-zone' } });
  });
});

describe('days and hours', () => {
  it('makes a day of a moment only when asked, and keeps the source', () => {
    expect(after(momentField(stored, context), context, { do: 'day-only', on: true })).toMatchObject({ dayOnly: true, text: 'Fri 2 May 2031', moment: { kind: 'day', date: '2031-05-02', raw: stored.raw } });
  });

  it('never makes a midnight of a day: it waits for the hour', () => {
    const day: Moment = { kind: 'day', date: '2031-05-02' };
    const waiting = after(momentField(day, inMadrid), inMadrid, { do: 'day-only', on: false });
    expect(waiting).toMatchObject({ moment: day, text: 'Fri 2 May 2031, ', question: { kind: 'time-missing' } });
    expect(after({ ...waiting, zone: 'Europe/Madrid' }, inMadrid, { do: 'type', text: `${waiting.text}10:19` }).moment).toMatchObject({ kind: 'instant', local: '2031-05-02T10:19:00' });
  });

  it('takes only the day of what is typed while a day is wanted', () => {
    const wanted = momentField(undefined, context, true);
    expect(after(wanted, context, { do: 'type', text: '2 May 2031, 10:19' }).moment).toEqual({ kind: 'day', date: '2031-05-02' });
    expect(after(wanted, context, { do: 'type', text: '03/04/2031 10:00' }).question?.offers).toEqual([{ kind: 'day', date: '2031-03-04' }, { kind: 'day', date: '2031-04-03' }]);
  });

  it('moves the day and keeps the clock when one is chosen in the calendar', () => {
    expect(after(momentField(stored, context), context, { do: 'choose-day', date: '2031-12-02' })).toMatchObject({ text: 'Tue 2 Dec 2031, 10:19', moment: { local: '2031-12-02T10:19:00', utc: '2031-12-02T09:19:00Z', zone: 'Europe/Prague' } });
    expect(after(momentField(undefined, context), context, { do: 'choose-day', date: '2031-12-02' }).moment).toEqual({ kind: 'day', date: '2031-12-02' });
  });

  it('asks when the chosen day skips the clock', () => {
    const early = momentField({ ...stored, local: '2031-03-29T02:30:00', utc: '2031-03-29T01:30:00Z' }, context);
    expect(after(early, context, { do: 'choose-day', date: '2031-03-30' }).question?.kind).toBe('gap');
  });
});

describe('now', () => {
  it('is said in the article’s zone', () => {
    expect(after(momentField(undefined, inMadrid), inMadrid, { do: 'now' }).moment).toEqual({ kind: 'instant', local: '2031-06-01T14:00:00', zone: 'Europe/Madrid', utc: '2031-06-01T12:00:00Z', zoneSource: 'chosen' });
  });

  it('asks for the city when the article has none, and never takes the computer’s', () => {
    const asked = after(momentField(undefined, context), context, { do: 'now' });
    expect(asked.moment).toBeUndefined();
    expect(asked.question?.offers.map((offer) => (offer.kind === 'instant' ? offer.utc : ''))).toEqual(['2031-06-01T12:00:00Z', '2031-06-01T12:00:00Z']);
  });
});

describe('the article beside the field', () => {
  it('leaves the typed words alone while they mean what the article holds', () => {
    const state = typed('2 may 2031  10:19');
    expect(changeMomentField(state, { do: 'follow', moment: state.moment }, inMadrid)).toBe(state);
    expect(after(state, inMadrid, { do: 'leave' }).text).toBe('Fri 2 May 2031, 10:19');
  });

  it('shows a change from elsewhere', () => {
    expect(after(typed('soon', inMadrid, stored), inMadrid, { do: 'follow', moment: undefined })).toMatchObject({ text: '', moment: undefined, question: undefined });
  });

  it('tells moments apart by kind, clock, zone, instant and source', () => {
    expect(sameMoment(stored, { ...stored })).toBe(true);
    expect(sameMoment(stored, { ...stored, utc: '2031-05-02T08:20:00Z' })).toBe(false);
    expect(sameMoment(stored, { ...stored, raw: 'other' })).toBe(false);
    expect(sameMoment(undefined, undefined)).toBe(true);
    expect(sameMoment(stored, undefined)).toBe(false);
  });
});

describe('every moment', () => {
  const day = fc.integer({ min: 0, max: 25_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
  const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

  it('stands in its field in words that are read back to the same clock, in both languages and beside any article', () => {
    fc.assert(fc.property(day, clock, fc.constantFrom('en', 'es'), fc.constantFrom(undefined, 'en-US', 'es-MX', 'pt', 'fr', 'de'), (date, time, language, articleLanguage) => {
      const around: MomentFieldContext = { ...context, language, articleLanguage, articleZone: 'UTC' };
      const text = entryText({ kind: 'floating', local: `${date}T${time}:00` }, language);
      expect(typed(text, around)).toMatchObject({ question: undefined, moment: { kind: 'instant', local: `${date}T${time}:00`, zone: 'UTC' } });
      expect(typed(entryText({ kind: 'day', date }, language), around).moment).toEqual({ kind: 'day', date });
    }), { numRuns: 300 });
  });

  it('is stored only when it agrees with itself, and the last letter typed never stores a guess', () => {
    fc.assert(fc.property(day, clock, fc.constantFrom('Europe/Madrid', 'America/St_Johns', 'Australia/Lord_Howe'), (date, time, zone) => {
      const state = typed(`${date} ${time}`, { ...context, articleZone: zone });
      if (state.question === undefined) expect(state.moment !== undefined && isConsistent(state.moment)).toBe(true);
      else expect(state.moment).toBeUndefined();
      expect(state.question?.offers.every(isConsistent) ?? true).toBe(true);
    }), { numRuns: 300 });
  });
});
