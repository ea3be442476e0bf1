import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../shared/errors/refusal';

// A pipe or a device that is called like a file would keep a reader waiting for ever. Windows has no such flag, nor such files.
const flags = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/** Opens a file for reading and does something with it. Refuses with `article/not-an-article` what is no file: a folder, a pipe, a device. */
export async function withFile<T>(path: string, work: (handle: FileHandle, size: number) => Promise<T>): Promise<T> {
  const handle = await open(path, flags);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Refusal({ code: 'article/not-an-article', name: basename(path), detail: 'not a file' });
    return await work(handle, stats.size);
  } finally {
    await handle.close();
  }
}
