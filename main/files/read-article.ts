import { basename, dirname } from 'node:path';
import { articleFormat, parseArticleFile, type ReadArticle } from '../../shared/article/article-file';
import { Refusal } from '../../shared/errors/refusal';
import { jsonLoss } from '../../shared/lib/json-loss';
import { actualPath } from './actual-path';
import { diskRefusal, errnoOf } from './disk-error';
import { withFile } from './open-file';
import { revisionOf } from './revision';

/** An article file is text; one of this size is no story, and no editor could show it (bytes). */
export const largestArticle = 16 * 1024 * 1024;

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
  return withFile(path, async (handle, size) => {
    if (size > limit) return undefined;
    const bytes = await handle.readFile();
    return bytes.length > limit ? undefined : bytes;
  });
}

/** Bytes of an article file -> article. Refuses bytes that are not UTF-8 instead of reading them wrongly, and what reading would drop: a file that opens is whole. */
export function readArticleBytes(bytes: Uint8Array, name: string): ReadArticle {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal({ code: 'article/not-an-article', name, detail: 'not UTF-8' });
  }
  const loss = jsonLoss(text);
  if (loss !== undefined && text.includes(articleFormat)) throw new Refusal({ code: 'article/damaged', name, detail: loss });
  return parseArticleFile(text, name);
}

/** Reads the article at a path. Refuses with `article/gone`, `article/not-an-article`, `article/too-large`, `article/damaged`, `article/bad-link` or `disk/*`; the file is never touched. */
export async function readArticleAt(path: string): Promise<ArticleOnDisk> {
  const name = basename(path);
  try {
    const real = await actualPath(path);
    const bytes = await readLimited(real, largestArticle);
    if (bytes === undefined) throw new Refusal({ code: 'article/too-large', name, limit: largestArticle });
    return { ...readArticleBytes(bytes, name), path: real, folder: dirname(real), name, revision: revisionOf(bytes) };
  } catch (error) {
    throw errnoOf(error) === 'ENOENT' ? new Refusal({ code: 'article/gone', name }) : diskRefusal(error, name);
  }
}
