import { describe, expect, it } from 'vitest';
import { followValue, typeInto } from './draft';

const oneLine = (value: string): boolean => !value.includes('\n');

describe('typing into a field', () => {
  it('stores valid words without the spaces around them, and leaves the typed text alone', () => {
    const typed = typeInto({ text: '', seen: '' }, 'Harbour ', oneLine);
    expect(typed).toEqual({ draft: { text: 'Harbour ', seen: 'Harbour' }, commit: { value: 'Harbour' } });
  });

  it('keeps words that are not valid and stores nothing', () => {
    const typed = typeInto({ text: 'Harbour', seen: 'Harbour' }, 'Har\nbour', oneLine);
    expect(typed).toEqual({ draft: { text: 'Har\nbour', seen: 'Harbour' } });
  });

  it('empties the field for blank text', () => {
    expect(typeInto({ text: 'a', seen: 'a' }, '  ', oneLine).commit).toEqual({ value: undefined });
  });
});

describe('following the article', () => {
  it('does not touch words that were typed here', () => {
    const draft = { text: 'Harbour ', seen: 'Harbour' };
    expect(followValue(draft, 'Harbour')).toBe(draft);
  });

  it('keeps unfinished words while the article holds the old value', () => {
    const draft = { text: 'Har\nbour', seen: 'Harbour' };
    expect(followValue(draft, 'Harbour')).toBe(draft);
  });

  it('shows a value that came from elsewhere', () => {
    expect(followValue({ text: 'Harbour', seen: 'Harbour' }, 'Quay')).toEqual({ text: 'Quay', seen: 'Quay' });
  });
});
