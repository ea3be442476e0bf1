import { describe, expect, it } from 'vitest';
import type { NoticeReading } from '../../../shared/rights/rights';
import { markParts, partsToTake } from './notice-parts';

const notice = '© 2019 Marea Press. Ask before you print.';
const reading: NoticeReading = { decision: 'accept', years: '2019', holder: 'Marea Press', terms: 'Ask before you print.', wire: false, flags: [] };

describe('the parts of a notice', () => {
  it('are marked where they stand, and all stretches together are the notice', () => {
    const stretches = markParts(notice, reading);
    expect(stretches).toEqual([
      { text: '© ' }, { text: '2019', part: 'years' }, { text: ' ' }, { text: 'Marea Press', part: 'holder' }, { text: '. ' }, { text: 'Ask before you print.', part: 'terms' },
    ]);
    expect(stretches.map((each) => each.text).join('')).toBe(notice);
  });

  it('keep the notice whole when parts overlap or are written otherwise', () => {
    const odd = '© 2019 – 2021  Marea 2019 Press\n';
    const stretches = markParts(odd, { decision: 'flag', years: '2019-2021', holder: 'Marea 2019 Press', licence: '2019', wire: false, flags: [] });
    expect(stretches.map((each) => each.text).join('')).toBe(odd);
    expect(stretches.some((each) => each.part === 'years')).toBe(false);
  });
});

it('marks years that are written with a longer dash', () => {
  expect(markParts('© 2013–2015 Marea Press', { decision: 'accept', years: '2013-2015', holder: 'Marea Press', wire: false, flags: [] })[1]).toEqual({ text: '2013–2015', part: 'years' });
});

describe('taking the parts over', () => {
  it('offers only what the fields do not say yet, and never the notice', () => {
    const { parts, patch } = partsToTake({ copyrightNotice: notice, copyrightHolder: 'Marea Press', copyrightYears: '2020' }, reading);
    expect(parts).toEqual(['years', 'terms']);
    expect(patch).toEqual({ copyrightYears: '2019', usageTerms: 'Ask before you print.' });
  });

  it('leaves fields alone that the notice says nothing of', () => {
    expect(partsToTake({ licence: 'CC-BY-4.0' }, { decision: 'ignore', wire: false, flags: ['not-a-notice'] }).parts).toEqual([]);
  });
});
