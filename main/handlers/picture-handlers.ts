import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { largestPicture, pictureExtensions } from '../../shared/body/media';
import { agreedText, type PictureSays } from '../../shared/body/picture-says';
import type { AppError } from '../../shared/errors/app-error';
import { Refusal } from '../../shared/errors/refusal';
import { say } from '../../shared/i18n/index';
import type { AddedPicture, AddedPictures } from '../../shared/ipc/contract';
import { diskRefusal, errnoOf } from '../files/disk-error';
import { readLimited } from '../files/read-article';
import { findPicture, keepPicture, type KeptPicture } from '../pictures/picture-folder';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** Pictures of a story: taken from a dialog, from files and from bytes, found again, and asked what they say of themselves. */
export function pictureHandlers({ desktop, places, language, readSays }: HandlerContext): AreaHandlers<'picture'> {
  const keep = async (id: string, bytes: Buffer, name: string): Promise<AddedPicture> => {
    const kept = await keepPicture(places.at(id), bytes, name).catch((error: unknown) => {
      throw diskRefusal(error, name);
    });
    return added(kept, await readSays(bytes));
  };

  /** Each file on its own: one that is refused does not keep the others out. */
  const keepFiles = async (id: string, paths: readonly string[]): Promise<AddedPictures> => {
    const pictures: AddedPicture[] = [];
    let refused: AppError | undefined;
    for (const path of paths) {
      try {
        pictures.push(await keep(id, await readPicture(path), basename(path)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused ??= error.error;
      }
    }
    return { pictures, refused };
  };

  const choose = (): Promise<readonly string[]> => desktop.chooseFiles({ title: say(language(), 'pictures.choose'), extensions: pictureExtensions });

  return {
    'picture.choose': async ({ id }) => {
      places.at(id);
      return keepFiles(id, await choose());
    },
    'picture.add': ({ id, bytes, name }) => keep(id, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name),
    'picture.file': async ({ id, file }) => {
      const path = await findPicture(places.at(id), file);
      if (path === undefined) throw new Refusal({ code: 'picture/missing', name: basename(file) });
      const { size } = await stat(path);
      return { bytes: size, says: await readSays(await readFile(path)) };
    },
    'picture.find': async ({ id }) => {
      const [path] = await choose();
      return { picture: path === undefined ? undefined : await keep(id, await readPicture(path), basename(path)) };
    },
  };
}

async function readPicture(path: string): Promise<Buffer> {
  const name = basename(path);
  try {
    const bytes = await readLimited(path, largestPicture);
    if (bytes === undefined) throw new Refusal({ code: 'picture/too-large', name, limit: largestPicture });
    return bytes;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw new Refusal({ code: 'picture/missing', name });
    throw diskRefusal(error, name);
  }
}

/** What the file says goes into the fields of the new picture, where it agrees with itself; a contradiction is left for a person. */
function added({ file, width, height }: KeptPicture, says: PictureSays): AddedPicture {
  const [alt, creditLine, source, copyrightNotice, licence] = (['alt', 'creditLine', 'source', 'copyrightNotice', 'licence'] as const).map((field) => agreedText(says, field));
  return { facts: { file, width, height, alt, creditLine, source, copyrightNotice, licence }, caption: agreedText(says, 'caption') };
}
