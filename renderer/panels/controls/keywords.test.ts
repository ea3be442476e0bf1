import { expect, it } from 'vitest';
import { wordsAdded } from './keywords';

it('adds words apart, trimmed, and none twice', () => {
  expect(wordsAdded(['harbour'], ' Harbour, tide  table ;; lamp ')).toEqual(['harbour', 'tide table', 'lamp']);
});

it('adds nothing for blanks', () => {
  expect(wordsAdded(['harbour'], ' , ')).toEqual(['harbour']);
});
