import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
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

/** Every file under a folder that holds these words or is called by them, the packed ones unpacked. */
export async function filesWith(folder: string, words: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  const found = await Promise.all(files.map(async (path) => {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    const plain = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    return plain.includes(words) || plain.includes(Buffer.from(words, 'utf16le')) || path.includes(words) ? [path] : [];
  }));
  return found.flat();
}
