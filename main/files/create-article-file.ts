import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';
import { inOwnMediaFolder } from '../../shared/body/media';
import { Refusal } from '../../shared/errors/refusal';
import { diskRefusal } from './disk-error';
import { freeName } from './file-name';
import { writeAtomically } from './write-atomically';

/** Writes a new article into a folder under the first free name that begins with `stem`, its pictures in the media folder of that name; gives its path, revision and bytes. Never replaces a file. */
export async function createArticleFile(folder: string, stem: string, article: Article): Promise<{ readonly path: string; readonly revision: string; readonly bytes: Uint8Array }> {
  const tried: string[] = [];
  for (;;) {
    const name = freeName(stem, [...(await namesIn(folder)), ...tried]);
    const path = join(folder, name);
    const bytes = Buffer.from(formatArticleFile({ ...article, body: inOwnMediaFolder(article.body, name) }));
    try {
      return { path, bytes, revision: await writeAtomically({ path, folder, bytes, expected: { kind: 'nothing' } }) };
    } catch (error) {
      // Somebody took the name between the look and the write: the next one.
      if (!(error instanceof Refusal) || error.error.code !== 'article/name-taken') throw error;
      tried.push(name);
    }
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw diskRefusal(error, basename(folder));
  }
}
