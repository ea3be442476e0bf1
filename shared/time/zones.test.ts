import { expect, it } from 'vitest';
import { zoneLettersMeaning } from './words/zone-words';
import { cityName, searchZones, zoneOfCity, zones } from './zones';

it('lists every zone once', () => {
  expect(new Set(zones).size).toBe(zones.length);
  expect(zones.length).toBeGreaterThan(380);
});

it.each([
  ['nueva york', 'es', 'America/New_York'], ['New York', 'en', 'America/New_York'], ['sao paulo', 'en', 'America/Sao_Paulo'], ['cdmx', 'es', 'America/Mexico_City'], ['tokio', 'es', 'Asia/Tokyo'],
  ['españa', 'es', 'Europe/Madrid'], ['CET', 'en', 'Europe/Madrid'], ['utc', 'en', 'UTC'], ['kolk', 'en', 'Asia/Kolkata'],
] as const)('finds %s in %s', (query, language, zone) => {
  expect(searchZones(query, language).slice(0, 4).map((match) => match.zone)).toContain(zone);
});

it('finds nothing for what is no place', () => {
  expect(searchZones('xyzzy', 'en')).toEqual([]);
  expect(searchZones('', 'en')).toHaveLength(zones.length);
});

it('says cities in both languages, and offsets as they are', () => {
  expect([cityName('America/New_York', 'es'), cityName('America/New_York', 'en'), cityName('America/Argentina/Ushuaia', 'en'), cityName('-03:00', 'en')]).toEqual(['Nueva York', 'New York', 'Ushuaia', 'UTC−03:00']);
});

it('knows a city only by its whole name', () => {
  expect([zoneOfCity('Madrid'), zoneOfCity('são paulo'), zoneOfCity('Mad'), zoneOfCity('')]).toEqual(['Europe/Madrid', 'America/Sao_Paulo', undefined, undefined]);
});

it('knows which letters several places use', () => {
  expect(['EST', 'ET', 'CST', 'IST', 'XYZ'].map((letters) => zoneLettersMeaning(letters)?.kind)).toEqual(['letters', 'rules', 'ambiguous', 'ambiguous', undefined]);
});
