import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../shared/metadata/index';
import { readNotice } from '../../../shared/rights/read-notice';
import { noticeOffer, yearToSuggest, type NoticeOffer } from './notice-offer';

const template = '© {years} {holder}. All rights reserved.';
const offered = (metadata: Metadata, used: string | undefined = template): NoticeOffer | undefined => noticeOffer(metadata, metadata.copyrightNotice === undefined ? undefined : readNotice(metadata.copyrightNotice), used);

describe('a notice built from its parts', () => {
  it('is offered where there is none, once holder and year are known', () => {
    expect(offered({})).toEqual({ kind: 'missing' });
    expect(offered({ copyrightHolder: 'Quay Press' })).toEqual({ kind: 'missing' });
    expect(offered({ copyrightHolder: 'Quay Press', copyrightYears: '2024' })).toEqual({ kind: 'build', notice: '© 2024 Quay Press. All rights reserved.', changes: [] });
  });

  it('leaves a notice alone that the fields do not contradict, however it is written', () => {
    expect(offered({ copyrightNotice: '(c) Copyright Thomson Reuters 2016', copyrightHolder: 'Thomson Reuters', copyrightYears: '2016' })).toBeUndefined();
    expect(offered({ copyrightNotice: '© 2024 Quay Press', copyrightHolder: 'Quay Press', usageTerms: 'Ask before you print.' })).toBeUndefined();
    expect(offered({ copyrightNotice: '© 2015 Latin One' })).toBeUndefined();
  });

  it('says what would change in the notice that stands there', () => {
    expect(offered({ copyrightNotice: '© 2015 Latin One. Do not reproduce.', copyrightHolder: 'Latin One', copyrightYears: '2015-2024' })).toEqual({
      kind: 'build', notice: '© 2015–2024 Latin One. All rights reserved.', changes: [{ part: 'years', from: '2015', to: '2015-2024' }, { part: 'terms', from: 'Do not reproduce.', to: 'All rights reserved.' }],
    });
    expect(offered({ copyrightNotice: '© Latin One', copyrightHolder: 'Latin One', copyrightYears: '2015' }, '© {years} {holder}')).toEqual({ kind: 'build', notice: '© 2015 Latin One', changes: [{ part: 'years', from: undefined, to: '2015' }] });
  });

  it('never rewrites an agency’s notice for another holder', () => {
    expect(offered({ copyrightNotice: '© 2024 The Associated Press.', copyrightHolder: 'Quay Press', copyrightYears: '2024' })).toEqual({ kind: 'wire' });
  });

  it('offers nothing where the fields contradict the notice but cannot make one', () => {
    expect(offered({ copyrightNotice: '© 2015 Latin One', copyrightHolder: 'Quay Press' })).toBeUndefined();
  });
});

describe('the year to suggest', () => {
  const published = { kind: 'day', date: '2024-03-28' } as const;

  it('is that of the first publication', () => {
    expect(yearToSuggest({ published })).toBe('2024');
    expect(yearToSuggest({ published, firstPublished: { kind: 'instant', local: '2019-12-31T23:30:00', zone: 'America/New_York', utc: '2020-01-01T04:30:00Z' } })).toBe('2019');
  });

  it('is none where a year is named, or nothing was published', () => {
    expect(yearToSuggest({ published, copyrightYears: '2015' })).toBeUndefined();
    expect(yearToSuggest({ published, copyrightNotice: '© 2015 Latin One' })).toBeUndefined();
    expect(yearToSuggest({ updated: published })).toBeUndefined();
    expect(yearToSuggest({ published, copyrightNotice: '© Latin One' })).toBe('2024');
  });
});
