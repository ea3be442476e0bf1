import { link, lstat, mkdir, readdir, readFile, realpath, rename, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isPictureFile } from '../../shared/body/body-file';
import type { Body } from '../../shared/body/block';
import { isContentName, mediaFolderOf, pictureName, picturesOf } from '../../shared/body/media';
import { Refusal } from '../../shared/errors/refusal';
import { errnoOf } from '../files/disk-error';
import { nameKey } from '../files/file-name';
import { makeFolder } from '../files/make-folder';
import { isInside, realPathInside } from '../files/inside-folder';
import type { FileSpot } from '../files/move-file';
import { revisionOf } from '../files/revision';
import { readIfThere, syncFolder, writeAtomically } from '../files/write-atomically';
import { inspectPicture } from './inspect-picture';

/** An article's file: the folder that writes may not leave, and its name. */
export type Home = FileSpot;

/** A picture as it lies beside an article. */
export interface KeptPicture {
  /** Its path in the article. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts a picture beside an article, byte for byte, under a name made of its content: the same picture twice is one file.
 * `name` is for messages. Refuses with `picture/*` or `disk/*`.
 */
export async function keepPicture({ folder, name: article }: Home, bytes: Buffer, name: string): Promise<KeptPicture> {
  const { extension, width, height } = inspectPicture(bytes, name);
  const content = `${revisionOf(bytes).slice(0, 32)}.${extension}`;
  await writeInto(join(folder, mediaFolderOf(article)), folder, content, bytes);
  return { file: `${mediaFolderOf(article)}/${content}`, width, height };
}

async function writeInto(media: string, folder: string, name: string, bytes: Buffer): Promise<void> {
  await makeFolder(media);
  const real = await realPathInside(folder, media);
  const there = await readIfThere(join(real, name));
  if (there !== undefined && there.equals(bytes)) return;
  await writeAtomically({ path: join(real, name), folder: real, bytes, expected: { kind: 'anything' } });
}

/**
 * The file of a picture that an article names, or undefined when it is missing: in the article's own media folder, in the one
 * that the path names, or, since its name is its content, in any other media folder beside it. Never a file outside one.
 */
export async function findPicture({ folder, name: article }: Home, file: string): Promise<string | undefined> {
  const name = pictureName(file);
  if (name === undefined || !isPictureFile(file)) return undefined;
  const own = await pictureAt(folder, `${mediaFolderOf(article)}/${name}`) ?? (await pictureAt(folder, file));
  if (own !== undefined || !isContentName(name)) return own;
  for (const media of (await readdir(folder)).filter((each) => each.endsWith('.media'))) {
    const found = await pictureAt(folder, `${media}/${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function pictureAt(folder: string, file: string): Promise<string | undefined> {
  try {
    const root = await realpath(folder);
    const real = await realpath(join(root, file));
    const [media = ''] = file.split('/');
    return isInside(join(root, media), real) && (await lstat(real)).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}

/** Brings the pictures of a body into its article's own media folder, from other media folders beside it, or beside the article `from` that it is a copy of: what was pasted from another story, or came with a copy. One that cannot be copied now stays where it is. */
export async function gatherPictures(home: Home, body: Body, from: Home = home): Promise<void> {
  const media = mediaFolderOf(home.name);
  for (const { file } of picturesOf(body)) {
    const name = pictureName(file);
    if (name === undefined || (await pictureAt(home.folder, `${media}/${name}`)) !== undefined) continue;
    const elsewhere = await findPicture(from, file);
    if (elsewhere !== undefined) await readFile(elsewhere).then((bytes) => writeInto(join(home.folder, media), home.folder, name, bytes)).catch(() => undefined);
  }
}

/** Pictures on their way from one name of an article to another. */
export interface CarriedPictures {
  /** The article has its new name and its paths say so: the old folder goes. */
  finish(): Promise<void>;
  /** The article keeps its old name: what was put under the new one goes. */
  undo(): Promise<void>;
}

/**
 * Makes the pictures of an article stand beside its new place too, before it is renamed or moved: at every instant the file
 * finds its pictures, wherever it stands and whichever folder it names. Only files are carried; anything else that lies in
 * the folder stays there. Refuses with `article/name-taken` when a file of the same name and another content lies there.
 */
export async function carryPictures(from: Home, to: Home): Promise<CarriedPictures> {
  const [old, next] = [join(from.folder, mediaFolderOf(from.name)), join(to.folder, mediaFolderOf(to.name))];
  const nothing: CarriedPictures = { finish: () => Promise.resolve(), undo: () => Promise.resolve() };
  const names = await namesIn(old);
  if (names === undefined || old === next) return nothing;
  // On some systems both are one folder: it is renamed when the file is.
  if (from.folder === to.folder && nameKey(from.name) === nameKey(to.name)) return { ...nothing, finish: () => rename(old, next) };
  for (const name of names) if (await differs(join(old, name), join(next, name))) throw new Refusal({ code: 'article/name-taken', name: to.name });
  await mkdir(next, { recursive: true });
  await realPathInside(to.folder, next);
  const added: string[] = [];
  for (const name of names) if (await placed(join(old, name), join(next, name))) added.push(name);
  await syncFolder(next);
  return { finish: () => clear(old, names), undo: () => clear(next, added) };
}

async function namesIn(media: string): Promise<readonly string[] | undefined> {
  try {
    return (await readdir(media, { withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Whether there is a file of that name and another content: a picture that some other program named. */
async function differs(from: string, to: string): Promise<boolean> {
  const there = await readIfThere(to);
  return there !== undefined && !there.equals(await readFile(from));
}

/** A second name for a file, or a copy where the disk has no hard links; false when there is already one of that name. */
async function placed(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    // Made to last like any file: the other one goes when the story has its new name.
    await writeAtomically({ path: to, folder: dirname(to), bytes: await readFile(from), expected: { kind: 'nothing' } });
    return true;
  }
}

async function clear(media: string, names: readonly string[]): Promise<void> {
  for (const name of names) await unlink(join(media, name)).catch(() => undefined);
  await rmdir(media).catch(() => undefined);
}
