import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readByline } from './read-byline';
import { readDateline } from './read-dateline';
import { readLine } from './read-line';

it.each([
  ['By Jane Harbour', ['Jane Harbour']], ['By JANE HARBOUR and TOM O’NEILL', ['Jane Harbour', 'Tom O’Neill']], ['Por Ana Puerto y Luis Muelle', ['Ana Puerto', 'Luis Muelle']], ['Par Jean Port et Luc Quai', ['Jean Port', 'Luc Quai']],
  ['Von Hans Hafen und Eva Kai', ['Hans Hafen', 'Eva Kai']], ['Por Rui Cais e Inês Foz', ['Rui Cais', 'Inês Foz']], ['By Jane Harbour in London', ['Jane Harbour']], ['Von Hans Hafen, Berlin', ['Hans Hafen']],
  ['Jane Harbour, Senior Reporter', ['Jane Harbour']], ['By Dr. Jane Harbour, Ph.D.', ['Dr. Jane Harbour']], ['By Jane Harbour @jharbour', ['Jane Harbour']], ['Propos recueillis par Jean Port', ['Jean Port']], ['By Ludwig van der Kade', ['Ludwig van der Kade']],
])('reads who wrote "%s"', (line, authors) => {
  expect(readByline(line)).toMatchObject({ decision: 'accept', authors });
});

it.each([
  ['By Jane Harbour, Associated Press', ['Jane Harbour'], 'Associated Press'], ['By Jane Harbour, Tom Quay and Al Pier, CNN', ['Jane Harbour', 'Tom Quay', 'Al Pier'], 'CNN'], ['Ana Porto, da Reuters', ['Ana Porto'], 'Reuters'],
  ['ANA PUERTO | EFE', ['Ana Puerto'], 'EFE'], ['Par Jean Port avec AFP', ['Jean Port'], 'AFP'], ['By The Associated Press', [], 'The Associated Press'],
])('tells agency and people apart in "%s"', (line, authors, agency) => {
  expect(readByline(line)).toMatchObject({ authors, agency });
});

it.each([['By Staff', 'Staff'], ['Por Redacción', 'Redacción'], ['La rédaction', 'La rédaction'], ['by Reuters Staff', 'Reuters Staff'], ['Par Le Port avec AFP', 'Le Port']])('takes the desk of "%s" for no person', (line, label) => {
  expect(readByline(line)).toMatchObject({ decision: 'flag', authors: [], label, flags: ['no-person'] });
});

it('parts a name from a date and a count that were glued to it', () => {
  expect(readByline('By Jane Harbour3 June 202412')).toMatchObject({ decision: 'flag', authors: ['Jane Harbour'], date: '2024-06-03', comments: '12', flags: ['glued-fields'] });
});

it('takes no date for an author', () => {
  expect(readByline('5 June 2024 at 6:01 am')).toMatchObject({ authors: [], flags: ['not-a-byline'] });
});

it('reads any text without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('', 'By ', 'OSLO (', 'Photo: ', '© ', 'Reporting by ', 'CC BY '), (text, lead) => {
      readLine(lead + text, { language: 'pt' });
      const { length, raw } = readDateline(lead + text);
      expect((lead + text).slice(0, length).trim()).toBe(raw);
    }),
    { numRuns: 1000 },
  );
});

/** Processor time of this process (ms): other work on the computer does not stretch it. */
const cpuMs = (): number => process.cpuUsage().user / 1000;

it('reads a long line in proportion to its length', () => {
  for (const piece of ['By Jane Harbour, ', '© 2024 Foo ', 'OSLO, ', 'CC BY-', 'Reporting by A; ', 'A. ']) {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const began = cpuMs();
      readLine(text);
      return cpuMs() - began;
    };
    time(30_000);
    // Quadratic work would take a hundred times as long; a busy processor may stretch one measurement, hardly three.
    const isLinear = [1, 2, 3].some(() => time(300_000) / Math.max(time(30_000), 10) < 50);
    expect([piece, isLinear]).toEqual([piece, true]);
  }
});
