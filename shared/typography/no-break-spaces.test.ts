import { describe, expect, it, test } from 'vitest';
import { ordinarySpaces } from './no-break-spaces';
import { withEdits } from './text-edit';

const cleaned = (text: string, language = 'en'): string => withEdits(text, ordinarySpaces(text, language).edits).replaceAll('\u00a0', '°');

describe('T06 no-break spaces that came in by accident', () => {
  test.each([
    ['words\u00a0joined\u00a0by\u00a0them', 'words joined by them'],
    ['two\u00a0 spaces \u00a0mixed', 'two spaces mixed'],
    ['\u00a0\u00a0indented', ' indented'],
    ['The mayor said.\u00a0Then left', 'The mayor said. Then left'],
  ])('%j become ordinary', (text, expected) => expect(cleaned(text)).toBe(expected));

  test.each([
    ['10\u00a0000 pesos', '10°000 pesos'],
    ['10\u00a0000\u00a0pesos y 5\u00a0%', '10°000°pesos y 5°%'],
    ['20\u00a0€, 30\u00a0km, 14\u00a0h', '20°€, 30°km, 14°h'],
    ['M.\u00a0Dupont et J.\u00a0R. Ortiz', 'M.°Dupont et J.°R. Ortiz'],
    ['«\u00a0oui\u00a0»\u00a0: non\u00a0!', '«°oui°»°: non°!'],
    ['p.\u00a05, n.º\u00a03, §\u00a07', 'p.°5, n.º°3, §°7'],
    ['the dash\u00a0– stays', 'the dash°– stays'],
  ])('%j are meant and stay', (text, expected) => expect(cleaned(text)).toBe(expected));

  it('keeps the words of one letter of Czech and Polish with their next word, not those of English', () => {
    expect(cleaned('v\u00a0Praze', 'cs')).toBe('v°Praze');
    expect(cleaned('a\u00a0dog', 'en')).toBe('a dog');
  });

  it('counts those it keeps, the narrow ones too', () => expect(ordinarySpaces('5\u00a0% a\u202fb the\u00a0end', 'en').kept).toBe(2));
});
