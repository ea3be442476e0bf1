import { describe, expect, it } from 'vitest';
import { languageChoices, languageName, matching, tagFor } from './languages';

const choices = languageChoices('es', 'mi');

describe('the languages of a story', () => {
  it('have names in the language of the app', () => {
    expect(languageName('pt-BR', 'en')).toBe('Portuguese (Brazil)');
    expect(languageName('fr', 'es')).toBe('Francés');
  });

  it('offer the one the story has, even a rare one', () => {
    expect(choices.some((choice) => choice.id === 'mi')).toBe(true);
  });

  it('are found by a piece of the name without its accents, or by tag', () => {
    expect(matching(choices, 'portugues').map((choice) => choice.id)).toEqual(['pt', 'pt-BR', 'pt-PT']);
    expect(matching(choices, 'es-m').map((choice) => choice.id)).toEqual(['es-MX']);
  });

  it('are meant by their name or their tag, in any capitals', () => {
    expect(tagFor(choices, 'francés')).toBe('fr');
    expect(tagFor(choices, 'ES-mx')).toBe('es-MX');
    expect(tagFor(choices, 'es-uy')).toBe('es-UY');
  });

  it('are not meant by other words', () => {
    expect(tagFor(choices, 'fran')).toBeUndefined();
    expect(tagFor(choices, 'the coast')).toBeUndefined();
  });
});
