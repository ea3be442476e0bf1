import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../article/article';
import type { Body } from '../body/block';
import { countWords } from '../body/measure';
import { Refusal } from '../errors/refusal';
import { jsonObjectSchema, type JsonObject } from '../lib/json';
import type { Metadata } from '../metadata/index';
import type { Instant } from '../time/moment';
import type { ExportContext } from './exporter';
import { html } from './html';
import { exporterNamed, exporters } from './index';
import { newsArticle } from './json-ld';
import { licenceAddress } from './licence-address';
import { ninjs } from './ninjs';
import { plainText } from './plain-text';

const context: ExportContext = { now: '2024-04-02T09:00:00Z', language: 'en', publisher: 'The Quay Lantern' };
const notice = '©  2015 Salt Wire.  All rights reserved. Do not reproduce <without> "permission".';
const published: Instant = { kind: 'instant', local: '2024-03-31T08:00:00', zone: 'Europe/Madrid', utc: '2024-03-31T06:00:00Z' };
const updated: Instant = { kind: 'instant', local: '2024-04-01T11:15:00', zone: 'Europe/Madrid', utc: '2024-04-01T09:15:00Z' };

function story(metadata: Metadata = {}, state: 'draft' | 'published' = 'published'): Article {
  return {
    ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', {
      headline: 'Port Ameral keeps its night boat', standfirst: 'The council found the money & the crew.', slug: 'night-boat', slugline: 'FERRY', language: 'en-GB',
      byline: { people: [{ name: 'Berta Oliva', role: 'reporter' }, { name: 'Ken Harrow', role: 'reporter' }, { name: 'Lu Meng', role: 'photographer' }] },
      dateline: { place: 'PORT AMERAL', agency: 'Salt Wire' }, section: 'Coast', keywords: ['ferries', 'council'], source: 'Salt Wire', creditLine: 'Berta Oliva / Salt Wire',
      editorsNote: 'Call the harbour before running', published, updated, copyrightHolder: 'Salt Wire', copyrightYears: '2013-2015', copyrightNotice: notice,
      usageTerms: 'All rights reserved. Do not reproduce <without> "permission".', permission: { kind: 'held', from: 'Salt Wire' }, licence: 'CC-BY-NC-4.0', ...metadata,
    }),
    workflow: { state, history: [] },
    body: [
      { type: 'paragraph', content: [{ type: 'text', text: 'The boat sails </script><script>alert(1)</script> at ' }, { type: 'text', text: 'eleven', marks: ['bold'] }, { type: 'text', text: '.' }] },
      { type: 'heading', level: 2, content: [{ type: 'text', text: 'The money' }] },
      { type: 'quote', content: [{ type: 'text', text: 'We row if we must.' }] },
      { type: 'unknown', raw: { type: 'chart', title: 'secret chart' } },
    ],
  };
}

type Element = DefaultTreeAdapterTypes.Element;

function elements(node: DefaultTreeAdapterTypes.Node, name: string): readonly Element[] {
  const here = 'tagName' in node && node.tagName === name ? [node] : [];
  return 'childNodes' in node ? [...here, ...node.childNodes.flatMap((child) => elements(child, name))] : here;
}

function words(node: DefaultTreeAdapterTypes.Node): string {
  return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : '';
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

function render(exporter: typeof html, article: Article, changes: Partial<ExportContext> = {}): string {
  const [file] = exporter.render(article, { ...context, ...changes });
  return file?.text ?? '';
}

function classed(text: string, name: string): string | undefined {
  const found = ['p', 'div', 'span'].flatMap((tag) => elements(parse(text), tag)).find((element) => attribute(element, 'class') === name);
  return found === undefined ? undefined : words(found);
}

function data(article: Article): unknown {
  const scripts = elements(parse(render(html, article)), 'script');
  expect(scripts).toHaveLength(1);
  expect(attribute(scripts[0], 'type')).toBe('application/ld+json');
  return scripts[0] === undefined ? undefined : JSON.parse(words(scripts[0]));
}

function item(article: Article, changes: Partial<ExportContext> = {}): unknown {
  return JSON.parse(render(ninjs, article, changes));
}

describe('the list of formats', () => {
  it('carries no note to the desk, and counts none', () => {
    const noted: Body = [
      { type: 'paragraph', content: [{ type: 'text', text: 'Said ' }, { type: 'text', text: 'hushwords', marks: ['bold', 'note'] }, { type: 'link', url: 'https://a.example/', content: [{ type: 'text', text: 'hushlink', marks: ['note'] }] }] },
      { type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'hushitem', marks: ['note'] }] }] },
      { type: 'table', headerRow: false, rows: [{ cells: [{ content: [{ type: 'text', text: 'hushcell', marks: ['note'] }] }] }] },
      { type: 'fact-box', blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'hushfact', marks: ['note'] }] }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'told' }, { type: 'footnote', content: [{ type: 'text', text: 'hushfoot', marks: ['note'] }] }] },
    ];
    const article = { ...story(), body: noted };
    for (const exporter of exporters) for (const file of exporter.render(article, context)) expect(file.text.includes('hush'), file.name).toBe(false);
    expect(newsArticle(article, context)).toMatchObject({ wordCount: 2 });
    expect(countWords(noted, 'en')).toBe(2);
  });

  it('has a file name of its own for each, and finds them by their word', () => {
    expect(exporters.map((exporter) => exporter.id)).toEqual(['html', 'ninjs', 'text']);
    expect(exporters.flatMap((exporter) => exporter.render(story(), context).map((file) => file.name))).toEqual(['index.html', 'article.ninjs.json', 'article.txt']);
    expect(exporterNamed('html')).toBe(html);
    expect(exporterNamed('pdf')).toBeUndefined();
  });

  it('renders an empty article, and the same bytes each time', () => {
    for (const exporter of exporters) {
      expect(render(exporter, newArticle('x'))).toMatch(/\n$/);
      expect(render(exporter, story())).toBe(render(exporter, story()));
      expect(render(exporter, story())).not.toContain('secret chart');
    }
  });
});

describe('the page', () => {
  const page = render(html, story());
  const tree = parse(page);

  it('is in the language of the story, with one headline, and stands alone', () => {
    expect(attribute(elements(tree, 'html')[0], 'lang')).toBe('en-GB');
    expect(elements(tree, 'h1').map(words)).toEqual(['Port Ameral keeps its night boat']);
    expect(words(elements(tree, 'title')[0] ?? tree)).toBe('Port Ameral keeps its night boat – The Quay Lantern');
    expect(['link', 'img', 'iframe', 'object'].flatMap((name) => elements(tree, name))).toEqual([]);
    expect(page).not.toMatch(/url\(|@import|\son\w+=/);
    expect(elements(tree, 'style')).toHaveLength(1);
    expect(page).toContain('prefers-color-scheme:dark');
    expect(page).toContain('@media print');
  });

  it('shows every date in words with its zone, and to machines with its offset', () => {
    const times = elements(tree, 'time');
    expect(times.map((time) => attribute(time, 'datetime'))).toEqual(['2024-03-31T08:00:00+02:00', '2024-04-01T11:15:00+02:00']);
    expect(times.map(words)).toEqual(['Sunday 31 March 2024, 08:00 CEST (Madrid)', 'Monday 1 April 2024, 11:15 CEST (Madrid)']);
    expect(elements(tree, 'dt').map(words)).toEqual(['Published', 'Updated']);
  });

  it('prints the notice byte for byte and terms once, and keeps the permission inside', () => {
    expect(classed(page, 'notice')).toBe(notice);
    expect(classed(page, 'terms')).toBeUndefined();
    expect(classed(render(html, story({ usageTerms: 'Not for print.' })), 'terms')).toBe('Not for print.');
    expect(classed(render(html, story({ copyrightNotice: '© 2015\r\n Salt Wire ' })), 'notice')).toBe('© 2015\r\n Salt Wire ');
    for (const exporter of exporters) expect(render(exporter, story({ permission: { kind: 'held', from: 'Marta Olano', given: '2024-01-05', scope: 'web' } }))).not.toMatch(/Marta Olano|2024-01-05|permission of/);
    expect(classed(page, 'credit')).toBe('Credit: Berta Oliva / Salt Wire');
    expect(elements(tree, 'a').map((link) => [attribute(link, 'rel'), attribute(link, 'href')])).toEqual([['license', 'https://creativecommons.org/licenses/by-nc/4.0/']]);
    expect(page).not.toContain('Call the harbour');
  });

  it('names who did what, or prints the byline as it stood', () => {
    expect(page).toContain('<p>By Berta Oliva and Ken Harrow</p><p>Photographs: Lu Meng</p>');
    expect(render(html, story({ byline: { people: [], text: 'From our own boat' } }))).toContain('<p>From our own boat</p>');
  });

  it('opens with the dateline, but not twice', () => {
    expect(page).toContain('<p><span class="place">PORT AMERAL</span> (Salt Wire) – The boat sails');
    expect(render(html, story({ dateline: { text: 'PORT AMERAL, March 31 (SW) --', place: 'PORT AMERAL' } }))).toContain('<p><span class="place">PORT AMERAL</span>, March 31 (SW) -- The boat');
    expect(render(html, story({ dateline: { text: 'The boat' } }))).toContain('<div class="body"><p>The boat sails');
  });

  it('lets no text become markup', () => {
    const hostile = '"><script>alert(2)</script>';
    const attacked = render(html, story({ headline: hostile, standfirst: hostile, copyrightNotice: hostile, section: hostile, dateline: { text: hostile }, licence: hostile, language: 'en' }));
    expect(elements(parse(attacked), 'script')).toHaveLength(1);
    expect(elements(parse(attacked), 'h1').map(words)).toEqual([hostile]);
  });

  it('says its own words in Spanish, and marks them where the story is in another language', () => {
    const spanish = render(html, story({ language: 'es', updated: undefined }), { language: 'es' });
    expect(spanish).toContain('<dt>Publicado</dt>');
    expect(spanish).toContain('Por Berta Oliva y Ken Harrow');
    expect(spanish).toContain('<div class="facts">');
    expect(render(html, story({ language: 'fr' }))).toContain('<div class="facts" lang="en">');
  });

  it('says on top that a story is embargoed, and keeps a draft from search engines', () => {
    const embargoed = render(html, story({ embargoUntil: { ...updated, utc: '2024-04-03T09:15:00Z', local: '2024-04-03T11:15:00' } }, 'draft'));
    expect(classed(embargoed, 'embargo')).toBe('Embargoed until Wednesday 3 April 2024, 11:15 CEST (Madrid). Not for publication before.');
    expect(embargoed).toContain('noindex');
    expect(page).not.toContain('noindex');
  });
});

describe('NewsArticle data', () => {
  it('says what the page says', () => {
    expect(data(story())).toMatchObject({
      '@context': 'https://schema.org', '@type': 'NewsArticle', '@id': 'urn:uuid:6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab',
      headline: 'Port Ameral keeps its night boat', datePublished: '2024-03-31T08:00:00+02:00', dateModified: '2024-04-01T11:15:00+02:00', inLanguage: 'en-GB',
      author: [{ '@type': 'Person', name: 'Berta Oliva' }, { '@type': 'Person', name: 'Ken Harrow' }], contributor: [{ '@type': 'Person', name: 'Lu Meng' }],
      publisher: { '@type': 'Organization', name: 'The Quay Lantern' }, dateline: 'PORT AMERAL', articleSection: 'Coast', keywords: ['ferries', 'council'],
      copyrightHolder: { '@type': 'Organization', name: 'Salt Wire' }, copyrightYear: 2013, copyrightNotice: notice, license: 'https://creativecommons.org/licenses/by-nc/4.0/', creditText: 'Berta Oliva / Salt Wire',
    });
  });

  it('keeps a day a day, never invents an offset, and leaves out what is empty', () => {
    expect(data(story({ published: { kind: 'day', date: '2024-03-28' }, updated: { kind: 'floating', local: '2024-03-29T15:57:00' } }))).toMatchObject({ datePublished: '2024-03-28', dateModified: '2024-03-29' });
    expect(Object.keys(data(newArticle('x')) ?? {})).toEqual(['@context', '@type', '@id', 'publisher', 'wordCount']);
  });

  it('names a licence that has no address, and says where the house states its principles and corrections', () => {
    expect(data(story({ licence: 'All rights reserved' }))).toMatchObject({ license: { '@type': 'CreativeWork', name: 'All rights reserved' } });
    const page = render(html, story(), { principlesUrl: 'https://lantern.example/principles', correctionsUrl: 'https://lantern.example/corrections' });
    expect(JSON.parse(elements(parse(page), 'script').map(words).join(''))).toMatchObject({
      publishingPrinciples: 'https://lantern.example/principles', publisher: { '@type': 'Organization', name: 'The Quay Lantern', correctionsPolicy: 'https://lantern.example/corrections' },
    });
  });

  it('means the first time by datePublished, and a later publication is a change', () => {
    const again = story({ firstPublished: published, published: { ...updated, utc: '2024-04-01T10:00:00Z', local: '2024-04-01T12:00:00' } });
    expect(data(again)).toMatchObject({ datePublished: '2024-03-31T08:00:00+02:00', dateModified: '2024-04-01T12:00:00+02:00' });
  });
});

const pictured: Article = {
  ...story(),
  body: [
    { type: 'picture', file: 'night-boat.media/a b.png', width: 720, height: 480, alt: 'A pier', caption: [{ type: 'text', text: 'The pier' }, { type: 'text', text: ' (check!)', marks: ['note'] }], creditLine: 'Ana / Salt Wire', source: 'Salt Wire', copyrightNotice: '© 2024 Salt Wire', licence: 'CC-BY-4.0' },
    { type: 'gallery', pictures: [{ type: 'picture', file: 'night-boat.media/b.jpg', caption: [], creditLine: 'Bo', licence: 'All rights reserved' }] },
  ],
};

describe('pictures', () => {
  it('C05, C11: show their credit with and without a caption, and keep the notice for machines', () => {
    const page = render(html, pictured);
    expect(page).toContain('<figcaption><span class="caption">The pier</span> <span class="credit">Ana / Salt Wire</span></figcaption>');
    expect(page).toContain('<figcaption><span class="credit">Bo</span></figcaption>');
    const script = elements(parse(page), 'script').map(words).join('');
    expect(JSON.parse(script)).toMatchObject({
      image: [
        { '@type': 'ImageObject', contentUrl: 'night-boat.media/a%20b.png', width: 720, height: 480, caption: 'The pier', description: 'A pier', creditText: 'Ana / Salt Wire', copyrightNotice: '© 2024 Salt Wire', license: 'https://creativecommons.org/licenses/by/4.0/', sourceOrganization: { '@type': 'Organization', name: 'Salt Wire' } },
        { '@type': 'ImageObject', contentUrl: 'night-boat.media/b.jpg', creditText: 'Bo', license: { '@type': 'CreativeWork', name: 'All rights reserved' } },
      ],
    });
  });

  it('C07: are items of their own in ninjs, caption, credit and notice each in its place', () => {
    expect(item(pictured)).toMatchObject({
      associations: [
        {
          name: 'A pier', rel: 'picture', type: 'picture', descriptions: [{ role: 'caption', value: 'The pier' }, { role: 'alt', value: 'A pier' }], infoSources: [{ name: 'Salt Wire', role: 'source' }, { name: 'Ana / Salt Wire', role: 'credit' }],
          copyrightNotice: '© 2024 Salt Wire', rightsInfo: { linkedRights: 'https://creativecommons.org/licenses/by/4.0/' }, renditions: [{ name: 'original', title: 'night-boat.media/a b.png', contentType: 'image/png', width: 720, height: 480 }],
        },
        { name: 'night-boat.media/b.jpg', altIds: [{ role: 'copydesk:file', value: 'night-boat.media/b.jpg' }, { role: 'copydesk:licence', value: 'All rights reserved' }] },
      ],
    });
  });

  it('are told in plain text: caption and credit where they stand, their rights under the story', () => {
    const text = render(plainText, pictured);
    expect(text).toContain('\n\nThe pier (Ana / Salt Wire)\n\n(Bo)\n\n');
    expect(text).toContain('\nPicture: night-boat.media/a%20b.png\n    Credit: Ana / Salt Wire\n    Copyright notice: © 2024 Salt Wire\n    Licence: https://creativecommons.org/licenses/by/4.0/\nPicture: night-boat.media/b.jpg\n    Credit: Bo\n');
  });
});

const schemas = new URL('../../../shared/fixtures/ninjs/', import.meta.url);
const hasSchemas = existsSync(schemas);

describe('ninjs', () => {
  it('is usable when it is out, withheld before and under embargo', () => {
    expect(item(story())).toMatchObject({ uri: 'urn:uuid:6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', pubStatus: 'usable', versionCreated: '2024-04-01T11:15:00+02:00', by: 'Berta Oliva, Ken Harrow, Lu Meng', copyrightNotice: notice });
    expect(item(story({}, 'draft'))).toMatchObject({ pubStatus: 'withheld', edNote: 'Call the harbour before running' });
    expect(item(story())).not.toHaveProperty('edNote');
    const embargoed = story({ embargoUntil: updated });
    expect(item(embargoed, { now: '2024-04-01T09:14:59Z' })).toMatchObject({ pubStatus: 'withheld', embargoedUntil: '2024-04-01T11:15:00+02:00' });
    expect(item(embargoed, { now: '2024-04-01T09:15:00Z' })).toMatchObject({ pubStatus: 'usable' });
  });

  it('leaves a day out of properties that want an instant, and refuses an embargo or an expiry that is none', () => {
    const day = item(story({ published: { kind: 'day', date: '2024-03-28' }, updated: undefined }));
    expect(day).not.toHaveProperty('versionCreated');
    expect(day).toMatchObject({ altIds: [{ role: 'slug', value: 'night-boat' }, { role: 'copydesk:published', value: '2024-03-28' }, { role: 'copydesk:copyrightYears' }, { role: 'copydesk:licence', value: 'CC-BY-NC-4.0' }] });
    expect(item(story({ published: { kind: 'day', date: '2024-04-01' } }))).not.toHaveProperty('versionCreated');
    expect(JSON.stringify(day)).not.toContain('T00:00');
    expect(() => item(story({ embargoUntil: { kind: 'floating', local: '2024-04-01T11:15:00' } }))).toThrow(Refusal);
    expect(() => item(story({ embargoUntil: { kind: 'day', date: '2024-04-01' } }))).toThrow(Refusal);
    expect(() => item(story({ expires: { kind: 'day', date: '2024-04-01' } }))).toThrow(Refusal);
  });

  it.skipIf(!hasSchemas)('satisfies the schema of ninjs 3.1 (skipped where the schemas are not at hand)', () => {
    const read = (name: string): JsonObject => jsonObjectSchema.parse(JSON.parse(readFileSync(new URL(name, schemas), 'utf8')));
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema(read('validation/test_suite/GeoJSON-schema.json'));
    const validate = ajv.compile(read('specification/ninjs-schema_3.1.json'));
    const articles = [pictured, story(), story({}, 'draft'), newArticle('not a uuid'), story({ embargoUntil: updated, expires: updated, created: published, firstPublished: published }), story({ licence: 'https://licence.example/x', byline: { people: [], text: 'By hand' } })];
    for (const article of articles) {
      validate(item(article));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...jsonObjectSchema.parse(item(story())), pubstatus: 'usable' })).toBe(false);
  });
});

describe('plain text', () => {
  it('reads from top to bottom', () => {
    expect(render(plainText, story())).toBe(
      [
        'Port Ameral keeps its night boat', 'The council found the money & the crew.', 'By Berta Oliva and Ken Harrow\nPhotographs: Lu Meng',
        'Published: Sunday 31 March 2024, 08:00 CEST (Madrid)\nUpdated: Monday 1 April 2024, 11:15 CEST (Madrid)',
        'PORT AMERAL (Salt Wire) – The boat sails </script><script>alert(1)</script> at eleven.', 'The money', '    We row if we must.',
        [
          '---', 'Source: Salt Wire', 'Credit: Berta Oliva / Salt Wire', 'Published: 2024-03-31T08:00:00+02:00[Europe/Madrid]', 'Updated: 2024-04-01T11:15:00+02:00[Europe/Madrid]',
          'Copyright holder: Salt Wire', 'Copyright years: 2013-2015', 'Usage terms: All rights reserved. Do not reproduce <without> "permission".', 'Licence: CC-BY-NC-4.0',
        ].join('\n'),
        `${notice}\n`,
      ].join('\n\n'),
    );
  });
});

describe('licences', () => {
  it('have an address only when they are one', () => {
    expect(licenceAddress('CC-BY-SA-3.0-DE')).toBe('https://creativecommons.org/licenses/by-sa/3.0/de/');
    expect(licenceAddress('CC0-1.0')).toBe('https://creativecommons.org/publicdomain/zero/1.0/');
    expect(licenceAddress('Apache-2.0')).toBe('https://spdx.org/licenses/Apache-2.0.html');
    expect(licenceAddress('https://a.example/l')).toBe('https://a.example/l');
    for (const none of ['All rights reserved', 'CC BY-NC', 'javascript:alert(1)']) expect(licenceAddress(none)).toBeUndefined();
  });
});
