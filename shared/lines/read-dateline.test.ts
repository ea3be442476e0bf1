import { expect, it } from 'vitest';
import { readDateline } from './read-dateline';

it.each([
  ['OSLO — The bridge', 'Oslo', undefined, undefined], ['NEW YORK (AP) — The bridge', 'New York', 'AP', undefined], ['EL PASO, Texas (AP) — It', 'El Paso, Texas', 'AP', undefined], ['ST. PAUL, Minn. — It', 'St. Paul, Minn.', undefined, undefined],
  ['SÃO PAULO, SP (FOLHAPRESS) - A ponte', 'São Paulo, SP', 'FOLHAPRESS', undefined], ['BUENOS AIRES, 5 de junio de 2024 (Télam) - El', 'Buenos Aires', 'Télam', '2024-06-05'], ['Lisboa, 05 jun 2024 (Lusa) - A', 'Lisboa', 'Lusa', '2024-06-05'],
  ['Madrid, 5 jun (EFE).- El puente', 'Madrid', 'EFE', '--06-05'], ['München (dpa) – Die', 'München', 'dpa', undefined], ['OSLO, June 5, 2024 /NewsPort/ -- It', 'Oslo', 'NewsPort', '2024-06-05'], ['CIUDAD DE MÉXICO.- El', 'Ciudad de México', undefined, undefined],
])('reads the dateline of "%s"', (text, place, agency, date) => {
  const reading = readDateline(text);
  expect([reading.place, reading.agency, reading.date]).toEqual([place, agency, date]);
  expect(text.slice(reading.length)).toMatch(/^\p{Lu}/u);
});

it('flags a day without a year and gives it none', () => {
  expect(readDateline('PARIS, 5 juin (AFP) – Le pont')).toMatchObject({ decision: 'flag', flags: ['year-missing'] });
});

it.each(['The harbour – long closed – opened.', 'Oslo is cold.', 'UPDATE 2-1', 'He said (again) that it was so.', 'I — who else — did it', ''])('finds none in "%s"', (text) => {
  expect(readDateline(text).length).toBe(0);
});
