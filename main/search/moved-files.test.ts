import { expect, it } from 'vitest';
import { createMovedFiles, type MovedFiles } from './moved-files';

const lamp = { article: 'lamp', revision: 'r1' };
const pier = { article: 'pier', revision: 'r2' };

function at(): { readonly moved: MovedFiles; readonly pass: (ms: number) => void } {
  let now = 0;
  return { moved: createMovedFiles(() => now), pass: (ms) => (now += ms) };
}

it('finds a story that is gone here and came there, in either order', () => {
  for (const cameFirst of [false, true]) {
    const { moved, pass } = at();
    const came = (): readonly string[] => moved.changed('b', undefined, { ...lamp, revision: 'r9' });
    if (cameFirst) expect(came()).toEqual([]);
    pass(3000);
    moved.changed('a', lamp, undefined);
    if (!cameFirst) {
      expect(moved.whither('a')).toBeUndefined();
      pass(60_000);
      expect(came()).toEqual(['a']);
    }
    expect(moved.whither('a')).toBe('b');
    expect(moved.whither('b')).toBeUndefined();
  }
});

it('takes a copy that was there before for a copy', () => {
  const { moved, pass } = at();
  moved.changed('copy', undefined, lamp);
  pass(6000);
  moved.changed('a', lamp, undefined);
  expect(moved.whither('a')).toBeUndefined();
});

it('follows from name to name, and forgets a story that is back', () => {
  const { moved } = at();
  moved.changed('a', lamp, undefined);
  moved.changed('b', undefined, lamp);
  moved.changed('b', lamp, undefined);
  expect(moved.whither('a')).toBeUndefined();
  moved.changed('c', undefined, lamp);
  expect([moved.whither('a'), moved.whither('b')]).toEqual(['c', 'c']);
  moved.changed('a', undefined, lamp);
  expect([moved.whither('a'), moved.whither('b')]).toEqual([undefined, 'a']);
});

it('prefers the same bytes to a copy of them, and knows a damaged file by its bytes', () => {
  const { moved } = at();
  moved.changed('a', lamp, undefined);
  moved.changed('b', undefined, lamp);
  moved.changed('c', undefined, { ...lamp, revision: 'r3' });
  expect(moved.whither('a')).toBe('b');
  moved.changed('cut', { revision: 'r4' }, undefined);
  moved.changed('other', undefined, { revision: 'r5' });
  expect(moved.whither('cut')).toBeUndefined();
  moved.changed('same', undefined, { revision: 'r4' });
  expect(moved.whither('cut')).toBe('same');
});

it('follows two stories that changed names, and no file that is only being written', () => {
  const { moved } = at();
  moved.changed('a', lamp, pier);
  moved.changed('b', pier, lamp);
  expect([moved.whither('a'), moved.whither('b')]).toEqual(['b', 'a']);
  moved.changed('c', { article: 'ferry', revision: 'r6' }, { revision: 'r7' });
  moved.changed('d', undefined, { article: 'ferry', revision: 'r6' });
  expect(moved.whither('c')).toBeUndefined();
});

it('remembers no more than it must', () => {
  const { moved } = at();
  moved.changed('a', lamp, undefined);
  for (let number = 0; number < 2000; number += 1) moved.changed(`x${number}`, { article: `x${number}` }, undefined);
  moved.changed('b', undefined, lamp);
  expect(moved.whither('a')).toBeUndefined();
});
