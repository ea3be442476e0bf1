import { describe, expect, it, test } from 'vitest';
import { curl, straighten } from './convert';
import { marksOf } from './language-marks';
import { withEdits } from './text-edit';

const curled = (language: string, text: string): string => withEdits(text, curl(text, marksOf(language)));
const straightened = (text: string): string => withEdits(text, straighten(text));

describe('straight to curly', () => {
  test.each([
    ['en', `"I don't," he said--"not in the '90s." Rock 'n' roll...`, '“I don’t,” he said—“not in the ’90s.” Rock ’n’ roll…'],
    ['en', `'Tis "done"`, '’Tis “done”'],
    ['en', `He was 6' tall, the board 5' 10" wide.`, `He was 6’ tall, the board 5’ 10" wide.`],
    ['en', `"A 'b' c"`, '“A ‘b’ c”'],
    ['en', '“Already” and "not yet"', '“Already” and “not yet”'],
    ['en', `"Read https://a.example/it's--here..." he wrote`, `“Read https://a.example/it's--here...” he wrote`],
    ['en', '---', '---'],
    ['en', '1999--2004', '1999–2004'],
    ['es', '"Dijo "nunca" ayer" y "fin"', '«Dijo “nunca” ayer» y «fin»'],
    ['fr', `"L'été "bleu""`, '«\u202fL’été “bleu”\u202f»'],
    ['de', `"Sie rief 'halt' -- umsonst"`, '„Sie rief ‚halt‘ – umsonst“'],
  ])('%s: %s', (language, text, expected) => expect(curled(language, text)).toBe(expected));

  it('gives the same again when run twice', () => {
    const once = curled('en', `"It's 'so'--" he said...`);
    expect(curled('en', once)).toBe(once);
  });

  it('takes little time for very many marks', () => {
    const text = '"a" '.repeat(20_000);
    const began = performance.now();
    expect(curl(text, marksOf('en'))).toHaveLength(40_000);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('curly to straight', () => {
  test.each([
    ['“It’s ‘so’,” he said—„ja“ …', `"It's 'so'," he said—"ja" …`],
    ['«\u202fBonjour\u202f» et «ça»', '"Bonjour" et "ça"'],
  ])('%s', (text, expected) => expect(straightened(text)).toBe(expected));

  it('comes back the same way', () => {
    for (const [language, text] of [['en', '“It’s ‘so’,” he said.'], ['es', '«Dijo “no” ayer», contó.'], ['fr', '«\u202fC’est lui\u202f», dit-il.']] as const) expect(curled(language, straightened(text))).toBe(text);
  });
});
