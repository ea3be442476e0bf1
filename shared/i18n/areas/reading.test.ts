import { expect, it } from 'vitest';
import { readingMessages } from './reading';

it('words every doubt in both languages, each as whole sentences', () => {
  for (const [key, { en, es }] of Object.entries(readingMessages)) expect([key, /^[^a-z].*\.$/.test(en), /^[^a-z].*\.$/.test(es)]).toEqual([key, true, true]);
});
