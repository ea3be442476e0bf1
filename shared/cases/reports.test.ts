import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newArticle, type Article } from '../article/article';
import { formatArticleFile, parseArticleFile } from '../article/article-file';
import { runChecks } from '../checks/index';
import { exporters } from '../exporters/index';
import { newsArticle } from '../exporters/json-ld';
import { ninjs } from '../exporters/ninjs';
import { importArticle } from '../importers/import-article';
import { jsonObjectSchema, type JsonObject } from '../lib/json';
import type { Metadata, MomentFieldName } from '../metadata/index';
import { readField } from '../metadata/read-field';
import { asPublished } from '../policy/as-published';
import { embargoInForce, mayLeave, obstacleRule, sayObstacle } from '../policy/may-leave';
import { buildNotice } from '../rights/build-notice';
import type { Moment } from '../time/moment';
import { readMoment } from '../time/read-moment';
import { isoOf, sayMoment } from '../time/say-moment';

/**
 * Public bug reports about dates (D) and rights (C), each as a test of its name. docs/bug-reports.md says which of them do
 * not apply and why, and which stand beside the panel they are about.
 */

const context = { now: '2026-01-15T12:00:00Z', language: 'en', publisher: 'Quay Press' } as const;

/** What a person types into a date. */
function typed(field: MomentFieldName, text: string, language?: string): Moment {
  const reading = readField(field, text, { language });
  const moment = reading.ok ? reading.patch[field] : undefined;
  if (moment === undefined) throw new Error(`${text} was not read`);
  return moment;
}

const story = (metadata: Metadata): Article => newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', { headline: 'Ferry late', language: 'en', ...metadata });
const reopened = (article: Article): Article => parseArticleFile(formatArticleFile(article), 'ferry-late.article').article;
const rulesOf = (article: Article, now: string = context.now): readonly string[] => runChecks(article, { now }).map(({ rule }) => rule);
const dateOf = (text: string, language?: string) => {
  const { decision, moment, flags } = readMoment(text, { language });
  return { decision, iso: moment === undefined ? undefined : isoOf(moment), flags };
};

function ninjsOf(article: Article): JsonObject {
  const [file] = ninjs.render(article, context);
  return jsonObjectSchema.parse(JSON.parse(file?.text ?? ''));
}

/** The tests of dates run as on a computer that stands in another zone than everything in them. */
beforeAll(() => void vi.stubEnv('TZ', 'America/Toronto'));
afterAll(() => void vi.unstubAllEnvs());

describe('dates', () => {
  it('runs on a computer in Toronto', () => {
    expect(new Date(2025, 6, 17).getTimezoneOffset()).toBe(240);
  });

  it('D01 a Prague time set in Toronto stays it, over a save and a second edit', () => {
    const first = reopened(story({ published: typed('published', '2025-07-17 10:19 Europe/Prague') }));
    expect(first.metadata.published).toMatchObject({ local: '2025-07-17T10:19:00', zone: 'Europe/Prague', utc: '2025-07-17T08:19:00Z' });
    const second = reopened({ ...first, metadata: { ...first.metadata, published: typed('published', '2025-07-17 10:20 Europe/Prague') } });
    expect(second.metadata.published).toMatchObject({ utc: '2025-07-17T08:20:00Z' });
    expect(ninjsOf(second)['versionCreated'] ?? JSON.stringify(ninjsOf(second))).toContain('2025-07-17T10:20:00+02:00');
  });

  it('D02 what is past is decided by instants, never by clock digits', () => {
    const inAnHour = reopened(story({ embargoUntil: typed('embargoUntil', '2026-01-15 08:00 America/New_York') }));
    expect(embargoInForce(inAnHour, '2026-01-15T12:00:00Z')?.utc).toBe('2026-01-15T13:00:00Z');
    expect(rulesOf(inAnHour)).not.toContain('embargo-past');
    expect(rulesOf(inAnHour, '2026-01-15T13:00:00Z')).toContain('embargo-past');
  });

  it('D04 a lapsed embargo stays on record and holds nothing back', () => {
    const article = story({ embargoUntil: typed('embargoUntil', '2026-01-14 08:00 Europe/Madrid'), published: typed('published', '2026-01-14 08:00 Europe/Madrid') });
    expect(mayLeave(article, { how: 'publish', role: 'editor', now: context.now })).toEqual([]);
    expect(asPublished(article, { by: 'Ada Quill', role: 'editor', at: context.now, revision: 'r' }).metadata.embargoUntil).toEqual(article.metadata.embargoUntil);
    expect(rulesOf(article)).toContain('embargo-past');
  });

  it('D07 a clock time set across a change of the clocks stays that clock time', () => {
    const june = typed('published', '2026-06-06 15:00 America/New_York');
    expect(june).toMatchObject({ local: '2026-06-06T15:00:00', utc: '2026-06-06T19:00:00Z' });
    expect(sayMoment(june, 'en', 'long')).toBe('Sat 6 Jun 2026, 15:00 in New York (EDT)');
  });

  it('D09 half past eleven tonight waits until then', () => {
    const tonight = story({ embargoUntil: typed('embargoUntil', '2026-06-15 23:30 America/New_York') });
    expect(embargoInForce(tonight, '2026-06-15T23:00:00Z')?.utc).toBe('2026-06-16T03:30:00Z');
    expect(embargoInForce(tonight, '2026-06-16T03:29:59Z')).toBeDefined();
    expect(embargoInForce(tonight, '2026-06-16T03:30:00Z')).toBeUndefined();
  });

  it('D11 every export says the time with its own offset', () => {
    const article = story({ published: typed('published', '2023-12-29 07:45 America/Los_Angeles') });
    for (const exporter of exporters) {
      const text = exporter.render({ ...article, workflow: { state: 'published', history: [] } }, context).map((file) => file.text).join('\n');
      expect(text).toMatch(/2023-12-29T07:45:00-08:00|07:45 PST/);
      expect(text).not.toMatch(/15:45|10:45|23:45/);
    }
  });

  it('D13 a time without a zone stays one, and says so', () => {
    const reading = readMoment('2018-04-05T06:00', { language: 'en' });
    expect(reading).toMatchObject({ decision: 'flag', flags: ['zone-missing'], moment: { kind: 'floating', local: '2018-04-05T06:00:00' } });
    const published = reading.moment;
    expect(published === undefined ? '' : sayMoment(published, 'en', 'short')).toBe('Thu 5 Apr 2018, 06:00, zone unknown');
    expect(rulesOf(story({ published }))).toContain('date-without-zone');
  });

  it('D15 what is no readable date is never today', () => {
    expect(dateOf('1.4.2016', 'de').iso).toBe('2016-04-01');
    expect(dateOf('soon, they say').iso).toBeUndefined();
    const { published, updated, firstPublished } = importArticle('Ferry late\n\nThe ferry to Lower Sallow was late again, and nobody on the quay was surprised by it.', { id: 'a', origin: 'paste', now: context.now }).metadata;
    expect([published, updated, firstPublished]).toEqual([undefined, undefined, undefined]);
  });

  it('D16 day and month are read in one order, and asked about where nothing decides', () => {
    expect([dateOf('24/4/2019', 'es').iso, dateOf('2/5/2019', 'es').iso]).toEqual(['2019-04-24', '2019-05-02']);
    expect([dateOf('24/4/2019').iso, dateOf('2/5/2019').decision]).toEqual(['2019-04-24', 'ask']);
  });

  it('D17 half a date is asked about, not ignored', () => {
    expect(dateOf('27/08', 'es')).toMatchObject({ decision: 'ask', flags: ['year-missing'] });
    expect(dateOf('27.08', 'de')).toMatchObject({ decision: 'ask', flags: ['year-missing'] });
  });

  it('D18 eight digits are a day; a day without a year is asked about', () => {
    expect(dateOf('20110101').iso).toBe('2011-01-01');
    expect(dateOf('4-20 18:10', 'en')).toMatchObject({ decision: 'ask', flags: ['year-missing'] });
  });

  it('D19 Spanish as it is written in the Americas', () => {
    expect(dateOf('Domingo, Octubre 16 del 2016', 'es').iso).toBe('2016-10-16');
    expect(dateOf('15 de setiembre de 2016', 'es').iso).toBe('2016-09-15');
  });

  it('D21 a short Spanish weekday before the date', () => {
    expect(dateOf('mié, 25 ago. 2021 16:19', 'es')).toEqual({ decision: 'flag', iso: '2021-08-25T16:19:00', flags: ['zone-missing'] });
  });

  it('D22 the first hour of a day is 00, never 24', () => {
    const night = typed('published', '2026-01-16 00:08 America/New_York');
    expect(night).toMatchObject({ utc: '2026-01-16T05:08:00Z' });
    expect(sayMoment(night, 'en', 'short')).toBe('Fri 16 Jan 2026, 00:08 EST');
  });

  it('D24 16:00 is four in the afternoon', () => {
    expect(typed('published', '16 Jan 2026, 16:00 Madrid')).toMatchObject({ local: '2026-01-16T16:00:00' });
  });

  it('D26 schema.org gets the date in the article’s zone, and a change before it is told', () => {
    const published = typed('published', '2026-04-10 10:00 Europe/Madrid');
    expect(newsArticle(story({ published }), context)['datePublished']).toBe('2026-04-10T10:00:00+02:00');
    const early = story({ published, updated: typed('updated', '2026-04-10 09:00 Europe/Madrid') });
    expect(rulesOf(early)).toContain('updated-before-published');
  });

  it('D28 a correction has a time of its own and leaves the first publication', () => {
    const made = { by: 'Ada Quill', role: 'editor', revision: 'r' } as const;
    const first = asPublished(story({ published: typed('published', '2026-01-15 10:00 Europe/Madrid') }), { ...made, at: '2026-01-15T09:00:00Z' });
    const corrected = asPublished({ ...first, metadata: { ...first.metadata, published: typed('published', '2026-01-15 12:00 Europe/Madrid') } }, { ...made, at: '2026-01-15T11:00:00Z' });
    expect(corrected.metadata).toMatchObject({ firstPublished: { utc: '2026-01-15T09:00:00Z' }, published: { utc: '2026-01-15T11:00:00Z' } });
    expect(newsArticle(corrected, context)).toMatchObject({ datePublished: '2026-01-15T10:00:00+01:00', dateModified: '2026-01-15T12:00:00+01:00' });
  });

  it('D30 a printed dateline is never rewritten, and words that counted from its day are told', () => {
    const text = 'MADRID, 28 mar (EFE) –';
    const made = { by: 'Ada Quill', role: 'editor', at: context.now, revision: 'r' } as const;
    const article = story({ language: 'es', dateline: { place: 'Madrid', agency: 'EFE', text }, published: { kind: 'day', date: '2026-03-30' } });
    const corrected = asPublished(asPublished(article, made), made);
    expect(corrected.metadata.dateline?.text).toBe(text);
    expect(rulesOf({ ...corrected, body: [{ type: 'paragraph', content: [{ type: 'text', text: 'Se aprobó ayer.' }] }] })).toContain('stale-day');
  });

  it('D31 an embargo is broken only by lifting it first', () => {
    const embargoUntil = typed('embargoUntil', '2026-01-15 13:01 Europe/Madrid');
    const article = story({ published: typed('published', '2026-01-15 12:00 Europe/Madrid'), embargoUntil });
    const obstacles = mayLeave(article, { how: 'publish', role: 'editor', now: '2026-01-15T12:00:00Z' });
    expect(obstacles.map(obstacleRule)).toEqual(['embargo']);
    expect(obstacles.map((obstacle) => sayObstacle('en', obstacle)).join()).toContain('Thursday 15 January 2026, 13:01 CET (Madrid)');
    expect(mayLeave({ ...article, metadata: { ...article.metadata, embargoUntil: undefined } }, { how: 'publish', role: 'editor', now: '2026-01-15T12:00:00Z' })).toEqual([]);
  });
});

const seed = '../shared/seed/000_8daeb831cf6be08f.txt';

describe.skipIf(!existsSync(seed))('the seed', () => {
  it('D27 an update stamp is kept as found, its gap to the notice is told, and no export writes the time of its making', () => {
    const article = importArticle(readFileSync(seed, 'utf8'), { id: 'seed', origin: 'paste', now: context.now });
    expect(article.metadata.updated).toMatchObject({ utc: '2024-03-28T08:53:00Z' });
    expect(article.metadata.published).toBeUndefined();
    expect(rulesOf(article)).toContain('notice-year');
    expect(newsArticle(article, context)).toMatchObject({ dateModified: '2024-03-28T04:53:00-04:00' });
    expect(newsArticle(article, context)).not.toHaveProperty('datePublished');
  });
});

describe('rights', () => {
  it('C01 a notice goes through ninjs letter by letter', () => {
    const copyrightNotice = '© 2015 Latin One. All rights reserved.';
    const item = ninjsOf(story({ copyrightNotice, copyrightHolder: 'Latin One', published: typed('published', '2024-03-28 05:10 America/New_York') }));
    expect(item).toMatchObject({ copyrightNotice, copyrightHolder: 'Latin One' });
  });

  it('C03 an agency’s dateline and byline are kept, and a house’s name over them is told', () => {
    const { metadata } = importArticle('Late ferry divides two towns\n\nBy ANA LOMAS, Associated Press\n\nLIMA, Peru (AP) — The ferry was late again, and nobody on the quay was surprised by what came after it that night.', { id: 'a', origin: 'paste', now: context.now, language: 'en' });
    expect(metadata.dateline).toMatchObject({ agency: 'AP' });
    expect(metadata.byline?.people.map(({ name }) => name).join()).toMatch(/ana lomas/i);
    const findings = runChecks({ ...newArticle('a', { ...metadata, copyrightHolder: 'Quay Press' }) }, { now: context.now, newsroom: { defaultHolder: 'Quay Press' } });
    expect(findings.map(({ rule }) => rule)).toContain('house-over-wire');
  });

  it('C08 no year is made up where none is', () => {
    expect(buildNotice(undefined, { holder: 'Quay Press' })).toBeUndefined();
    const article = story({ copyrightNotice: '© Quay Press', copyrightHolder: 'Quay Press', published: typed('published', '2026-01-14 08:00 Europe/Madrid') });
    expect(rulesOf(article)).toContain('notice-without-year');
    for (const exporter of exporters) for (const { text } of exporter.render(article, context)) expect(text).not.toMatch(/© ?\d|1970|copyrightYear/);
  });
});

describe('imports', () => {
  it('P18 what nobody here can show is written back as it was', () => {
    const raw = { type: 'chart', rows: [[1, 2], [3, 4]], html: '<p>All of the story.</p>' };
    const article: Article = { ...story({}), body: [{ type: 'unknown', raw }] };
    expect(reopened(article).body).toEqual([{ type: 'unknown', raw }]);
    expect(rulesOf(reopened(article))).toContain('unknown-block');
  });
});
