import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/**
 * Unpacks a zip, keeping the execute bits. A name that would leave the folder is an error.
 * @param {string} zipFile
 * @param {string} folder where the files go; made when missing
 * @param {(name: string) => string | undefined} rename the name to unpack an entry as; undefined skips it
 */
export async function unzip(zipFile, folder, rename) {
  const zip = await yauzl.openPromise(zipFile, { lazyEntries: true, autoClose: true });
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.endsWith('/') ? undefined : rename(entry.fileName);
    if (name === undefined) continue;
    const target = path.join(folder, name);
    if (!target.startsWith(folder + path.sep)) throw new Error(`The zip holds a name that leaves its folder: ${entry.fileName}`);
    await mkdir(path.dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: mode === 0 ? 0o644 : mode }));
  }
}
