import { expect, test } from 'vitest';
import type { Inline } from './inline';
import { countNotes } from './notes';

const note = (text: string, ...more: readonly 'bold'[]): Inline => ({ type: 'text', text, marks: [...more, 'note'] });
const words = (text: string): Inline => ({ type: 'text', text });

test('words side by side are one note, wherever they stand', () => {
  expect(countNotes([{ type: 'paragraph', content: [note('ask '), note('her', 'bold'), words(' then '), note('again')] }])).toBe(2);
  expect(countNotes([{ type: 'list', style: 'bulleted', items: [{ content: [note('a')] }, { content: [words('b')] }] }])).toBe(1);
  expect(countNotes([{ type: 'paragraph', content: [words('x'), { type: 'footnote', content: [{ type: 'text', text: 'y', marks: ['note'] }] }] }])).toBe(1);
  expect(countNotes([{ type: 'divider' }])).toBe(0);
});
