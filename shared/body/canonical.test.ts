import { describe, expect, test } from 'vitest';
import { canonicalBody, canonicalInline } from './canonical';

describe('canonical content', () => {
  test('joins equal neighbours, drops what is empty and orders marks', () => {
    expect(canonicalInline([
      { type: 'text', text: 'a', marks: [] },
      { type: 'text', text: '' },
      { type: 'text', text: 'b' },
      { type: 'text', text: 'c', marks: ['italic', 'bold'] },
      { type: 'link', url: 'https://example.org', content: [{ type: 'text', text: '' }] },
      { type: 'text', text: 'd', marks: ['bold', 'italic'] },
    ])).toEqual([{ type: 'text', text: 'ab' }, { type: 'text', text: 'cd', marks: ['bold', 'italic'] }]);
  });

  test('turns a line feed inside a run into a line break', () => {
    expect(canonicalInline([{ type: 'text', text: 'a\r\nb', marks: ['code'] }])).toEqual([
      { type: 'text', text: 'a', marks: ['code'] }, { type: 'break' }, { type: 'text', text: 'b', marks: ['code'] },
    ]);
  });

  test('joins neighbouring lists of one style and keeps both lists’ unknown keys', () => {
    const item = { content: [{ type: 'text', text: 'x' }] } as const;
    expect(canonicalBody([
      { type: 'list', style: 'bulleted', items: [item], extra: { a: 1 } },
      { type: 'list', style: 'bulleted', items: [item], extra: { b: 2 } },
      { type: 'list', style: 'numbered', items: [] },
      { type: 'list', style: 'numbered', items: [item] },
    ])).toEqual([
      { type: 'list', style: 'bulleted', items: [item, item], extra: { a: 1, b: 2 } },
      { type: 'list', style: 'numbered', items: [item] },
    ]);
  });
});
