import { copyFileSync, linkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonObjectSchema, unknownKeys, type JsonObject } from '../../shared/lib/json';
import { defaultSettings, settingsSchema, type Settings } from '../../shared/settings/settings';
import { errnoOf } from '../files/disk-error';
import { makeFolder } from '../files/make-folder';
import { revisionOf } from '../files/revision';
import { writeAtomically } from '../files/write-atomically';

/** The settings of this computer's user. */
export interface SettingsStore {
  read(): Settings;
  /** Changes settings and makes them last; a value of undefined goes back to the default. Refuses with `disk/*`; the running app then keeps the new values anyway. */
  change(change: { readonly [Name in keyof Settings]?: Settings[Name] | undefined }): Promise<Settings>;
  /** Resolves when every change is on the disk, or was refused by it. */
  idle(): Promise<void>;
  /** Names of settings whose stored value could not be used; a copy of the file was kept. */
  readonly broken: readonly string[];
}

/** Reads `settings.json` in `folder` at once, before the first window. A broken value falls back to its default, and the file as it was is kept beside it; nothing else is lost. */
export function createSettingsStore(folder: string): SettingsStore {
  const path = join(folder, 'settings.json');
  const stored = readStored(path);
  const { settings: first, broken } = readSettings(stored.json);
  if (broken.length > 0) keepAside(path, stored.text);
  const newer = unknownKeys(stored.json, Object.keys(settingsSchema.shape)) ?? {};
  let settings = first;
  let tail: Promise<unknown> = Promise.resolve();

  const write = async (): Promise<void> => {
    await makeFolder(folder, 0o700);
    const text = `${JSON.stringify({ ...settings, ...newer }, null, 2)}\n`;
    await writeAtomically({ path, folder, bytes: Buffer.from(text), expected: { kind: 'anything' }, mode: 0o600 });
  };

  return {
    read: () => settings,
    broken,
    idle: () => tail.then(() => undefined),
    change: async (change) => {
      settings = settingsSchema.parse({ ...settings, ...change });
      const written = tail.then(write);
      tail = written.catch(() => undefined);
      await written;
      return settings;
    },
  };
}

function readStored(path: string): { readonly text?: string; readonly json: JsonObject } {
  try {
    const text = readFileSync(path, 'utf8');
    return { text, json: readJson(text) ?? { settings: 'unreadable' } };
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return { json: errnoOf(error) === 'ENOENT' ? {} : { settings: 'unreadable' } };
  }
}

function readJson(text: string): JsonObject | undefined {
  try {
    return jsonObjectSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function readSettings(json: JsonObject): { readonly settings: Settings; readonly broken: readonly string[] } {
  if (json['settings'] === 'unreadable') return { settings: defaultSettings, broken: ['settings'] };
  const schemas = Object.entries(settingsSchema.shape);
  const broken = schemas.filter(([name, schema]) => json[name] !== undefined && !schema.safeParse(json[name]).success).map(([name]) => name);
  const good = Object.fromEntries(Object.entries(json).filter(([name]) => !broken.includes(name)));
  return { settings: settingsSchema.parse(good), broken };
}

/** A second name costs no room on a full disk, and needs no bytes of a file that the disk does not give now. */
function keepAside(path: string, text: string | undefined): void {
  const aside = `${path}.broken-${text === undefined ? Date.now() : revisionOf(text).slice(0, 8)}`;
  try {
    linkSync(path, aside);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return;
    try {
      copyFileSync(path, aside);
    } catch (failure) {
      if (errnoOf(failure) === undefined) throw failure;
    }
  }
}
