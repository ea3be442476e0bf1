import { expect, test } from 'vitest';
import { commands, shortcutOn, type Command } from './commands';

test.each([['macOS', true], ['elsewhere', false]])('no two commands have the same keys on %s', (_, mac) => {
  const all: readonly Command[] = commands;
  const keys = all.map((command) => shortcutOn(command, mac)).filter((each) => each !== undefined);
  expect(keys.filter((each, index) => keys.indexOf(each) !== index)).toEqual([]);
});
