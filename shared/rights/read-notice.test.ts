import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNotices, isNoticeLine, readNotice } from './read-notice';

const asOf = '2026-01-01T00:00:00Z';

describe('readNotice', () => {
  it.each([
    ['© 2019 Marea Press', '2019'], ['© 2013-2019 Marea Press', '2013-2019'], ['© 2013 – 2019 Marea Press', '2013-2019'], ['© 2013—19 Marea Press', '2013-2019'], ['© Marea Press 2019', '2019'],
    ['© 2013, 2015 & 2019 Marea Press', '2013, 2015, 2019'], ['© MCMXCVIII Marea Press', '1998'], ['(c)2019 Marea Press', '2019'], ['© 2019 by Marea Press', '2019'],
  ])('reads holder and years of %s', (line, years) => {
    expect(readNotice(line, { asOf })).toMatchObject({ decision: 'accept', holder: 'Marea Press', years, flags: [] });
  });

  it.each(['© 1997- Marea Press', '© 1997–present, Marea Press', '© 1997 – hoy Marea Press'])('never closes the open years of %s', (line) => {
    expect(readNotice(line, { asOf })).toMatchObject({ decision: 'flag', years: '1997-', flags: ['open-range'] });
  });

  it.each([
    ['© 2019 Marea Press. All rights reserved.', 'All rights reserved.'], ['© 2019 Marea Press - Todos los derechos reservados', 'Todos los derechos reservados'], ['© 2019 Marea Press. Todos os direitos reservados', 'Todos os direitos reservados'],
    ['© 2019 Marea Press, tous droits réservés', 'tous droits réservés'], ['© 2019 Marea Press | ALLE RECHTE VORBEHALTEN', 'ALLE RECHTE VORBEHALTEN'], ['D.R. © 2019 Marea Press', 'D.R.'], ['All rights reserved © 2019 Marea Press', 'All rights reserved'],
  ])('reads the terms of %s', (line, terms) => {
    expect(readNotice(line)).toMatchObject({ decision: 'accept', holder: 'Marea Press', years: '2019', terms });
  });

  it.each([
    ['© 2019 Marea, S.A. de C.V. All rights reserved.', 'Marea, S.A. de C.V.'], ['© 2019 Marea Co., Inc.', 'Marea Co., Inc.'], ['© 2019 Marea GmbH. Alle Rechte vorbehalten.', 'Marea GmbH'], ['© 2019 marea.example', 'marea.example'],
  ])('keeps the dots that belong to the name in %s', (line, holder) => {
    expect(readNotice(line).holder).toBe(holder);
  });

  it.each([
    ['© 2019 All rights reserved', 'holder-missing'], ['© Marea Press', 'year-missing'], ['© © 2019 Marea Press', 'doubled-symbol'], ['Â© 2019 Marea Press', 'mojibake'], ['© {{year}} 2019 Marea Press', 'template-leak'],
    ['© 2019 Marea Press © 2018 Faro', 'two-notices'], ['© 2044 Marea Press', 'future'],
  ])('says what is doubtful about %s', (line, flag) => {
    expect(readNotice(line, { asOf }).flags).toEqual([flag]);
  });

  it.each(['© 2019 AFP', 'Copyright 2019 The Associated Press. All rights reserved.', '© 2019 Agencia EFE, S.A.', '© dpa'])('knows the agency of %s', (line) => {
    expect(readNotice(line).wire).toBe(true);
  });

  it('does not take a paper for an agency whose letters its name holds', () => {
    expect(readNotice('© 2019 Capstan Effects').wire).toBe(false);
  });

  it('takes no year from a register number and no name from it', () => {
    expect(readNotice('© 2019 Marea Ltd. Company No. 19841990')).toMatchObject({ holder: 'Marea Ltd.', years: '2019', note: 'Company No. 19841990' });
  });
});

describe('prose about copyright', () => {
  it.each([
    'Copyright law is hard. The copyright of 2015 songs was sold.', 'Who owns the copyright? (c) none of the above; (a) one (b) two.', 'All rights reserved for the poor, the priest said, were gone.', 'Reprodução de peixes em cativeiro cresce no Norte.',
    'Unauthorized immigrants face new rules.', 'Toute reproduction des oiseaux cesse quand la pluie tombe.', 'The © sign was invented long ago; © is U+00A9.', 'The COPYRIGHT Act of 1976 changed it.', 'Copyright Office officials said so.', '(c) 3 of the contract says so.',
  ])('is no notice: %s', (line) => {
    expect(isNoticeLine(line)).toBe(false);
    expect(readNotice(line).decision).toBe('ignore');
  });

  it.each(['Toute reproduction interdite.', 'Reprodução proibida sem autorização.', 'Nachdruck nur mit Genehmigung.', 'All rights reserved.', 'Unauthorized copying without permission is forbidden'])('leaves %s a notice', (line) => {
    expect(isNoticeLine(line)).toBe(true);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom('© ', '(c)', '2019', '-', '–', ' Marea', ', ', '. ', 'Inc.', 'All rights reserved', '\n', 'D.R. ', 'Copyright ', '{{', '}}', '%Y', '(www.', ')');

  it('is read without an error, and notices are pieces of it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''))), (text) => {
        readNotice(text, { asOf });
        for (const { from, to, raw } of findNotices(text)) expect(text.slice(from, to).trim()).toBe(raw.trim());
      }),
      { numRuns: 1000 },
    );
  });
});
