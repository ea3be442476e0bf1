import { stat } from 'node:fs/promises';

/** Whether a folder, or a link to one, lies at a path. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((stats) => stats.isDirectory(), () => false);
}
