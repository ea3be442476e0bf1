import { describe, expect, it } from 'vitest';
import { say } from '../../../shared/i18n/index';
import type { Language } from '../../../shared/i18n/message';
import type { Words } from '../../ui/words';
import { changeMomentField, momentField, type MomentFieldContext } from './moment-field-state';
import { sayQuestion, type SaidQuestion } from './say-question';

function asked(text: string, language: Language, articleZone: 'Europe/Madrid' | 'none' = 'Europe/Madrid'): SaidQuestion | undefined {
  const words: Words = { language, say: (key, facts) => say(language, key, facts) };
  const context: MomentFieldContext = { language, asOf: '2031-06-01T12:00:00Z', articleZone: articleZone === 'none' ? undefined : articleZone, zones: ['Europe/Madrid', 'UTC'] };
  const { question } = changeMomentField(momentField(undefined, context), { do: 'type', text }, context);
  return question === undefined ? undefined : sayQuestion(question, words, false);
}

describe('the questions of a moment field', () => {
  it('name the clock and the city of an hour that was skipped, and answer with letters', () => {
    const said = asked('30 March 2031, 02:30', 'en');
    expect(said?.sentence).toContain('02:30 does not exist in Madrid');
    expect(said?.answers.map((answer) => answer.label)).toEqual(['01:30 CET', '03:30 CEST']);
  });

  it('tell the two hours of the same clock apart', () => {
    expect(asked('26 oct 2031, 02:30', 'es')?.answers.map((answer) => answer.label)).toEqual(['02:30 CEST, la primera vez', '02:30 CET, la segunda vez']);
  });

  it('offer cities by name for a clock without one', () => {
    const said = asked('2 May 2031, 10:19', 'en', 'none');
    expect(said?.sentence).toContain('10:19');
    expect(said?.answers.map((answer) => answer.label)).toEqual(['Madrid (CEST)', 'UTC', 'Nobody knows']);
  });

  it('hint while words are unfinished, and say what is wrong when a day cannot be', () => {
    expect(asked('2 Ma', 'en')).toMatchObject({ tone: 'hint', answers: [] });
    expect(asked('31 February 2031, 10:00', 'en')?.tone).toBe('error');
  });

  it('say why words are not taken, or can be taken in several ways', () => {
    expect(asked('10:19 CET', 'en')).toMatchObject({ tone: 'hint', sentence: 'There is a time and no day. Add the day.' });
    expect(asked('yesterday', 'en')?.sentence).toContain('counts from a day');
    expect(asked('2 May 2031 10:00 IST', 'en')?.sentence).toBe('Several places use these zone letters. Choose the place.');
    expect(asked('2031-03-30 02:30 Madrid', 'en')?.sentence).toContain('That hour does not exist');
  });
});
