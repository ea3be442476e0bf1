import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBody } from '../body/any-body';
import { Refusal } from '../errors/refusal';
import { newArticle } from './article';
import { formatArticleFile, parseArticleFile } from './article-file';

const stored = {
  format: 'copydesk.article',
  version: 1,
  id: 'a-1',
  metadata: {
    headline: 'Ferry late',
    byline: { people: [{ name: 'Ana Lomas', role: 'reporter', staffNumber: 7 }], text: 'By Ana Lomas' },
    updated: { kind: 'instant', local: '2024-03-28T04:53:00', zone: 'America/New_York', utc: '2024-03-28T08:53:00Z', precision: 'minute' },
    mood: 'calm',
  },
  workflow: { state: 'draft', history: [] },
  body: [
    { type: 'paragraph', content: [{ type: 'text', text: 'It sailed.', marks: ['bold'] }], align: 'left' },
    { type: 'galaxy', stars: [1, 2, { name: 'Vega' }] },
    { type: 'paragraph', content: [{ type: 'footnote', id: 3 }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'x', colour: 'red' }] },
  ],
  chart: { kind: 'bar' },
};

function refusalOf(text: string): string {
  try {
    parseArticleFile(text, 'x.article');
  } catch (error) {
    if (error instanceof Refusal) return error.error.code;
    throw error;
  }
  return 'read';
}

describe('article files', () => {
  it('carries unknown keys, blocks, inlines and nested keys through a read and a write', () => {
    const { article, readOnly } = parseArticleFile(JSON.stringify(stored), 'x.article');
    expect(readOnly).toBe(false);
    expect(article.body.map((block) => block.type)).toEqual(['paragraph', 'unknown', 'unknown', 'unknown']);
    expect(JSON.parse(formatArticleFile(article))).toEqual(stored);
  });

  it('writes the same bytes for the same article, with a newline at the end', () => {
    const text = formatArticleFile(newArticle('b', { headline: 'One' }));
    expect(formatArticleFile(parseArticleFile(text, 'x').article)).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('writes any body as JSON of two spaces would stand, and reads it back', () => {
    fc.assert(fc.property(fc.oneof(anyBody, fc.constant([])), fc.constantFrom(undefined, {}, { chart: { kind: 'bar' }, n: [1] }), (body, extra) => {
      const text = formatArticleFile({ ...newArticle('a-1', { headline: 'Ferry late' }), body, extra });
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
      expect(formatArticleFile(parseArticleFile(text, 'x.article').article)).toBe(text);
    }), { numRuns: 200 });
  });

  it('opens a newer version read-only and keeps what it cannot read', () => {
    const newer = { ...stored, version: 99, metadata: { ...stored.metadata, slug: { parts: [] } }, workflow: { state: 'legal-check', history: [] } };
    const { article, readOnly } = parseArticleFile(JSON.stringify(newer), 'x');
    expect(readOnly).toBe(true);
    expect(article.metadata.headline).toBe('Ferry late');
    expect(article.metadataExtra).toEqual({ slug: { parts: [] }, mood: 'calm' });
  });

  it('refuses what is cut off, foreign or holds a wrong value', () => {
    const whole = JSON.stringify(stored, null, 2);
    expect(refusalOf(whole.slice(0, 200))).toBe('article/damaged');
    expect(refusalOf('Dear editor')).toBe('article/not-an-article');
    expect(refusalOf('{"hello":1}')).toBe('article/not-an-article');
    expect(refusalOf(JSON.stringify({ ...stored, metadata: { headline: 12 } }))).toBe('article/damaged');
    expect(refusalOf(JSON.stringify({ ...stored, body: 'text' }))).toBe('article/damaged');
  });
});
