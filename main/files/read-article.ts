import { open, realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { parseArticleFile, type ReadArticle } from '../../shared/article/article-file';
import { Refusal } from '../../shared/errors/refusal';
import { diskRefusal, errnoOf } from './disk-error';
import { revisionOf } from './revision';

/** An article file is text; one of this size is no story (bytes). */
export const largestArticle = 64 * 1024 * 1024;

/** An article as its file holds it now. */
export interface ArticleOnDisk extends ReadArticle {
  /** The file that really holds it, links followed, and its folder. */
  readonly path: string;
  readonly folder: string;
  /** File name without folder. */
  readonly name: string;
  readonly revision: string;
}

/** Reads a whole file of at most `limit` bytes; undefined when it is larger. The size is asked of the open file, so that it cannot grow in between unnoticed. */
export async function readLimited(path: string, limit: number): Promise<Buffer | undefined> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > limit) return undefined;
    const bytes = await handle.readFile();
    return bytes.length > limit ? undefined : bytes;
  } finally {
    await handle.close();
  }
}

/** Bytes of an article file -> article. Refuses bytes that are not UTF-8 instead of reading them wrongly. */
export function readArticleBytes(bytes: Uint8Array, name: string): ReadArticle {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal({ code: 'article/not-an-article', name, detail: 'not UTF-8' });
  }
  return parseArticleFile(text, name);
}

/** Reads the article at a path. Refuses with `article/gone`, `article/not-an-article`, `article/damaged` or `disk/*`; the file is never touched. */
export async function readArticleAt(path: string): Promise<ArticleOnDisk> {
  const name = basename(path);
  try {
    const real = await realpath(path);
    const bytes = await readLimited(real, largestArticle);
    if (bytes === undefined) throw new Refusal({ code: 'article/not-an-article', name, detail: 'too large' });
    return { ...readArticleBytes(bytes, name), path: real, folder: dirname(real), name, revision: revisionOf(bytes) };
  } catch (error) {
    throw errnoOf(error) === 'ENOENT' ? new Refusal({ code: 'article/gone', name }) : diskRefusal(error, name);
  }
}
