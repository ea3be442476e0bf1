import { describe, expect, it } from 'vitest';
import { licenceOf, licences, searchLicences } from './licences';
import { readLicence } from './read-licence';

const found = (query: string): readonly string[] => searchLicences(query).map(({ spdx }) => spdx);

describe('the licences to choose from', () => {
  it('have identifiers that are theirs alone and that the reader reads as themselves', () => {
    expect(new Set(licences.map(({ spdx }) => spdx)).size).toBe(licences.length);
    for (const { spdx, names } of licences.filter((each) => each.spdx.startsWith('CC-BY') || each.spdx === 'CC0-1.0')) {
      expect([spdx, readLicence(spdx).spdx, readLicence(names.en).spdx, readLicence(names.es).spdx]).toEqual([spdx, spdx, spdx, spdx]);
    }
  });

  it.each([
    ['cc by 4', 'CC-BY-4.0'], ['CC-BY-SA-4.0', 'CC-BY-SA-4.0'], ['sharealike', 'CC-BY-SA-4.0'], ['share alike', 'CC-BY-SA-4.0'], ['atribución compartir', 'CC-BY-SA-4.0'],
    ['keine bearbeitung', 'CC-BY-ND-4.0'], ['alemania', 'CC-BY-3.0-DE'], ['germany nc', 'CC-BY-NC-3.0-DE'], ['dominio publico', 'CC0-1.0'], ['public domain mark', 'CC-PDM-1.0'],
    ['cc0', 'CC0-1.0'], ['by-nc-nd 2.5', 'CC-BY-NC-ND-2.5'], ['open government', 'OGL-UK-3.0'], ['etalab', 'etalab-2.0'],
  ])('are found by name and by identifier: %s', (query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it('are all there for no words, and none for words that name none', () => {
    expect(found(' ')).toHaveLength(licences.length);
    expect(found('all rights reserved')).toEqual([]);
  });

  it('have names in both languages', () => {
    expect(licenceOf('CC-BY-NC-SA-4.0')?.names).toEqual({ en: 'Creative Commons Attribution-NonCommercial-ShareAlike 4.0', es: 'Creative Commons Atribución-NoComercial-CompartirIgual 4.0' });
    expect(licenceOf('CC-BY-SA-2.0-UK')?.names.es).toBe('Creative Commons Atribución-CompartirIgual 2.0 Reino Unido');
    expect(licenceOf('Unknown-1.0')).toBeUndefined();
  });
});
