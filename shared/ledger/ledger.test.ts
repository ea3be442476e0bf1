import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../article/article';
import { plainInline } from '../body/inline';
import { blockText } from '../body/text-blocks';
import { runChecks } from '../checks/index';
import { messages, say } from '../i18n/index';
import { languages } from '../i18n/message';
import { importArticle } from '../importers/import-article';
import type { Metadata } from '../metadata/index';
import { firstStory } from '../samples/first-story';
import type { Instant } from '../time/moment';
import { isoOf } from '../time/say-moment';
import { dateLedger } from './date-ledger';
import { standingOf, type LedgerEntry } from './entry';
import { rightsLedger } from './rights-ledger';

const now = '2024-05-01T12:00:00Z';
const seed = '../shared/seed/000_8daeb831cf6be08f.txt';

const findingsOf = (article: Article) => runChecks(article, { now, newsroom: { defaultHolder: 'Quay Press' } });
const datesOf = (article: Article): readonly LedgerEntry[] => dateLedger(article, findingsOf(article));
const rightsOf = (article: Article): readonly LedgerEntry[] => rightsLedger(article, findingsOf(article));

function story(metadata: Metadata, ...paragraphs: readonly string[]): Article {
  return { ...newArticle('a', { language: 'en', ...metadata }), body: paragraphs.map((text) => ({ type: 'paragraph', content: plainInline(text) })) };
}

/** An entry in a few words: what, read as what, how it stands, by which rules. */
function told({ name, quote, reading, ...rest }: LedgerEntry): string {
  const read = reading.kind === 'moment' ? isoOf(reading.moment) : reading.kind === 'words' ? reading.words : reading.kind === 'permission' ? reading.permission.kind : reading.kind === 'choices' ? reading.candidates.map(isoOf).join(' or ') : '-';
  const standing = standingOf({ name, quote, reading, ...rest });
  return [name === undefined ? (quote ?? '') : say('en', name), '=', read, standing, ...rest.contradictions.map(({ rule }) => rule)].join(' ');
}

const updated: Instant = { kind: 'instant', local: '2024-03-28T04:53:00', zone: 'America/New_York', utc: '2024-03-28T08:53:00Z', zoneSource: 'written', raw: 'Updated 04:53 AM EDT, Thu, Mar 28, 2024' };

describe('the date ledger', () => {
  it('shows a stamp of 2024 against a notice of 2015, and that nobody has said when it was published', () => {
    const article = story({ updated, copyrightNotice: '© 2015 Harbour Wire. All rights reserved.', copyrightYears: '2015' });
    expect(datesOf(article).map(told)).toEqual([
      'Published = - blocked no-publish-date',
      'Updated = 2024-03-28T04:53:00-04:00 contradicted notice-year',
      'Year of the notice = 2015 contradicted notice-year',
    ]);
    expect(datesOf(article)[1]).toMatchObject({ quote: updated.raw, how: 'ledger.how.written', place: { kind: 'field', field: 'updated' } });
  });

  it('counts words of the text from the dateline, else from the first publication, and never from an update', () => {
    const text = 'It closed yesterday, two days after March 24, and on Monday nobody came.';
    const dated = story({ dateline: { place: 'Lima', text: 'LIMA, March 27 (AP) –' }, published: { kind: 'day', date: '2024-03-27' } }, text);
    expect(datesOf(dated).map(told)).toEqual(['Published = 2024-03-27 settled', 'Dateline = 2024-03-27 settled', 'yesterday = 2024-03-26 settled', 'March 24 = 2024-03-24 settled', 'Monday = 2024-03-25 settled']);
    expect(datesOf(dated).slice(2).map(({ how }) => how)).toEqual(Array(3).fill('ledger.how.counted.dateline'));
    const first = story({ firstPublished: { kind: 'day', date: '2024-03-27' }, published: { kind: 'day', date: '2024-03-30' } }, text);
    expect(datesOf(first).map(told)).toContain('yesterday = 2024-03-26 contradicted stale-day');
    expect(datesOf(first).map(told)).toContain('First published = 2024-03-27 contradicted stale-day');
    const unsaid = story({ updated }, text);
    expect(datesOf(unsaid).filter(({ name }) => name === undefined).map(told)).toEqual(['yesterday = - open', 'March 24 = - open', 'Monday = - open']);
  });

  it('places every date where it stands, letter by letter', () => {
    const article = story({ headline: 'Vote on May 3, 2024, or tonight' }, 'Nothing here.', 'They met on Wednesday, March 28, 2024, at 10:30 EDT.', '© 2011 Harbour Wire');
    const entries = datesOf(article);
    expect(entries.map(({ quote }) => quote)).toEqual([undefined, 'May 3, 2024', 'tonight', 'Wednesday, March 28, 2024, at 10:30 EDT', '© 2011 Harbour Wire']);
    for (const { place, quote } of entries) {
      const block = place.kind === 'body' ? article.body[place.block] : undefined;
      if (place.kind === 'body' && block !== undefined) expect(blockText(block).slice(place.from, place.to)).toBe(quote);
    }
    expect(entries.map(told)).toContain('Wednesday, March 28, 2024, at 10:30 EDT = 2024-03-28T10:30:00-04:00 contradicted weekday-mismatch');
    expect(entries.map(told)).toContain('May 3, 2024 = 2024-05-03 settled');
  });

  it('lists what came in and was never answered, what a byline says, and the days of a permission', () => {
    const article = importArticle('Ferry late\n\nBy Ana Lomas\n\nPublished: 03/04/2024 10:30 AM EST\n\nThe ferry to Lower Sallow was late again, and nobody on the quay was surprised by it.', { id: 'a', origin: 'paste', now, language: 'en' });
    expect(datesOf(article).map(({ name }) => name)).toContain('ledger.name.came-in');
    const permitted = story({ permission: { kind: 'held', from: 'AP', given: '2024-03-01', until: '2024-04-30' }, byline: { people: [], text: 'By Ana Lomas, March 28, 2024' } });
    expect(datesOf(permitted).map(told)).toEqual(['Published = - blocked no-publish-date', 'Byline = 2024-03-28 settled', 'Permission given = 2024-03-01 settled', 'Permission until = 2024-04-30 blocked permission-ends']);
  });

  it('leaves an assumed zone and a clock without one open', () => {
    const article = story({ published: { ...updated, zoneSource: 'assumed' }, updated: { kind: 'floating', local: '2024-03-28T10:00:00' } });
    expect(datesOf(article).map(standingOf)).toEqual(['open', 'contradicted']);
  });
});

describe('the rights ledger', () => {
  it('shows that nobody has permitted it, the notice against the dates, and each notice in the text', () => {
    const article = story({ updated, copyrightNotice: '© 2015 Harbour Wire. All rights reserved.', copyrightHolder: 'Quay Press', copyrightYears: '2015', source: 'Reuters' }, 'Chart: © 2019 La Linterna');
    expect(rightsOf(article).map(told)).toEqual([
      'May we use it? = - blocked permission',
      'Notice as written = © 2015 Harbour Wire. All rights reserved. contradicted notice-year notice-and-fields',
      'Holder = Quay Press contradicted notice-and-fields house-over-wire',
      'Year = 2015 settled',
      'Source = Reuters contradicted house-over-wire',
      '© 2019 La Linterna = La Linterna open quoted-notice',
    ]);
  });

  it('C06: lists each picture with credit, notice and licence, and those without a credit as what to look at', () => {
    const article: Article = {
      ...story({ permission: { kind: 'own-work' }, copyrightNotice: '© 2024 Quay Press', copyrightHolder: 'Quay Press', copyrightYears: '2024' }),
      body: [
        { type: 'picture', file: 'a.media/x.png', alt: 'A pier', caption: [], creditLine: 'Ana / Salt Wire', copyrightNotice: '© 2024 Salt Wire', licence: 'CC-BY-4.0' },
        { type: 'gallery', pictures: [{ type: 'picture', file: 'a.media/y.png', caption: [] }, { type: 'picture', file: 'a.media/z.png', caption: [{ type: 'text', text: 'The lamp.' }], creditLine: 'Bo' }] },
      ],
    };
    expect(rightsOf(article).slice(4).map((entry) => [told(entry), standingOf(entry)])).toEqual([
      ['Picture = Ana / Salt Wire · © 2024 Salt Wire · CC-BY-4.0 settled', 'settled'], ['Picture = - contradicted picture-without-credit', 'contradicted'], ['Picture = Bo settled', 'settled'],
    ]);
  });

  it('asks nothing more of a story of our own', () => {
    const article = story({ permission: { kind: 'own-work' }, copyrightNotice: '© 2024 Quay Press', copyrightHolder: 'Quay Press', copyrightYears: '2024' });
    expect(rightsOf(article).map(standingOf)).toEqual(['settled', 'settled', 'settled', 'settled']);
  });
});

it('has words in both languages for everything it says', () => {
  for (const language of languages) {
    const article = importArticle(firstStory[language], { id: 'first', origin: 'paste', now });
    for (const { name, how, doubts, contradictions } of [...datesOf(article), ...rightsOf(article)]) {
      for (const key of [name, how, ...doubts].filter((each) => each !== undefined)) expect(key in messages).toBe(true);
      for (const { message, facts } of contradictions) expect(say(language, message, facts)).not.toMatch(/\{\w+\}|\[object/);
    }
  }
});

describe.skipIf(!existsSync(seed))('the seed story', () => {
  it('shows both conflicts: 2015 in the notice against 2024 in the stamp, and an update without a publication; and that no permission is recorded', () => {
    const article = importArticle(readFileSync(seed, 'utf8'), { id: 'seed', origin: 'paste', now });
    expect(datesOf(article).map(told)).toEqual([
      'Published = - blocked no-publish-date',
      'Updated = 2024-03-28T04:53:00-04:00 contradicted notice-year',
      'Created = 2024-05-01T12:00:00Z settled',
      'Today = - open',
      'Year of the notice = 2015 contradicted notice-year',
    ]);
    expect(rightsOf(article).map(told)).toEqual([
      'May we use it? = - blocked permission',
      'Notice as written = © 2015 Latin One. All rights reserved. Do not reproduce without permission. contradicted notice-year',
      'Holder = Latin One settled',
      'Year = 2015 settled',
      'Usage terms = All rights reserved. Do not reproduce without permission. settled',
    ]);
  });
});
