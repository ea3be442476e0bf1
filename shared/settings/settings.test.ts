import { expect, test } from 'vitest';
import { settingsChangeSchema } from './settings';

test('a change names only what it changes: the language stays when a name is given', () => {
  expect(settingsChangeSchema.parse({ profile: { name: 'Ana Lomas', role: 'editor' } })).toEqual({ profile: { name: 'Ana Lomas', role: 'editor' } });
});

test('a newsroom is kept as it was typed, and slips of the hand are refused', () => {
  const newsroom = { extraCities: ['Europe/Madrid', 'America/Mexico_City'], defaultHolder: 'Quay Press', noticeTemplate: '© {years} {holder}. All rights reserved.', principlesUrl: 'https://quay.example/principles', correctionsUrl: '' };
  expect(settingsChangeSchema.parse(newsroom)).toEqual(newsroom);
  for (const slip of [
    { extraCities: ['Europe/Madird'] }, { extraCities: Array.from({ length: 9 }, () => 'UTC') }, { noticeTemplate: '© {yaer} {holder}' }, { noticeTemplate: '© {years' },
    { principlesUrl: 'javascript:alert(1)' }, { correctionsUrl: 'quay.example' }, { defaultHolder: 'Quay\nPress' },
  ]) expect(settingsChangeSchema.safeParse(slip).success).toBe(false);
});
