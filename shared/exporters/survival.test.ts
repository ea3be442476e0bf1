import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../article/article';
import type { Block, PictureBlock } from '../body/block';
import { plainInline } from '../body/inline';
import { Refusal } from '../errors/refusal';
import { fields, momentFields, type Metadata } from '../metadata/index';
import type { Instant, Moment } from '../time/moment';
import { instantAt } from '../time/resolve-moment';
import { zones } from '../time/zones';
import type { ExportContext } from './exporter';
import { exactMoment, factText, provenFields, readExactMoment, sameFact, type ProvenField } from './facts';
import { html } from './html';
import { exporters } from './index';
import { ninjs } from './ninjs';
import { plainText } from './plain-text';
import { survivalIn, type FieldSurvival } from './survival';

const context: ExportContext = { now: '2024-04-02T09:00:00Z', language: 'en', publisher: 'The Quay Lantern' };

function survival(exporter: typeof html, article: Article, changes: { readonly text?: (text: string) => string; readonly context?: ExportContext } = {}): readonly FieldSurvival[] {
  const used = changes.context ?? context;
  const [file = { name: '', text: '' }] = exporter.render(article, used);
  return survivalIn(exporter, { name: file.name, text: changes.text?.(file.text) ?? file.text }, article, used).fields;
}

/** What became of the rights of the pictures, with the text changed on the way. */
function pictureFate(exporter: typeof html, article: Article, used: ExportContext, text: (text: string) => string = (same) => same): string | undefined {
  const [file = { name: '', text: '' }] = exporter.render(article, used);
  return survivalIn(exporter, { name: file.name, text: text(file.text) }, article, used).pictures?.fate;
}

function fate(list: readonly FieldSurvival[], field: ProvenField): string | undefined {
  const found = list.find((each) => each.field === field);
  return found === undefined ? undefined : [found.fate, found.why].filter((word) => word !== undefined).join(' ');
}

// Half of these stand in no list a person chooses from, and half of the clock times come close to a change of clocks.
const anyZone = fc.constantFrom(...zones, 'UTC', '+10:00', '-00:30', '+00:00', '-00:00', 'US/Eastern', 'Japan', 'GMT', 'Etc/GMT+5', 'Asia/Kathmandu', 'America/Nuuk', 'Africa/Monrovia');
const anySecond = fc.oneof(fc.integer({ min: -5_000_000_000, max: 8_000_000_000 }), fc.integer({ min: -7200, max: 7200 }).map((away) => 1_730_610_000 + away), fc.integer({ min: -7200, max: 7200 }).map((away) => 1_711_846_800 + away));
const anyInstant: fc.Arbitrary<Instant> = fc.tuple(anySecond, anyZone, fc.constantFrom('written', 'resolved', 'chosen', 'assumed', undefined)).map(([seconds, zone, zoneSource]) => instantAt(seconds, zone, { zoneSource, raw: 'as read' }));
const anyMoment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 3, arbitrary: anyInstant },
  { weight: 1, arbitrary: anyInstant.map(({ local }): Moment => ({ kind: 'floating', local })) },
  { weight: 1, arbitrary: anyInstant.map(({ local }): Moment => ({ kind: 'day', date: local.slice(0, 10) })) },
);

const awkward = fc.constantFrom(
  '---', '-----', '    indented', '© 2015 Latin One. All rights reserved.', 'Licence: MIT', 'Published: 2024-03-28', '</script><script>', '<p class="notice">', '&amp; & &#13;', '"\'`', '\u2028', '\u200b\ufeff', '\u0085', '{holder}', '[Europe/Madrid]', '\\u003c', '漢字 עברית', ' ', '\t',
);
// Every code point but NUL, which HTML cannot write.
const anyText = fc.array(fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), awkward), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('').replaceAll('\u0000', '0'));
const severalLines = fc.array(fc.oneof(anyText, fc.constant('')), { minLength: 1, maxLength: 4 }).chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n', '\r').map((ending) => lines.join(ending))).filter((text) => text !== '');
const oneLine = anyText.map((text) => text.replace(/[\r\n]/g, ' '));
const anyYears = fc.constantFrom('2015', '2013-2015', '1997-', '2013, 2015', '1988, 1990-1995');
const anyNotice = fc.oneof(severalLines, fc.tuple(anyYears, oneLine).map(([years, holder]) => `© ${years} ${holder}. All rights reserved.`));
const anyLicence = fc.oneof(oneLine, fc.constantFrom('CC-BY-4.0', 'CC0-1.0', 'Apache-2.0', 'All rights reserved', 'https://licence.example/a?b=c&d', 'https://creativecommons.org/licenses/by/4.0/'));
const anyPermission: fc.Arbitrary<Metadata['permission']> = fc.oneof(
  fc.constant({ kind: 'own-work' as const }),
  fc.record({ kind: fc.constant('held' as const), from: fc.constant('Marta Secreta'), given: fc.constant('1999-12-31'), scope: fc.constant('only-inside') }),
);

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 3 });
const anyMetadata: fc.Arbitrary<Metadata> = fc.record({
  headline: optional(oneLine), standfirst: optional(severalLines), language: optional(fc.constantFrom('en', 'es-MX', 'fr', 'de')),
  byline: optional(fc.record({ people: fc.constant([{ name: 'Ada Quill', role: 'reporter' as const }]), text: optional(oneLine) })),
  dateline: optional(fc.record({ place: optional(oneLine), agency: optional(oneLine) })),
  source: optional(oneLine), creditLine: optional(oneLine),
  created: optional(anyMoment), firstPublished: optional(anyMoment), published: optional(anyMoment), updated: optional(anyMoment), embargoUntil: optional(anyInstant), expires: optional(anyInstant),
  copyrightHolder: optional(oneLine), copyrightYears: optional(anyYears), copyrightNotice: optional(anyNotice), usageTerms: optional(severalLines), licence: optional(anyLicence), permission: optional(anyPermission),
});
const anyPicture: fc.Arbitrary<PictureBlock> = fc.record({
  type: fc.constant('picture' as const), file: fc.constantFrom('pier.media/a.png', 'pier.media/b.jpg', 'el muelle ñ.media/c d.png'), alt: optional(anyText), creditLine: optional(oneLine), source: optional(oneLine), copyrightNotice: optional(anyNotice),
  licence: optional(anyLicence), caption: anyText.map((text) => plainInline(text)),
});
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: anyText.map((text): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }, { weight: 1, arbitrary: anyPicture },
  { weight: 1, arbitrary: fc.array(anyPicture, { maxLength: 3 }).map((pictures): Block => ({ type: 'gallery', pictures })) },
);
const anyBody: fc.Arbitrary<readonly Block[]> = fc.array(anyBlock, { maxLength: 4 });
const anyArticle: fc.Arbitrary<Article> = fc.tuple(anyMetadata, anyBody, fc.constantFrom('draft', 'published')).map(([metadata, body, state]): Article => ({ ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', metadata), body, workflow: { state, history: [] } }));
const anyContext: fc.Arbitrary<ExportContext> = fc.record({ now: anySecond.map((seconds) => instantAt(seconds, 'UTC').utc), language: fc.constantFrom('en', 'es'), publisher: optional(fc.constant('The Quay Lantern')) });

describe('every date and right', () => {
  it('is one of the list that files are read back for', () => {
    const groups: readonly string[] = ['dates', 'rights'];
    expect(provenFields.filter((name) => name !== 'source' && name !== 'creditLine')).toEqual(fields.filter((field) => groups.includes(field.group)).map((field) => field.name));
  });

  it('of 200 random articles comes back from every format, or is named with a reason', () => {
    fc.assert(
      fc.property(anyArticle, anyContext, (article, used) => {
        for (const exporter of exporters) {
          const list = survival(exporter, article, { context: used });
          expect(pictureFate(exporter, article, used)).not.toBe('changed');
          expect(list.filter((each) => each.fate === 'changed')).toEqual([]);
          expect(list.map((each) => each.field)).toEqual(provenFields.filter((field) => article.metadata[field] !== undefined));
          for (const each of list) if (each.fate !== 'kept') expect(each.why).toBeDefined();
          expect(exporter.render(article, used)[0]?.text).not.toMatch(/Secreta|1999-12-31|only-inside/);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('that is altered in any one file is noticed, whichever it is', () => {
    const published = anyInstant.filter(({ utc }) => utc > '1950');
    const told = fc.record({ published, copyrightHolder: fc.constant('Salt Wire'), copyrightNotice: fc.constant('© 2015 Salt Wire. All rights reserved.'), creditLine: fc.constant('Ada Quill'), copyrightYears: fc.constant('2015'), usageTerms: fc.constant('Print only.') });
    fc.assert(
      fc.property(told, fc.nat(), (metadata, pick) => {
        for (const exporter of exporters) {
          const others: readonly Metadata[] = [
            { published: instantAt(Date.parse(metadata.published.utc) / 1000 + 3600, metadata.published.zone) }, { published: { kind: 'day', date: metadata.published.local.slice(0, 10) } }, { published: undefined },
            { copyrightHolder: 'Another' }, { copyrightNotice: '© 2016 Salt Wire. All rights reserved.' }, { copyrightNotice: '© 2015 Salt Wire. All rights reserved. ' }, { creditLine: undefined }, { copyrightYears: '2015-' }, { usageTerms: 'Print only' },
          ];
          const other = others[pick % others.length] ?? {};
          const [file = { name: '', text: '' }] = exporter.render(newArticle('a', { ...metadata, ...other }), context);
          const list = survivalIn(exporter, file, newArticle('a', metadata), context).fields;
          expect(list.filter((each) => each.fate === 'changed').map((each) => each.field)).toEqual(Object.keys(other));
        }
      }),
    );
  });
});

describe('the exact form of a date', () => {
  it('gives every moment back, in any zone and at any change of clocks', () => {
    fc.assert(fc.property(anyMoment, (moment) => {
      const [before, after]: readonly Metadata[] = [{ published: moment }, { published: readExactMoment(exactMoment(moment)) }];
      expect(sameFact(before ?? {}, after ?? {}, 'published')).toBe(true);
      expect(factText(after ?? {}, 'published')).toBe(exactMoment(moment));
    }), { numRuns: 2000 });
  });

  it('keeps the name of the zone, and the day a day', () => {
    expect(exactMoment(instantAt(1_711_846_800, 'Europe/Madrid'))).toBe('2024-03-31T03:00:00+02:00[Europe/Madrid]');
    expect(exactMoment(instantAt(1_711_846_800, 'UTC'))).toBe('2024-03-31T01:00:00Z');
    expect(exactMoment(instantAt(1_711_846_800, '+10:00'))).toBe('2024-03-31T11:00:00+10:00');
    expect(exactMoment({ kind: 'day', date: '2024-03-31' })).toBe('2024-03-31');
  });

  it('refuses what no clock showed', () => {
    for (const text of ['2024-03-31T02:30:00+01:00[Europe/Madrid]', '2024-03-31T08:00:00+01:00[Europe/Madrid]', '2024-11-03T01:30:00-06:00[America/New_York]', '2024-03-31T08:00:00+02:00[Mars/Olympus]', '2024-03-31T25:00:00Z', 'noon', '']) {
      expect(readExactMoment(text)).toBeUndefined();
    }
  });
});

const day: Moment = { kind: 'day', date: '2024-03-28' };
const floating: Moment = { kind: 'floating', local: '2024-03-28T10:19:00' };
const prague = instantAt(1_711_617_540, 'Europe/Prague');

describe('what a format cannot do', () => {
  it('is said: the permission is the newsroom’s own', () => {
    for (const exporter of exporters) expect(fate(survival(exporter, newArticle('a', { permission: { kind: 'own-work' } })), 'permission')).toBe('kept-back internal');
  });

  it('is said: ninjs knows instants only, and refuses an expiry that is none', () => {
    expect(fate(survival(ninjs, newArticle('a', { published: day })), 'published')).toBe('partly instants-only');
    expect(fate(survival(ninjs, newArticle('a', { updated: floating })), 'updated')).toBe('partly instants-only');
    expect(fate(survival(html, newArticle('a', { published: day, updated: floating })), 'updated')).toBe('kept');
    expect(() => survival(ninjs, newArticle('a', { expires: day }))).toThrow(Refusal);
  });

  it('is said: what stands only in an entry of our own', () => {
    const shadowed = newArticle('a', { firstPublished: instantAt(0, 'UTC'), published: prague, updated: instantAt(1_711_700_000, 'UTC'), licence: 'Ask us', copyrightYears: '2013-2015', copyrightNotice: '© 2013–2015 Salt Wire' });
    const list = survival(ninjs, shadowed);
    expect([fate(list, 'firstPublished'), fate(list, 'published'), fate(list, 'updated'), fate(list, 'licence'), fate(list, 'copyrightYears')]).toEqual(['kept', 'partly own-entry', 'kept', 'partly own-entry', 'kept']);
    const page = survival(html, newArticle('a', { created: floating, embargoUntil: prague, copyrightYears: '1997-' }));
    expect([fate(page, 'created'), fate(page, 'embargoUntil'), fate(page, 'copyrightYears')]).toEqual(['partly own-entry', 'partly own-entry', 'partly own-entry']);
  });
});

describe('a file that does not say what the story says', () => {
  const article = newArticle('a', { published: prague, created: prague, licence: 'CC-BY-4.0', copyrightNotice: '© 2015 Salt Wire', copyrightHolder: 'Salt Wire' });
  const replaced = (from: string | RegExp, to: string) => ({ text: (text: string) => text.replace(from, to) });

  it.each([
    ['words that readers see', html, />Thursday[^<]*</, '>Friday 29 March 2024<', 'published'],
    ['a date for machines', html, '"dateCreated": "2024-03-28T10:19:00+01:00"', '"dateCreated": "2024-03-28T00:00:00Z"', 'created'],
    ['the zone', html, '[Europe/Prague]', '[Europe/Berlin]', 'created'],
    ['the visible notice', html, '<p class="notice">© 2015', '<p class="notice">© 2016', 'copyrightNotice'],
    ['the licence’s address', html, '"https://creativecommons.org/licenses/by/4.0/"', '"https://licence.example/"', 'licence'],
    ['a standard property', ninjs, '"versionCreated": "2024-03-28T10:19:00+01:00"', '"versionCreated": "2024-03-28T09:19:00+01:00"', 'published'],
    ['the notice', ninjs, '© 2015', '© 2016', 'copyrightNotice'],
    ['the words', plainText, /Published: Thursday.*/, 'Published: Friday 29 March 2024', 'published'],
    ['the notice’s last byte', plainText, '© 2015 Salt Wire\n', '© 2015 Salt Wire \n', 'copyrightNotice'],
  ] as const)('is noticed: %s', (_what, exporter, from, to, field) => {
    expect(survival(exporter, article).filter((each) => each.fate === 'changed')).toEqual([]);
    expect(survival(exporter, article, replaced(from, to)).filter((each) => each.fate === 'changed').map((each) => each.field)).toEqual([field]);
  });

  it.each([
    ['a credit that readers see', html, '<span class="credit">Ana', '<span class="credit">Bo'],
    ['a credit for machines', html, '"creditText": "Ana / Salt Wire"', '"creditText": "Bo"'],
    ['a notice', html, '"copyrightNotice": "© 2024 Salt Wire"', '"copyrightNotice": "© 2025 Salt Wire"'],
    ['another picture', html, 'src="pier.media/a.png"', 'src="pier.media/b.png"'],
    ['a notice', ninjs, '"copyrightNotice": "© 2024 Salt Wire"', '"copyrightNotice": "© 2025 Salt Wire"'],
    ['a credit', ninjs, '"name": "Ana / Salt Wire"', '"name": "Bo"'],
    ['a licence', ninjs, 'licenses/by/4.0', 'licenses/by-nc/4.0'],
    ['a credit', plainText, 'Credit: Ana / Salt Wire', 'Credit: Bo'],
    ['a notice', plainText, '© 2024 Salt Wire', '© 2025 Salt Wire'],
  ] as const)('is noticed at a picture: %s', (_what, exporter, from, to) => {
    const pictured: Article = { ...newArticle('a'), body: [{ type: 'picture', file: 'pier.media/a.png', caption: [], creditLine: 'Ana / Salt Wire', copyrightNotice: '© 2024 Salt Wire', licence: 'CC-BY-4.0' }] };
    expect(pictureFate(exporter, pictured, context)).toBe('kept');
    expect(pictureFate(exporter, pictured, context, (text) => text.replace(from, to))).toBe('changed');
    expect(pictureFate(exporter, pictured, context, () => '')).toBe('changed');
    expect(pictureFate(exporter, newArticle('a'), context)).toBeUndefined();
  });

  it('is noticed when it is cut off, empty or something else, without throwing', () => {
    for (const exporter of exporters) {
      for (const text of ['', 'null', '{}', '[1]', '<script type="application/ld+json">{"expires":5}</script>', '---']) {
        expect(survival(exporter, article, { text: () => text }).map((each) => each.fate)).toEqual(Array(5).fill('changed'));
      }
      expect(survival(exporter, article, { text: (text) => text.slice(0, -Math.ceil(text.length / 2)) }).some((each) => each.fate === 'changed')).toBe(true);
    }
  });

  it('is noticed when it says what the story does not say', () => {
    for (const exporter of exporters) {
      const [file = { name: '', text: '' }] = exporter.render(newArticle('a', { expires: prague, permission: undefined }), context);
      expect(survivalIn(exporter, file, newArticle('a'), context).fields).toEqual([{ field: 'expires', fate: 'changed' }]);
    }
  });

  it('is noticed when its zone, clock and UTC are not one instant', () => {
    for (const exporter of exporters) expect(fate(survival(exporter, newArticle('a', { created: { ...prague, utc: '2024-03-28T08:19:00Z' } })), 'created')).toBe('changed');
  });

  it('is noticed when HTML could not show a character', () => {
    expect(fate(survival(html, newArticle('a', { licence: 'a\u0000b' })), 'licence')).toBe('changed');
  });

  it('covers every date', () => {
    for (const exporter of exporters) for (const field of momentFields) expect(fate(survival(exporter, newArticle('a', { [field]: prague })), field)).toMatch(/^(kept|partly own-entry)$/);
  });
});
