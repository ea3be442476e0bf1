import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultSettings } from '../../shared/settings/settings';
import { createSettingsStore } from './settings-store';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const path = (): string => join(folder, 'settings.json');

it('begins with the defaults and keeps what was chosen', async () => {
  const store = createSettingsStore(folder);
  expect(store.read()).toEqual(defaultSettings);
  await Promise.all([store.change({ theme: 'dark' }), store.change({ profile: { name: 'Ana Lomas', role: 'editor' } })]);
  expect(createSettingsStore(folder).read()).toEqual({ ...defaultSettings, theme: 'dark', profile: { name: 'Ana Lomas', role: 'editor' } });
  await store.change({ profile: undefined });
  expect(createSettingsStore(folder).read().profile).toBeUndefined();
});

it('loses one broken value, not the others, and keeps a copy of the file', async () => {
  const text = JSON.stringify({ theme: 'plaid', language: 'es', fromTomorrow: { a: 1 } });
  writeFileSync(path(), text);
  const store = createSettingsStore(folder);
  expect(store.broken).toEqual(['theme']);
  expect(store.read()).toMatchObject({ theme: 'system', language: 'es' });
  const kept = readdirSync(folder).find((name) => name.includes('broken'));
  expect(readFileSync(join(folder, kept ?? ''), 'utf8')).toBe(text);
  await store.change({ theme: 'light' });
  expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({ theme: 'light', language: 'es', fromTomorrow: { a: 1 } });
});

it('starts from a file that is cut off and keeps it', () => {
  writeFileSync(path(), '{"theme": "da');
  expect(createSettingsStore(folder).read()).toEqual(defaultSettings);
  expect(readdirSync(folder)).toHaveLength(2);
});

it('keeps a broken file whole on a full disk', async (context) => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return context.skip('needs the right to mount a small disk');
  }
  try {
    const text = `{"libraryFolder": "${'stories/'.repeat(2000)}`;
    writeFileSync(path(), text);
    expect(() => writeFileSync(join(folder, 'filler'), Buffer.alloc(2 * 1024 * 1024, 1))).toThrow('ENOSPC');
    const store = createSettingsStore(folder);
    rmSync(join(folder, 'filler'));
    await store.change({ theme: 'dark' });
    const [kept = ''] = readdirSync(folder).filter((name) => name.includes('broken'));
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(text);
  } finally {
    execFileSync('umount', [folder]);
  }
  return undefined;
});
