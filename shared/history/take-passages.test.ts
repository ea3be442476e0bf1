import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Body } from '../body/block';
import { canonicalBody } from '../body/canonical';
import { compareBodies } from '../compare/compare-bodies';
import { takePassages } from './take-passages';

const body = (...texts: readonly string[]): Body => texts.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }));

it('takes one passage back and leaves the rest as it is', () => {
  const old = body('The lamp stays on.', 'Nobody objected at the meeting.', 'It was dark.');
  const now = body('The lamp will stay on.', 'It was dark.', 'A new end.');
  const rows = compareBodies(old, now);
  const removed = rows.findIndex((row) => row.kind === 'removed');
  expect(takePassages(rows, new Set([removed]))).toEqual(body('The lamp will stay on.', 'Nobody objected at the meeting.', 'It was dark.', 'A new end.'));
  expect(takePassages(rows, new Set([rows.findIndex((row) => row.kind === 'changed')]))).toEqual(body('The lamp stays on.', 'It was dark.', 'A new end.'));
});

it('takes none back for the present text and all of them for the older one', () => {
  const anyBody = fc.array(fc.constantFrom('One word.', 'Two more words here.', 'Nobody objected at the meeting.', 'It was dark, and cold.', ''), { maxLength: 8 }).map((texts) => body(...texts));
  fc.assert(fc.property(anyBody, anyBody, (old, now) => {
    const rows = compareBodies(old, now);
    expect(takePassages(rows, new Set())).toEqual(canonicalBody(now));
    expect(takePassages(rows, new Set(rows.keys()))).toEqual(canonicalBody(old));
  }));
});
