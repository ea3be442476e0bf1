import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseArticleFile } from '../../shared/article/article-file';
import type { Article } from '../../shared/article/article';
import type { Body } from '../../shared/body/block';

/** The text of a library's file; empty while there is none. */
export function fileText(library: string, name: string): Promise<string> {
  return readFile(join(library, name), 'utf8').catch(() => '');
}

/** An article as its file holds it now. */
export async function savedArticle(library: string, name: string): Promise<Article> {
  return parseArticleFile(await readFile(join(library, name), 'utf8'), name).article;
}

/** The body in the file; undefined while there is no readable file. */
export async function savedBody(library: string, name: string): Promise<Body | undefined> {
  return savedArticle(library, name).then((article) => article.body, () => undefined);
}

const looseSchema = z.record(z.string(), z.unknown());

/** The file as plain JSON, with what this version does not know. */
export async function savedJson(library: string, name: string): Promise<Readonly<Record<string, unknown>>> {
  return looseSchema.parse(JSON.parse(await readFile(join(library, name), 'utf8')));
}
