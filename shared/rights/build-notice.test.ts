import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNotice, isNoticeTemplate } from './build-notice';
import { readNotice } from './read-notice';

const template = '© {years} {holder}. All rights reserved.';

describe('building a notice', () => {
  it('fills the newsroom’s template, with the dash that years are printed with', () => {
    expect(buildNotice(template, { holder: 'Quay Press', years: '2013-2015' })).toBe('© 2013–2015 Quay Press. All rights reserved.');
    expect(buildNotice('Copyright {year} by {holder}', { holder: 'Quay Press', years: '2013-2015' })).toBe('Copyright 2013 by Quay Press');
  });

  it('puts the story’s own terms in place of the house’s, and no two dots in a row', () => {
    expect(buildNotice(template, { holder: 'Quay Press Inc.', years: '2024', terms: 'Reproduction only with credit.' })).toBe('© 2024 Quay Press Inc. Reproduction only with credit.');
    expect(buildNotice(template, { holder: 'Quay Press Inc.', years: '2024' })).toBe('© 2024 Quay Press Inc. All rights reserved.');
  });

  it('makes up neither holder nor year', () => {
    expect(buildNotice(template, { years: '2024' })).toBeUndefined();
    expect(buildNotice(template, { holder: 'Quay Press', terms: 'All rights reserved.' })).toBeUndefined();
  });

  it('is plain where no template is set, or one that does not say whose it is', () => {
    expect(buildNotice(undefined, { holder: 'Quay Press', years: '1997-' })).toBe('© 1997– Quay Press');
    expect(buildNotice('© {years} The Lantern', { holder: 'Quay Press', years: '2024' })).toBe('© 2024 Quay Press');
    expect(['© {holder}', '{holder} owns {years}', '© {years} The Lantern', template].map(isNoticeTemplate)).toEqual([false, false, false, true]);
  });

  it('takes names as they are, whatever signs are in them', () => {
    expect(buildNotice(undefined, { holder: '{years} $& Sons', years: '2024' })).toBe('© 2024 {years} $& Sons');
  });

  it('is read back to the parts it was built from', () => {
    const parts = fc.record({
      holder: fc.constantFrom('Quay Press', 'La Linterna', 'Peña & Hijos, S.A.', 'Ada Quill', 'Müller GmbH'),
      years: fc.constantFrom('2015', '2013-2015', '1997-', '2013, 2015'),
      terms: fc.constantFrom(undefined, 'All rights reserved. Do not reproduce without permission.', 'Todos los derechos reservados.', 'Nachdruck verboten.'),
    });
    fc.assert(fc.property(parts, fc.constantFrom(undefined, template, 'Copyright {years} {holder}'), (each, used) => {
      const reading = readNotice(buildNotice(used, each) ?? '');
      expect([reading.holder, reading.years]).toEqual([each.holder, each.years]);
      if (each.terms !== undefined) expect(reading.terms).toBe(each.terms);
    }), { numRuns: 200 });
  });
});
