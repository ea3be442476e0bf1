import { expect, test } from 'vitest';
import { settingsChangeSchema } from './settings';

test('a change names only what it changes: the language stays when a name is given', () => {
  expect(settingsChangeSchema.parse({ profile: { name: 'Ana Lomas', role: 'editor' } })).toEqual({ profile: { name: 'Ana Lomas', role: 'editor' } });
});
