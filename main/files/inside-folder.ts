import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { Refusal } from '../../shared/errors/refusal';
import { errnoOf } from './disk-error';
import { articleExtension } from './file-name';

/** Whether `path` lies in `folder` (both already real paths). The folder itself does not count. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * The file that really stands at `path`, links followed, if it lies in `folder`. A file that does not exist yet is
 * judged by its folder. Scenario: a link in the library that points at somebody's mail; it is refused, not written through.
 * Refuses with `article/bad-link` or `disk/not-allowed`.
 */
export async function realPathInside(folder: string, path: string): Promise<string> {
  const name = basename(path);
  const root = await realpath(folder);
  const real = await realpath(path).catch(async (error: unknown) => {
    if (errnoOf(error) === 'ELOOP' || (errnoOf(error) === 'ENOENT' && (await isStoryLink(path)))) throw new Refusal({ code: 'article/bad-link', name });
    if (errnoOf(error) !== 'ENOENT') throw error;
    return join(await realpath(dirname(path)), name);
  });
  if (!isInside(root, real)) throw new Refusal({ code: (await isStoryLink(path)) ? 'article/bad-link' : 'disk/not-allowed', name });
  return real;
}

/** A link that is called like a story. */
async function isStoryLink(path: string): Promise<boolean> {
  return path.toLowerCase().endsWith(articleExtension) && lstat(path).then((stats) => stats.isSymbolicLink(), () => false);
}
