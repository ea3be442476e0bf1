import { describe, expect, it } from 'vitest';
import { dayCounted, findRelativeDays } from './relative-day';

/** 2024-03-28 is a Thursday. */
const written = '2024-03-28';

const read = (text: string, language: string): readonly (readonly [string, string | undefined])[] =>
  findRelativeDays(text, language).map(({ from, to, counts }) => [text.slice(from, to), dayCounted(counts, written)]);

describe('words that count from the day of writing', () => {
  it.each<[string, string, readonly (readonly [string, string | undefined])[]]>([
    ['en', 'It closed yesterday and opens tomorrow.', [['yesterday', '2024-03-27'], ['tomorrow', '2024-03-29']]],
    ['en', 'They met on Tuesday, last Thursday and next Monday.', [['Tuesday', '2024-03-26'], ['last Thursday', '2024-03-21'], ['next Monday', '2024-04-01']]],
    ['en', 'Thursday’s vote came two weeks ago; the paper said so three hours ago.', [['Thursday’s', '2024-03-28'], ['two weeks ago', '2024-03-14'], ['three hours ago', undefined]]],
    ['en', 'Today there are patrols, he told USA Today.', [['Today', '2024-03-28']]],
    ['es', 'Ayer, el jueves pasado y este lunes hubo pleno.', [['Ayer', '2024-03-27'], ['el jueves pasado', '2024-03-21'], ['este lunes', '2024-03-25']]],
    ['es', 'Mañana por la mañana abre; hoy en día es raro. Hace tres días cerró.', [['Mañana', '2024-03-29'], ['Hace tres días', '2024-03-25']]],
    ['es', 'Desde la mañana llueve el próximo domingo.', [['el próximo domingo', '2024-03-31']]],
    ['pt', 'Ontem e na quinta-feira passada; há dois dias; na segunda vez.', [['Ontem', '2024-03-27'], ['na quinta-feira passada', '2024-03-21'], ['há dois dias', '2024-03-26']]],
    ['fr', 'Hier, mardi dernier et avant-hier, il y a une semaine.', [['Hier', '2024-03-27'], ['mardi dernier', '2024-03-26'], ['avant-hier', '2024-03-26'], ['il y a une semaine', '2024-03-21']]],
    ['de', 'Gestern und am Montag, vor drei Tagen und morgen. Am Morgen hier.', [['Gestern', '2024-03-27'], ['am Montag', '2024-03-25'], ['vor drei Tagen', '2024-03-25'], ['morgen', '2024-03-29']]],
    ['it', 'Ieri e hier.', []],
  ])('%s: %s', (language, text, found) => {
    expect(read(text, language)).toEqual(found);
  });

  it('crosses the ends of months, years and leap days', () => {
    expect(dayCounted({ kind: 'days', days: -1 }, '2024-03-01')).toBe('2024-02-29');
    expect(dayCounted({ kind: 'days', days: 1 }, '2023-12-31')).toBe('2024-01-01');
    expect(dayCounted({ kind: 'days', days: 1 }, 'no day')).toBeUndefined();
  });
});
