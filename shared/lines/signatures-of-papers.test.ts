import { describe, expect, it } from 'vitest';
import type { LineReader } from './line-reading';
import { lineColumns } from './line-columns';
import { readLine } from './read-line';

const read = (text: string, reader?: LineReader): ReturnType<typeof lineColumns> => lineColumns(readLine(text, { asOf: '2026-01-01T00:00:00Z', reader }), 'en');

describe('bylines', () => {
  it.each<readonly [text: string, decision: string, extra: object, flags: string]>([
    ['Von Anna Lohmann und Jan Riede', 'accept', { authors: ['Anna Lohmann', 'Jan Riede'] }, ''],
    ['Por A. Lomas y B. Quiroga', 'accept', { authors: ['A. Lomas', 'B. Quiroga'] }, ''],
    ['Par Léa Port', 'accept', { authors: ['Léa Port'] }, ''],
    ['Par Léa Port et Luc Quai avec AFP', 'accept', { authors: ['Léa Port', 'Luc Quai'], agency: 'AFP' }, ''],
    ['By ANA LOMAS, Associated Press', 'accept', { authors: ['Ana Lomas'], agency: 'Associated Press' }, ''],
    ['By ANA LOMAS and TOM QUAY', 'accept', { authors: ['Ana Lomas', 'Tom Quay'] }, ''],
    ['By Ana Lomas, Tom Quay and Jan Riede', 'accept', { authors: ['Ana Lomas', 'Tom Quay', 'Jan Riede'] }, ''],
    ['By Ana Lomas & Tom Quay', 'accept', { authors: ['Ana Lomas', 'Tom Quay'] }, ''],
    ['Por Ana Lomas | Harbour Times', 'accept', { authors: ['Ana Lomas'], agency: 'Harbour Times' }, ''],
    ['Por Ana Lomas, da Agência Brasil', 'accept', { authors: ['Ana Lomas'], agency: 'Agência Brasil' }, ''],
    ['Von Anna Lohmann, Berlin', 'accept', { authors: ['Anna Lohmann'] }, ''],
    ['Text: Anna Lohmann', 'accept', { authors: ['Anna Lohmann'] }, ''],
    ['By Ana Lomas (AP)', 'accept', { authors: ['Ana Lomas'], agency: 'AP' }, ''],
    ['Por Ana Lomas (EFE)', 'accept', { authors: ['Ana Lomas'], agency: 'EFE' }, ''],
    ['By Reuters Staff', 'flag', { authors: [], label: 'Reuters Staff' }, 'no-person'],
    ['Por Agencia EFE', 'flag', { authors: [], agency: 'Agencia EFE' }, 'no-person'],
    ['Da Redação', 'flag', { authors: [], label: 'Da Redação' }, 'no-person'],
    ['Redacción', 'flag', { authors: [], label: 'Redacción' }, 'no-person'],
    ['La rédaction avec AFP', 'flag', { authors: [], label: 'La rédaction', agency: 'AFP' }, 'no-person'],
    ['By Ana Lomas for Harbour Press', 'accept', { authors: ['Ana Lomas'], agency: 'Harbour Press' }, ''],
    ['By Ana Lomas in Madrid and Tom Quay in London', 'accept', { authors: ['Ana Lomas', 'Tom Quay'] }, ''],
    ['Por: Ana Lomas', 'accept', { authors: ['Ana Lomas'] }, ''],
    ['By Dr. Ana Lomas', 'accept', { authors: ['Dr. Ana Lomas'] }, ''],
    ['By Seán O’Quay', 'accept', { authors: ['Seán O’Quay'] }, ''],
    ['By Ana Lomas, MD', 'accept', { authors: ['Ana Lomas'] }, ''],
    ['By Tom Quay Jr.', 'accept', { authors: ['Tom Quay Jr.'] }, ''],
    ['By Tom Quay, Jr. and Ana Lomas', 'accept', { authors: ['Tom Quay Jr.', 'Ana Lomas'] }, ''],
    ['Por João da Silva e Maria dos Reis', 'accept', { authors: ['João da Silva', 'Maria dos Reis'] }, ''],
    ['Von Karl von der Heide', 'accept', { authors: ['Karl von der Heide'] }, ''],
    ['By the Editorial Board', 'flag', { authors: [], label: 'the Editorial Board' }, 'no-person'],
    ['By Ana Lomas, Staff Writer', 'accept', { authors: ['Ana Lomas'] }, ''],
    ['By Ana Lomas, Harbour Times Correspondent', 'accept', { authors: ['Ana Lomas'] }, ''],
    ['Ana Lomas, enviada especial', 'accept', { authors: ['Ana Lomas'] }, ''],
    ['Por Ana Lomas, corresponsal en París', 'accept', { authors: ['Ana Lomas'] }, ''],
    ['Propos recueillis par Léa Port', 'accept', { authors: ['Léa Port'] }, ''],
    ['Analysis by Ana Lomas, CNN', 'accept', { authors: ['Ana Lomas'], agency: 'CNN' }, ''],
    ['By Ana Lomas @analomas', 'accept', { authors: ['Ana Lomas'] }, ''],
    ['By Ana Lomas May 8, 2024', 'accept', { authors: ['Ana Lomas'], date: '2024-05-08' }, ''],
  ])('%s', (text, decision, extra, flags) => {
    const reading = read(text);
    expect([reading.decision, reading.extra, reading.flags.join('|')]).toEqual([decision, extra, flags]);
  });
});

describe('datelines', () => {
  it.each([
    ['BERLIN (dpa) —', 'Berlin', 'dpa', ''],
    ['BERLIN (dpa) - ', 'Berlin', 'dpa', ''],
    ['MADRID, 28 mar (EFE).-', 'Madrid', 'EFE', '--03-28'],
    ['PARIS, 5 mai (Reuters) - ', 'Paris', 'Reuters', '--05-05'],
    ['SÃO PAULO (Reuters) - ', 'São Paulo', 'Reuters', ''],
    ['LISBOA, 8 mai 2024 (Lusa) - ', 'Lisboa', 'Lusa', '2024-05-08'],
    ['Lisboa, 08 mai 2024 (Lusa) –', 'Lisboa', 'Lusa', '2024-05-08'],
    ['LONDON, May 8 (Reuters) -', 'London', 'Reuters', '--05-08'],
    ['Buenos Aires, 8 may (EFE).-', 'Buenos Aires', 'EFE', '--05-08'],
    ['Madrid (EFE).- ', 'Madrid', 'EFE', ''],
    ['BRASÍLIA (Folhapress) -', 'Brasília', 'Folhapress', ''],
    ['São Paulo, SP (Folhapress) -', 'São Paulo, SP', 'Folhapress', ''],
    ['Frankfurt/Main (dpa) -', 'Frankfurt/Main', 'dpa', ''],
    ['Köln/Bonn (dpa/lnw) -', 'Köln/Bonn', 'dpa/lnw', ''],
    ['NEW YORK, May 8, 2024 /PRNewswire/ --', 'New York', 'PRNewswire', '2024-05-08'],
    ['LOS ANGELES--(BUSINESS WIRE)--', 'Los Angeles', 'BUSINESS WIRE', ''],
    ['GENEVA/LONDON, May 8 (Reuters) -', 'Geneva/London', 'Reuters', '--05-08'],
    ['KYIV, Ukraine (AP) —', 'Kyiv, Ukraine', 'AP', ''],
    ['UNITED NATIONS (AP) —', 'United Nations', 'AP', ''],
    ['PORT-AU-PRINCE, Haiti —', 'Port-au-Prince, Haiti', '', ''],
    ['ST. PETERSBURG, Fla. —', 'St. Petersburg, Fla.', '', ''],
    ['WASHINGTON, D.C. —', 'Washington, D.C.', '', ''],
    ['MADRID 8 May. (EUROPA PRESS) -', 'Madrid', 'EUROPA PRESS', '--05-08'],
    ['Bogotá, 8 may. (Colprensa) –', 'Bogotá', 'Colprensa', '--05-08'],
    ['Paris (AFP) – ', 'Paris', 'AFP', ''],
    ['Wien (APA) -', 'Wien', 'APA', ''],
    ['NEW DELHI, May 8 (PTI)', 'New Delhi', 'PTI', '--05-08'],
    ['BEIJING, May 8 (Xinhua) --', 'Beijing', 'Xinhua', '--05-08'],
    ['Rio de Janeiro, 8 mai (EFE).-', 'Rio de Janeiro', 'EFE', '--05-08'],
    ['MEXICO CITY, 8 de mayo de 2024 (AFP) -', 'Mexico City', 'AFP', '2024-05-08'],
    ['BRUXELLES, 8 mai 2024 (AFP) -', 'Bruxelles', 'AFP', '2024-05-08'],
    ['TOKYO, 8. Mai (dpa) -', 'Tokyo', 'dpa', '--05-08'],
    ['LIMA.—', 'Lima', '', ''],
  ])('%s', (text, place, agency, date) => {
    const reading = read(text);
    expect([reading.kind, reading.place, reading.extra?.['agency'], reading.date ?? '', reading.flags.join('|')]).toEqual(['dateline', place, agency, date, date.startsWith('--') ? 'year-missing' : '']);
  });

  it.each(['BREAKING: The ferry has sailed', 'LONDON: A city of bridges', 'Ana Lomas (left) - the mayor', 'The Port (1954) – a film'])('is not "%s"', (text) => {
    expect(read(text).kind === 'dateline').toBe(false);
  });
});

describe('credits and sources', () => {
  it.each([
    ['Photo: Ana Lomas/EFE', 'Ana Lomas/EFE'], ['Foto: Ana Lomas/dpa', 'Ana Lomas/dpa'], ['Photograph: Ana Lomas/AFP/Getty Images', 'Ana Lomas/AFP/Getty Images'], ['Bild: picture alliance/dpa', 'picture alliance/dpa'],
    ['Image: Ana Lomas via Getty Images', 'Ana Lomas via Getty Images'], ['Photo by Ana Lomas on Unsplash', 'Ana Lomas on Unsplash'], ['Ana Lomas/Harbour Times via AP', 'Ana Lomas/Harbour Times via AP'], ['AP Photo/Ana Lomas', 'AP Photo/Ana Lomas'],
    ['(Photo by Ana Lomas/Getty Images)', 'Ana Lomas/Getty Images'], ['Imagem: Divulgação', 'Divulgação'], ['Foto: Reprodução/TV Porto', 'Reprodução/TV Porto'], ['Crédit photo : Ana Lomas', 'Ana Lomas'], ['REUTERS/Ana Lomas', 'REUTERS/Ana Lomas'],
    ['EFE/Ana Lomas', 'EFE/Ana Lomas'], ['Crédito: Ana Lomas', 'Ana Lomas'], ['Photo credit: Ana Lomas', 'Ana Lomas'], ['Fotografía de Ana Lomas', 'Ana Lomas'], ['Foto: © Ana Lomas', '© Ana Lomas'], ['Foto di archivio', undefined], ['Photo gallery', undefined],
  ])('%s', (text, creditText) => {
    const { kind, extra } = read(text);
    expect([kind === 'credit', extra?.['creditText'], extra?.['applies_to']]).toEqual([creditText !== undefined, creditText, creditText === undefined ? undefined : 'image']);
  });

  it.each<readonly [text: string, extra: object]>([
    ['Con información de EFE', { infoSource: 'EFE' }],
    ['Com informações da Agência Brasil', { infoSource: 'Agência Brasil' }],
    ['(avec AFP)', { infoSource: 'AFP' }],
    ['Avec AFP et Reuters', { infoSource: ['AFP', 'Reuters'] }],
    ['Mit Material von dpa', { infoSource: 'dpa' }],
    ['Mit Material von dpa und Reuters', { infoSource: ['dpa', 'Reuters'] }],
    ['Quelle: dpa', { infoSource: 'dpa' }],
    ['Fuente: Europa Press', { infoSource: 'Europa Press' }],
    ['Source: AFP', { infoSource: 'AFP' }],
    ['Fonte: Agência Lusa', { infoSource: 'Agência Lusa' }],
    ['Additional reporting by Reuters', { infoSource: 'Reuters' }],
    ['AP contributed to this report.', { infoSource: 'AP' }],
    ['The Associated Press and Reuters contributed to this report.', { infoSource: ['The Associated Press', 'Reuters'] }],
    ['With files from The Canadian Press', { infoSource: 'The Canadian Press' }],
    ['Ana Lomas contributed to this report.', { contributors: ['Ana Lomas'] }],
    ['Distribuido por Agencia Marea', { distributor: 'Agencia Marea' }],
    ['Distribué par Agence du Port', { distributor: 'Agence du Port' }],
    ['Nuestros estándares: Principios de Puerto Libre', { publishingPrinciples: 'Principios de Puerto Libre' }],
    ['Reporting by Ana Lomas in Madrid; Editing by Tom Quay', { reporting: ['Ana Lomas'], editing: ['Tom Quay'] }],
    ['(Reporte de Ana Lomas, editado por Tomás Quiroga)', { reporting: ['Ana Lomas'], editing: ['Tomás Quiroga'] }],
  ])('%s', (text, extra) => {
    expect(read(text).extra).toEqual(extra);
  });
});
