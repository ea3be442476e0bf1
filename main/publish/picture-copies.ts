import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../../shared/article/article';
import { isContentName, picturesOf } from '../../shared/body/media';
import { Refusal } from '../../shared/errors/refusal';
import { revisionOf } from '../files/revision';
import { findPicture, type Home } from '../pictures/picture-folder';

/** A picture to be written beside a page: its path in the story and its bytes, as they came. */
export interface PictureCopy {
  readonly file: string;
  readonly bytes: Buffer;
}

/** The pictures of a story, each once. Refuses with `picture/missing` for the first that is not there: a page must not go out with a hole in it. */
export async function picturesToCopy(article: Article, home: Home): Promise<readonly PictureCopy[]> {
  const copies: PictureCopy[] = [];
  for (const file of new Set(picturesOf(article.body).map((picture) => picture.file))) {
    const path = await findPicture(home, file);
    if (path === undefined) throw new Refusal({ code: 'picture/missing', name: nameOf(file) });
    copies.push({ file, bytes: await readFile(path) });
  }
  return copies;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Writes pictures into a fresh folder under their paths and makes them last. */
export async function writeCopies(folder: string, copies: readonly PictureCopy[]): Promise<void> {
  for (const { file, bytes } of copies) {
    const path = join(folder, ...file.split('/'));
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** Reads the pictures again and compares them by hash: what a picture says of its rights in its own bytes went out with it. Refuses with `publish/not-read-back`. */
export async function readCopiesBack(folder: string, copies: readonly PictureCopy[]): Promise<void> {
  for (const { file, bytes } of copies) {
    const written = await readFile(join(folder, ...file.split('/')));
    if (revisionOf(written) !== revisionOf(bytes)) throw new Refusal({ code: 'publish/not-read-back', name: nameOf(file), field: 'picture' });
  }
}

/** Whether a folder of an older publication is ours alone: a media folder in which every name is made of a content. What was taken out of the story for its rights does not stay on the site. */
export function isOwnMedia(name: string, inside: readonly string[]): boolean {
  return name.endsWith('.media') && inside.every(isContentName);
}
