import { foldKeepingLength } from '../lib/fold';
import type { Language } from '../i18n/message';
import { licencePorts, licenceTerms, publicDomain, spdxPorts } from './licence-words';

/** A licence to choose, by its SPDX identifier. */
export interface Licence {
  readonly spdx: string;
  readonly names: Readonly<Record<Language, string>>;
}

type Term = (typeof licenceTerms)[number][0];

const termNames: Readonly<Record<Language, Readonly<Record<Term, string>>>> = {
  en: { by: 'Attribution', nc: 'NonCommercial', nd: 'NoDerivatives', sa: 'ShareAlike' },
  es: { by: 'Atribución', nc: 'NoComercial', nd: 'SinDerivadas', sa: 'CompartirIgual' },
};

/** The six combinations of terms, freest first. */
const combinations = ['BY', 'BY-SA', 'BY-NC', 'BY-NC-SA', 'BY-ND', 'BY-NC-ND'];

const isTerm = (text: string): text is Term => text in termNames.en;
const termsOf = (spdx: string): readonly Term[] => spdx.toLowerCase().split('-').filter(isTerm);

function countryOf(port: string, language: Language): string {
  if (port === 'IGO') return port;
  return new Intl.DisplayNames([language], { type: 'region' }).of(port === 'UK' ? 'GB' : port) ?? port;
}

function creativeCommons(spdx: string): Licence {
  const [, version = '', port] = /-(\d\.\d)(?:-([A-Z]{2,3}))?$/.exec(spdx) ?? [];
  const name = (language: Language): string => ['Creative Commons', termsOf(spdx).map((term) => termNames[language][term]).join('-'), version, ...(port === undefined ? [] : [countryOf(port, language)])].join(' ');
  return { spdx, names: { en: name('en'), es: name('es') } };
}

const versioned = (version: string): readonly Licence[] => combinations.map((terms) => creativeCommons(`CC-${terms}-${version}`));
const same = (spdx: string, name: string): Licence => ({ spdx, names: { en: name, es: name } });

/** Every licence that can be chosen: Creative Commons in force, the public domain, older versions and ports, then open licences of states. Any other is typed by its address. */
export const licences: readonly Licence[] = [
  ...versioned('4.0'),
  { spdx: 'CC0-1.0', names: { en: 'Creative Commons Zero 1.0, public domain', es: 'Creative Commons Zero 1.0, dominio público' } },
  { spdx: 'CC-PDM-1.0', names: { en: 'Public Domain Mark 1.0', es: 'Marca de dominio público 1.0' } },
  ...['3.0', '2.5', '2.0', '1.0'].flatMap(versioned),
  ...[...spdxPorts].toSorted().map(creativeCommons),
  same('OGL-UK-3.0', 'Open Government Licence 3.0'),
  same('OGL-Canada-2.0', 'Open Government Licence, Canada 2.0'),
  same('etalab-2.0', 'Licence Ouverte, Etalab 2.0'),
  same('DL-DE-BY-2.0', 'Datenlizenz Deutschland, Namensnennung 2.0'),
  same('GFDL-1.3-or-later', 'GNU Free Documentation License 1.3'),
];

/** The licence of an SPDX identifier, or undefined for one that is not in the list. */
export function licenceOf(spdx: string): Licence | undefined {
  return licences.find((licence) => licence.spdx === spdx);
}

const words = (text: string): readonly string[] => foldKeepingLength(text).split(/[^\p{L}\d.]+/u).filter((word) => word !== '');

const searchable: readonly { readonly licence: Licence; readonly words: readonly string[] }[] = licences.map((licence) => {
  const { spdx, names } = licence;
  const isCreativeCommons = spdx.startsWith('CC');
  const terms = isCreativeCommons ? licenceTerms.filter(([term]) => termsOf(spdx).includes(term)).flatMap(([, all]) => all) : [];
  const ports = isCreativeCommons ? licencePorts.filter(([port]) => spdx.toLowerCase().endsWith(`-${port}`)).flatMap(([, all]) => all) : [];
  const free = spdx === 'CC0-1.0' || spdx === 'CC-PDM-1.0' ? publicDomain : [];
  return { licence, words: [...new Set([spdx.toLowerCase(), names.en, names.es, spdx, ...terms, ...ports, ...free].flatMap(words))] };
});

/** The licences that every word typed belongs to: of the identifier, or of the name in any of five languages, accents aside. An empty query gives all; the list's order stays. */
export function searchLicences(query: string): readonly Licence[] {
  const wanted = words(query);
  return searchable.filter((each) => wanted.every((word) => each.words.some((own) => own.startsWith(word)))).map(({ licence }) => licence);
}
