import { describe, expect, it } from 'vitest';
import { readLicence } from './read-licence';

const cc = 'https://creativecommons.org/';

describe('readLicence', () => {
  it.each([
    ['CC BY 4.0', 'CC-BY-4.0', 'licenses/by/4.0/'],
    ['CC-BY-SA-4.0', 'CC-BY-SA-4.0', 'licenses/by-sa/4.0/'],
    ['(CC BY-NC 2.0)', 'CC-BY-NC-2.0', 'licenses/by-nc/2.0/'],
    ['Photo by A. Quill, CC BY-SA 3.0', 'CC-BY-SA-3.0', 'licenses/by-sa/3.0/'],
    ['https://creativecommons.org/licenses/by-nc-sa/4.0/', 'CC-BY-NC-SA-4.0', 'licenses/by-nc-sa/4.0/'],
    ['http://creativecommons.org/licenses/by-nc-sa/4.0/deed.es', 'CC-BY-NC-SA-4.0', 'licenses/by-nc-sa/4.0/'],
    ['Creative Commons Attribution 2.5 Australia', 'CC-BY-2.5-AU', 'licenses/by/2.5/au/'],
    ['Licencia Creative Commons Reconocimiento-CompartirIgual 4.0 Internacional', 'CC-BY-SA-4.0', 'licenses/by-sa/4.0/'],
    ['Licença Creative Commons Atribuição-NãoComercial-SemDerivações 4.0 Internacional.', 'CC-BY-NC-ND-4.0', 'licenses/by-nc-nd/4.0/'],
    ["Licence Creative Commons Attribution - Pas d'Utilisation Commerciale - Partage dans les Mêmes Conditions 4.0 International", 'CC-BY-NC-SA-4.0', 'licenses/by-nc-sa/4.0/'],
    ['Creative Commons Namensnennung – Nicht kommerziell – Keine Bearbeitungen 3.0 Deutschland', 'CC-BY-NC-ND-3.0-DE', 'licenses/by-nc-nd/3.0/de/'],
    ['CC0 1.0 Universal', 'CC0-1.0', 'publicdomain/zero/1.0/'],
    ['Public Domain Mark 1.0', 'CC-PDM-1.0', 'publicdomain/mark/1.0/'],
  ])('names %s exactly', (text, spdx, url) => {
    expect(readLicence(text)).toEqual({ decision: 'accept', spdx, url: cc + url, flags: [] });
  });

  it.each([
    ['CC BY 3.0 ES', 'licenses/by/3.0/es/'],
    ['CC BY-NC-SA 2.5 Argentina', 'licenses/by-nc-sa/2.5/ar/'],
    ['https://creativecommons.org/licenses/by-nc/3.0/br/', 'licenses/by-nc/3.0/br/'],
    ['Creative Commons Atribución 2.0 Reino Unido', 'licenses/by/2.0/uk/'],
    ['Creative Commons Attribution 3.0 Irlande', 'licenses/by/3.0/ie/'],
  ])('never rounds the port of %s away', (text, url) => {
    expect(readLicence(text)).toEqual({ decision: 'flag', url: cc + url, flags: ['no-spdx-id'] });
  });

  it('guesses no version', () => {
    expect(readLicence('Licensed under CC BY-SA.')).toEqual({ decision: 'flag', flags: ['no-spdx-id'] });
  });

  it.each(['Dominio público', 'Domaine public', 'gemeinfrei', 'Public domain'])('takes %s as a status and not as a licence', (text) => {
    expect(readLicence(text)).toEqual({ decision: 'flag', flags: ['no-licence'] });
  });

  it.each(['Algunos derechos reservados', 'Einige Rechte vorbehalten.', 'Published under a Creative Commons licence'])('asks which licence %s means', (text) => {
    expect(readLicence(text)).toEqual({ decision: 'flag', flags: ['licence-not-stated'] });
  });

  it.each(['All rights reserved', 'The common was open to the public.', 'By Ann CC Byrne', ''])('finds none in %s', (text) => {
    expect(readLicence(text).decision).toBe('ignore');
  });
});
