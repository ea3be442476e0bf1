import { describe, expect, it, test } from 'vitest';
import { marksOf } from './language-marks';
import { smartSigns, typedSign } from './typed-sign';

/** Types a text character by character. */
function typed(language: string, text: string): string {
  const marks = marksOf(language);
  let written = '';
  for (const sign of text) {
    const replacement = smartSigns.has(sign) ? typedSign(sign, written, '', marks) : undefined;
    written = replacement === undefined ? written + sign : (written + sign).slice(0, written.length + 1 - replacement.back) + replacement.text;
  }
  return written;
}

describe('what is typed', () => {
  test.each([
    ['en', '"Come in," she said.', '“Come in,” she said.'],
    ['en', `"He said 'no' to me," she wrote.`, '“He said ‘no’ to me,” she wrote.'],
    ['en', `don't, the dogs' bowls, o'clock`, 'don’t, the dogs’ bowls, o’clock'],
    ['en', '("quoted") ["so"]', '(“quoted”) [“so”]'],
    ['en', 'A 6" pipe', 'A 6" pipe'],
    ['en', 'She called it "a 6" and left', 'She called it “a 6” and left'],
    ['en', `'"Go" was all he said'`, '‘“Go” was all he said’'],
    ['en', 'wait--what', 'wait—what'],
    ['en-GB', 'wait -- what', 'wait – what'],
    ['en-GB', 'wait---what', 'wait—what'],
    ['en', 'pages 10--20', 'pages 10–20'],
    ['en', 'so...', 'so…'],
    ['en', 'so....', 'so….'],
    ['en', '--- ', '--- '],
    ['en', 'see https://a.example/x--y...z', 'see https://a.example/x--y...z'],
    ['en', `a--b@c.example's`, `a—b@c.example's`],
    ['es', '"No lo sé", dijo.', '«No lo sé», dijo.'],
    ['es', '"Dijo "nunca" y salió", contó.', '«Dijo “nunca” y salió», contó.'],
    ['es', '¿"Así"?', '¿«Así»?'],
    ['es', 'el puente --viejo-- cayó', 'el puente —viejo— cayó'],
    ['es-MX', '"No", dijo.', '“No”, dijo.'],
    ['fr', `"Bonjour", dit-elle. C'est "fini".`, '«\u202fBonjour\u202f», dit-elle. C’est «\u202ffini\u202f».'],
    ['fr', '"Il a dit "non" hier"', '«\u202fIl a dit “non” hier\u202f»'],
    ['fr-CH', '"Bonjour"', '«Bonjour»'],
    ['de', `"Er sagte 'nein' und ging -- sofort."`, '„Er sagte ‚nein‘ und ging – sofort.“'],
    ['de', `"Wie geht's?"`, '„Wie geht’s?“'],
    ['pt', '"Sim", disse.', '“Sim”, disse.'],
    ['pt-PT', '"Sim", disse.', '«Sim», disse.'],
    ['it', `"L'uomo"`, '«L’uomo»'],
    ['sv', '"Nej", sa hon. "Ja."', '”Nej”, sa hon. ”Ja.”'],
    ['da', '"Nej", sagde hun', '»Nej«, sagde hun'],
    ['pl', '"Nie"', '„Nie”'],
    ['xx', '"Hi"', '“Hi”'],
  ])('%s: %s', (language, text, expected) => expect(typed(language, text)).toBe(expected));

  it('T03 a mark after a dash closes the quotation that is open, and opens one when none is', () => {
    expect(typed('en', '"stop--" he said')).toBe('“stop—” he said');
    expect(typed('es', '"espera--" dijo')).toBe('«espera—» dijo');
    expect(typed('en', 'he said--"stop"')).toBe('he said—“stop”');
  });

  it('looks at what stands behind the caret', () => {
    expect(typedSign('"', '“see ', '\n', marksOf('en'))).toEqual({ back: 1, text: '”' });
    expect(typedSign('"', 'see ', 'him', marksOf('en'))).toEqual({ back: 1, text: '“' });
    expect(typedSign('"', '“so—', 'he', marksOf('en'))).toEqual({ back: 1, text: '“' });
  });

  it('prints “ ” where the house wants no « »', () => {
    expect(marksOf('es', false).outer.open).toBe('“');
    expect(marksOf('de', false).outer.open).toBe('„');
  });
});
