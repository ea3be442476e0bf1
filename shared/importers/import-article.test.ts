import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reasons, receiptSchema, outcomes } from '../article/receipt';
import { formatArticleFile, parseArticleFile } from '../article/article-file';
import { blockText } from '../body/text-blocks';
import { messages } from '../i18n/index';
import { slugOf } from '../lib/slug';
import { importArticle } from './import-article';
import { importerFor, importers } from './index';
import { textLines } from './text/source-lines';

const options = { id: '00000000-0000-4000-8000-000000000001', origin: 'paste', now: '2026-01-05T09:00:00Z' } as const;

describe('an imported article', () => {
  const text = 'Ñandú visto en la Ría de Óbidos\n\nUn ñandú cruzó el lunes la plaza del pueblo y nadie se atrevió a decirle que no era de allí.\n';
  const article = importArticle(text, { ...options, name: 'somewhere/else/story.txt' });

  it('carries slug, language, time of import and receipt, and no permission', () => {
    expect(article.metadata).toMatchObject({ slug: 'nandu-visto-en-la-ria-de-obidos', language: 'es', created: { kind: 'instant', zone: 'UTC', utc: options.now } });
    expect(article.metadata.permission).toBeUndefined();
    expect(article.receipt).toMatchObject({ source: 'paste', format: 'text', name: 'story.txt', at: options.now, dismissed: false });
    expect(receiptSchema.parse(article.receipt)).toEqual(article.receipt);
  });

  it('survives its file', () => {
    expect(parseArticleFile(formatArticleFile(article), 'story.article').article).toEqual(article);
  });

  it('believes a person about language and format', () => {
    expect(importArticle(text, { ...options, language: 'pt-BR' }).metadata.language).toBe('pt-BR');
    expect(importArticle('<p>Words</p>', { ...options, format: 'text' }).body.map(blockText)).toEqual(['<p>Words</p>']);
  });

  it('is empty for an empty text', () => {
    expect(importArticle('', options)).toMatchObject({ body: [{ type: 'paragraph', content: [] }], receipt: { lines: [] } });
  });
});

describe('the list of importers', () => {
  it('chooses by name, then by content', () => {
    expect(importerFor('a.HTML', 'x').id).toBe('html');
    expect(importerFor('a.txt', '<p>x</p>').id).toBe('text');
    expect(importerFor(undefined, '<!doctype html><p>x').id).toBe('html');
    expect(importerFor(undefined, 'a < b and c > d').id).toBe('text');
  });

  it('gives every importer’s receipt words for all it may say', () => {
    expect(new Set(importers.map((one) => one.id)).size).toBe(importers.length);
    for (const reason of reasons) expect(messages).toHaveProperty([`receipt.reason.${reason}`]);
    for (const outcome of outcomes) expect(messages).toHaveProperty([`receipt.outcome.${outcome}`]);
  });

  it('makes slugs that a file system likes', () => {
    expect(slugOf('Straße, Cœur & “Łódź”!')).toBe('strasse-coeur-lodz');
    expect(slugOf('…')).toBeUndefined();
    expect(slugOf('word '.repeat(40))?.length).toBeLessThanOrEqual(72);
  });
});

const seedFolder = '../shared/seed';
describe.skipIf(!existsSync(seedFolder))('the story that started it (skipped without ../shared/seed)', () => {
  const name = existsSync(seedFolder) ? readdirSync(seedFolder).find((one) => one.endsWith('.txt')) : undefined;
  const text = name === undefined ? '' : readFileSync(`${seedFolder}/${name}`, 'utf8');
  const { metadata, body, receipt } = importArticle(text, options);

  it('comes out whole', () => {
    expect(metadata.headline).toBe('Mexico and U.S. to Heighten Border Security');
    expect(body).toHaveLength(10);
    expect(body.every((block) => block.type === 'paragraph')).toBe(true);
    const plain = text.replace(/\s+/gu, ' ');
    expect(body.map(blockText).filter((one) => !plain.includes(one))).toEqual([]);
    expect(metadata.updated).toMatchObject({ kind: 'instant', local: '2024-03-28T04:53:00', zone: 'America/New_York', utc: '2024-03-28T08:53:00Z' });
    expect(metadata.published).toBeUndefined();
    expect(metadata.firstPublished).toBeUndefined();
    expect(metadata).toMatchObject({
      copyrightHolder: 'Latin One', copyrightYears: '2015', copyrightNotice: '© 2015 Latin One. All rights reserved. Do not reproduce without permission.',
      usageTerms: 'All rights reserved. Do not reproduce without permission.', language: 'en',
    });
  });

  it('has a receipt that names every line', () => {
    const lines = receipt?.lines ?? [];
    expect(lines).toHaveLength(textLines(text).length);
    expect(lines.filter((line) => line.outcome === 'removed').map((line) => line.text.trim())).toEqual([
      '• +', '• -', '• Sign up to receive the lastest news from LATINONE', '• Sign up to receive the lastest news from LATINONE', 'Close', 'Curiosidades', 'Real Time Analytics',
    ]);
    expect(lines.some((line) => line.outcome === 'flagged' && line.reason === 'doubled-word' && line.detail === 'know know')).toBe(true);
  });
});
