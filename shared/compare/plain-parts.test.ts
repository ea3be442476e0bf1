import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../article/article';
import { anyBody } from '../body/any-body';
import type { Block, Body } from '../body/block';
import { isLine } from './plain-lines';
import { plainParts, withPlainParts } from './plain-parts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] });
const table: Block = { type: 'table', headerRow: false, rows: [{ cells: [{ content: [{ type: 'text', text: 'Oil' }] }, { content: [{ type: 'text', text: '4' }] }] }] };
const story = (body: Body, metadata: Article['metadata'] = {}): Article => ({ ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', metadata), body });
const writable = (article: Article): readonly string[] => plainParts(article).filter(({ kind }) => kind !== 'locked').map(({ text }) => text);

describe('an article as plain text', () => {
  it('is its fields and its prose, with the blocks between that plain text cannot hold', () => {
    expect(plainParts(story([paragraph('One.'), paragraph(''), table, { type: 'divider' }, paragraph('Two.')], { headline: 'Lamp' }))).toEqual([
      { kind: 'headline', text: 'Lamp' }, { kind: 'standfirst', text: '' }, { kind: 'lines', text: 'One.\n' },
      { kind: 'locked', block: 'table', text: 'Oil\n4' }, { kind: 'locked', block: 'divider', text: '' }, { kind: 'lines', text: 'Two.' },
    ]);
    expect(plainParts(story([table])).at(-1)).toEqual({ kind: 'lines', text: '' });
  });

  it('is the same article when nothing was written', () => {
    fc.assert(fc.property(anyBody, (body) => {
      const article = story(body, { headline: 'Lamp', keywords: ['oil'] });
      expect(withPlainParts(article, writable(article))).toEqual(article);
    }));
  });

  it('keeps every block that plain text cannot hold, whatever is written around it', () => {
    fc.assert(fc.property(anyBody, fc.array(fc.string({ unit: 'grapheme' }), { minLength: 12, maxLength: 12 }), (body, texts) => {
      const article = story(body);
      const others = (of: Article | undefined): readonly Block[] | undefined => of?.body.filter((block) => !isLine(block));
      expect(others(withPlainParts(article, writable(article).map((_text, index) => texts[index] ?? '')))).toEqual(others(article));
    }));
  });

  it('takes words of fields and prose, and lets go of a field without words', () => {
    const article = story([paragraph('One.'), table], { headline: 'Lamp', standfirst: 'Oil', section: 'Harbour' });
    expect(withPlainParts(article, ['Lamp stays', ' ', 'One.\nAnd a half.', 'Two.'])).toEqual(story([paragraph('One.'), paragraph('And a half.'), table, paragraph('Two.')], { headline: 'Lamp stays', section: 'Harbour' }));
    expect(withPlainParts(article, ['Lamp', 'Oil', ''])).toBeUndefined();
  });
});
