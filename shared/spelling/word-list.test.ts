import { describe, expect, it } from 'vitest';
import { acceptedForms, addToWordList, dictionaryWordSchema, readWordList } from './word-list';

describe('the newsroom’s dictionary', () => {
  it('is one word or name a line, whatever computer wrote it; comments and lines that are no words are passed over', () => {
    expect(readWordList('\uFEFF# Names\r\nSheinbaum\r\n\r\nXóchitl  Gálvez # the senator\rO’Brien\n12\n  nearshoring  \n')).toEqual(['Sheinbaum', 'Xóchitl Gálvez', 'O’Brien', 'nearshoring']);
  });

  it('takes a word in among its neighbours and leaves comments, order and the rest as they are', () => {
    const text = '# Names\nAbarca\nZedillo\n# Places\nTepoztlán\n';
    expect(addToWordList(text, 'Nieto')).toBe('# Names\nAbarca\nNieto\nZedillo\n# Places\nTepoztlán\n');
    expect(addToWordList(text, 'Zócalo')).toBe(`${text}Zócalo\n`);
    expect(addToWordList(text, 'Abarca')).toBe(text);
    expect(addToWordList('', 'Peña Nieto')).toBe('Peña Nieto\n');
    expect(addToWordList('b', 'ábaco')).toBe('ábaco\nb\n');
  });

  it('takes letters and what may stand between them, in composed form', () => {
    expect(dictionaryWordSchema.parse('Pen\u0303a  Nieto')).toBe('Peña Nieto');
    for (const good of ['U.S.', 'O’Brien', 'Al-Jazeera', 'COVID', 'G20']) expect(dictionaryWordSchema.safeParse(good).success).toBe(true);
    for (const bad of ['', '#tag', '12', 'two\nlines', ' x', 'a'.repeat(101), 'a,b']) expect(dictionaryWordSchema.safeParse(bad).success).toBe(false);
  });

  it('makes each word of a name right, at the start of a sentence and with an English possessive too', () => {
    const forms = acceptedForms(['Latin One', 'nearshoring'], ['Wierzbicki']);
    for (const right of ['Latin', 'One', 'One’s', 'nearshoring', 'Nearshoring', 'Wierzbicki’s', "Wierzbicki's"]) expect(forms.has(right)).toBe(true);
    for (const unknown of ['Latin One', 'wierzbicki', 'NEARSHORING']) expect(forms.has(unknown)).toBe(false);
  });
});
