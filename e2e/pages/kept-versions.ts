import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The texts of every version that the app keeps, as they were before they were packed. */
export async function keptTexts(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'data', 'history'), { recursive: true }).catch(() => []);
  return Promise.all(names.filter((name) => name.endsWith('.gz')).map(async (name) => gunzipSync(await readFile(join(folder, 'data', 'history', name))).toString()));
}
