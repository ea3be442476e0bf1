import { describe, expect, it } from 'vitest';
import { readCredit } from './read-credit';

describe('readCredit', () => {
  it.each([
    ['Photo: Mara Lindqvist/AFP', 'Mara Lindqvist/AFP'],
    ['Photo by Tom Okafor', 'Tom Okafor'],
    ['Photo credit: Tom Okafor for The Ledger', 'Tom Okafor for The Ledger'],
    ['(AP Photo/Tom Okafor)', 'AP Photo/Tom Okafor'],
    ['Tom Okafor via Getty Images', 'Tom Okafor via Getty Images'],
    ['Foto: Lucía Barro / EFE', 'Lucía Barro / EFE'],
    ['Crédito: Lucía Barro', 'Lucía Barro'],
    ['Crédit photo : Élodie Marchand / Hans Lucas', 'Élodie Marchand / Hans Lucas'],
    ['Bild: Jonas Brandt/dpa', 'Jonas Brandt/dpa'],
    ['Foto: Divulgação', 'Divulgação'],
    ['Getty Images', 'Getty Images'],
  ])('reads the picture credit of %s', (line, creditText) => {
    expect(readCredit(line)).toEqual({ kind: 'credit', creditText });
  });

  it.each([
    ['Reuters contributed to this report.', ['Reuters']],
    ['The Associated Press and Reuters contributed to this report.', ['The Associated Press', 'Reuters']],
    ['With files from The Canadian Press', ['The Canadian Press']],
    ['Con información de EFE y AFP.', ['EFE', 'AFP']],
    ['Com informações da Agência Brasil', ['Agência Brasil']],
    ['(avec AFP)', ['AFP']],
    ["Avec l'AFP", ['AFP']],
    ['Mit Material von dpa', ['dpa']],
    ['Source: Reuters', ['Reuters']],
    ['Quelle: dpa', ['dpa']],
  ])('reads the source of %s', (line, sources) => {
    expect(readCredit(line)).toEqual({ kind: 'source', sources });
  });

  it('tells people who contributed from agencies', () => {
    expect(readCredit('Mara Lindqvist and Tom Okafor contributed to this story.')).toEqual({ kind: 'source', contributors: ['Mara Lindqvist', 'Tom Okafor'] });
  });

  it.each([
    ['Distributed by Harbour Content Service, Inc.', 'Harbour Content Service, Inc.'],
    ['Distribuido por Servicio del Puerto', 'Servicio del Puerto'],
  ])('reads the distributor of %s', (line, distributor) => {
    expect(readCredit(line)).toEqual({ kind: 'usage', distributor });
  });

  it.each([
    ['Our Standards: The Harbour Principles.', 'The Harbour Principles'],
    ['Nuestros principios: Carta del Puerto', 'Carta del Puerto'],
  ])('reads the principles of %s', (line, principles) => {
    expect(readCredit(line)).toEqual({ kind: 'principles', principles });
  });

  it.each([
    ['(Reporting by Mara Lindqvist and Tom Okafor; Editing by Ada Byrne)', ['Mara Lindqvist', 'Tom Okafor'], ['Ada Byrne']],
    ['Reporting by Mara Lindqvist in Oslo; writing by Tom Okafor; editing by Ada Byrne', ['Mara Lindqvist'], ['Ada Byrne']],
    ['(Reporte de Lucía Barro; editado por Iván Soto)', ['Lucía Barro'], ['Iván Soto']],
    ['(Reportagem de Rui Matos; Edição de Inês Faria)', ['Rui Matos'], ['Inês Faria']],
    ['(Reportage Élodie Marchand, édité par Paul Roche)', ['Élodie Marchand'], ['Paul Roche']],
  ])('reads who reported and edited in %s', (line, reporting, editing) => {
    expect(readCredit(line)).toEqual({ kind: 'reporting', reporting, editing });
  });

  it.each([
    'Photo taken by a passer-by shows the bridge before it fell.',
    'The heavy rain contributed to this year’s poor harvest in the north of the country and beyond.',
    'Images of the flood went round the world.',
    'With files from the archive open, the historian began to read.',
    'Reporting the news is hard.',
    'Foto tomada este lunes en el puerto.',
    'avec le temps, tout va',
    '',
  ])('leaves the sentence "%s" alone', (line) => {
    expect(readCredit(line)).toBeUndefined();
  });
});
