import type { Language } from '../i18n/message';
import { cityTable, cityTableOfArticles } from './city-names';
import type { SpokenLanguage } from './words/spoken-words';
import { zonesByCountry } from './zone-table';

/** Every zone a person may choose: UTC and the IANA zones of all countries, the same on every computer. */
export const zones: readonly string[] = ['UTC', ...new Set([...zonesByCountry.values()].flat())];

/** A zone found by a search, with the name it is shown by and its country (ISO 3166; empty for UTC). */
export interface ZoneMatch {
  readonly zone: string;
  readonly city: string;
  readonly country: string;
}

interface CityNames extends Readonly<Record<SpokenLanguage, string>> {
  readonly others: readonly string[];
}

const cells = (table: string): readonly (readonly string[])[] => table.trim().split('\n').map((line) => line.split('|'));
const ofArticles: ReadonlyMap<string, readonly string[]> = new Map(cells(cityTableOfArticles).map(([zone = '', ...names]): [string, readonly string[]] => [zone, names]));
const named: ReadonlyMap<string, CityNames> = new Map(
  cells(cityTable).map(([zone = '', en = '', es = '', others = '']): [string, CityNames] => {
    const [pt = en, fr = en, de = en] = ofArticles.get(zone) ?? [];
    return [zone, { en, es, pt, fr, de, others: others.split(', ').filter((name) => name !== '') }];
  }),
);

const countryOf: ReadonlyMap<string, string> = new Map([...zonesByCountry].flatMap(([country, names]) => names.map((zone): [string, string] => [zone, country])));

/** Lower case without accents or dots, single spaces: how names are compared. */
export function foldName(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[._’']/g, (sign) => (sign === '_' ? ' ' : '')).replace(/\s+/g, ' ').trim();
}

/** The city a zone is known by: "New York", "Nueva York"; a fixed offset says itself (`UTC+10:00`). */
export function cityName(zone: string, language: SpokenLanguage): string {
  if (/^[+-]/.test(zone)) return `UTC${zone.replace('-', '−')}`;
  return named.get(zone)?.[language] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Letters people know a zone by in a search; the table of the reader decides in texts. */
const lettersOf: Readonly<Record<string, readonly string[]>> = {
  UTC: ['gmt', 'z', 'utc'], 'America/New_York': ['et', 'est', 'edt'], 'America/Chicago': ['ct', 'cst', 'cdt'], 'America/Denver': ['mt', 'mst', 'mdt'],
  'America/Los_Angeles': ['pt', 'pst', 'pdt'], 'Europe/Madrid': ['cet', 'cest'], 'Europe/Paris': ['cet', 'cest'], 'Europe/Berlin': ['cet', 'cest', 'mez', 'mesz'],
  'Europe/London': ['gmt', 'bst'], 'Europe/Lisbon': ['wet', 'west'], 'America/Sao_Paulo': ['brt'], 'Asia/Tokyo': ['jst'], 'Asia/Kolkata': ['ist'], 'Australia/Sydney': ['aest', 'aedt'],
};

const countryNames = new Map<string, Intl.DisplayNames>();

function countryName(country: string, language: Language): string {
  const names = countryNames.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  countryNames.set(language, names);
  return country === '' ? '' : (names.of(country) ?? '');
}

interface Searchable {
  readonly zone: string;
  readonly country: string;
  readonly cities: readonly string[];
  readonly rest: readonly string[];
}

const searchable: readonly Searchable[] = zones.map((zone) => {
  const country = countryOf.get(zone) ?? '';
  const names = named.get(zone);
  return {
    zone,
    country,
    cities: [zone.split('/').at(-1) ?? zone, names?.en ?? '', names?.es ?? '', ...(names?.others ?? []), names?.pt ?? '', names?.fr ?? '', names?.de ?? ''].map(foldName).filter((name) => name !== ''),
    rest: [foldName(zone.replaceAll('/', ' ')), ...(lettersOf[zone] ?? [])],
  };
});

/** How well a zone fits: 0 exact city or letters, 1 city begins so, 2 a word begins so, 3 country, 9 not at all. */
function rank(entry: Searchable, query: string, country: string): number {
  if (entry.cities.includes(query) || entry.rest.includes(query) || foldName(entry.zone) === query) return 0;
  if (entry.cities.some((name) => name.startsWith(query))) return 1;
  if (country.startsWith(query)) return 2;
  if ([...entry.cities, ...entry.rest].some((name) => name.includes(` ${query}`) || name.startsWith(query))) return 3;
  return 9;
}

/** Zones for what a person typed: by city, country or letters, accents aside, in English and Spanish; best first. An empty query gives all. */
export function searchZones(query: string, language: Language): readonly ZoneMatch[] {
  const wanted = foldName(query);
  return searchable
    .map((entry) => ({ entry, fit: wanted === '' ? 0 : rank(entry, wanted, foldName(countryName(entry.country, language))) }))
    .filter(({ fit }) => fit < 9)
    .sort((a, b) => a.fit - b.fit)
    .map(({ entry }) => ({ zone: entry.zone, city: cityName(entry.zone, language), country: entry.country }));
}

const byCity: ReadonlyMap<string, string> = new Map(
  [...searchable].reverse().flatMap(({ zone, cities }) => cities.filter((name) => name.length > 2).map((name): [string, string] => [name, zone])),
);

/** The zone of a city named exactly, in any spelling of the table; undefined for a place that is no zone's city. */
export function zoneOfCity(name: string): string | undefined {
  return byCity.get(foldName(name));
}
