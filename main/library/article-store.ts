import { randomUUID } from 'node:crypto';
import { realpath, rm, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Article } from '../../shared/article/article';
import { formatArticleFile, parseArticleFile } from '../../shared/article/article-file';
import { inOwnMediaFolder, mediaFolderOf } from '../../shared/body/media';
import { Refusal } from '../../shared/errors/refusal';
import type { VersionKind } from '../../shared/history/version';
import type { OpenedArticle, RenamedArticle } from '../../shared/ipc/contract';
import { diskRefusal, errnoOf } from '../files/disk-error';
import { createArticleFile } from '../files/create-article-file';
import { fileNameOf } from '../files/file-name';
import { realPathInside } from '../files/inside-folder';
import { isFolder } from '../files/is-folder';
import { moveFile, type FileSpot } from '../files/move-file';
import { readArticleAt, readArticleBytes, type ArticleOnDisk } from '../files/read-article';
import { revisionOf } from '../files/revision';
import { readIfThere, syncFolder, writeAtomically, type Expected } from '../files/write-atomically';
import { carryPictures, gatherPictures } from '../pictures/picture-folder';
import type { History, StoryFile } from '../history/history';
import type { Journal } from './journal';
import type { Place, Places } from './places';
import { createSaveQueue, type SaveRequest } from './save-queue';

/** What the store needs around it. */
export interface ArticleStoreOptions {
  readonly places: Places;
  readonly journal: Journal;
  /** Gets every text that is saved, and what a file held before its bytes are replaced. */
  readonly history: History;
  /** Moves a file to the system's trash. */
  readonly trash: (path: string) => Promise<void>;
}

/** Everything that happens to article files, by opaque id. Every method refuses with the codes of `article/*` and `disk/*`. */
export interface ArticleStore {
  open(id: string): Promise<OpenedArticle>;
  /** The article as its file holds it now, after all writes that were asked for before. */
  readSaved(id: string): Promise<ArticleOnDisk>;
  save(id: string, request: SaveRequest): Promise<string>;
  /** Reads, changes and saves with no other write in between; gives the new revision. `change` gets what the file holds; `kind` says what the version is. */
  change(id: string, kind: VersionKind, change: (saved: ArticleOnDisk) => Promise<Article>): Promise<string>;
  /** Writes a new article into a folder, under the first free name that begins with `stem`; its pictures are copied from those of the article it was made `from`. */
  create(folder: string, stem: string, article: Article, from?: FileSpot): Promise<Place>;
  saveCopy(id: string, text: string): Promise<Place>;
  /** Writes a copy where a person said, its pictures with it; what stands under that name stays, and the copy gets the next free one. */
  saveCopyTo(id: string, text: string, path: string): Promise<Place>;
  duplicate(id: string): Promise<Place>;
  /** Gives the article in a file an id of its own: it is another story from now on, and what it was stays among the versions of the first. */
  part(id: string): Promise<void>;
  /** Its pictures take the new name along. */
  rename(id: string, slug: string): Promise<RenamedArticle>;
  /** Another program gave the file this place: what was typed goes along, and its pictures where they would be missed. False when words of another story are kept for that place. */
  follow(id: string, to: Place): Promise<boolean>;
  /** To another folder of the same disk, under a name that is free there; its pictures and what was typed go along. */
  move(id: string, to: FileSpot): Promise<RenamedArticle>;
  /** To the system's trash, its pictures behind it. */
  trash(id: string): Promise<void>;
  /** Leaves no trace of a story: its file, its pictures, what was typed, its versions. A file that is gone already is no refusal. What it shares with another file of the same article (`isShared`) stays with that one. */
  deleteForGood(id: string, isShared: boolean): Promise<void>;
  /** Keeps what was typed since the last save. */
  keepTyped(id: string, baseRevision: string, text: string): Promise<void>;
  /** Gives up what was typed since the last save; it stays as a version. */
  forgetTyped(id: string): Promise<void>;
  /** Revisions that this process wrote, so that its own writes are no news. */
  wrote(path: string, revision: string): boolean;
  /** Resolves when no write is under way. */
  idle(): Promise<void>;
}

/** As many revisions of a file are known as our own: a look that began some saves ago must not take one for another program's … */
const rememberedWrites = 8;
/** … but who brings an older one back later than this is another program (ms). */
const slowLookMs = 10_000;

/** A revision that this process wrote, and when, in milliseconds of a clock that never goes back. */
interface OwnWrite {
  readonly revision: string;
  readonly at: number;
}

/** The store behind the library, the importers and the publisher. */
export function createArticleStore({ places, journal, history, trash }: ArticleStoreOptions): ArticleStore {
  const queue = createSaveQueue();
  const written = new Map<string, readonly OwnWrite[]>();
  /** Writes that failed, by path: whether the file took them is not known. */
  const doubtful = new Map<string, { readonly base: string; readonly revision: string }>();

  const write = async (place: Place, article: string, text: string, expected: Expected, kind: VersionKind): Promise<string> => {
    const bytes = Buffer.from(text);
    const revision = revisionOf(bytes);
    // Before the write: whoever looks at the folder may see the new file before we hear that it is safe.
    written.set(place.path, [{ revision, at: performance.now() }, ...(written.get(place.path) ?? [])].slice(0, rememberedWrites));
    if (expected.kind === 'revision') doubtful.set(place.path, { base: expected.revision, revision });
    await writeAtomically({ path: place.path, folder: place.folder, bytes, expected });
    doubtful.delete(place.path);
    history.addLater(storyFile(place, article), bytes, kind);
    return revision;
  };

  /** Scenario: the new file stood in its place when the disk refused to make that last. Trying again must find no other writer but us. */
  const isDoubtful = (place: Place, revision: string, baseRevision: string): boolean => {
    const failed = doubtful.get(place.path);
    return failed?.revision === revision && failed.base === baseRevision;
  };

  const saveNow = async (place: Place, article: string, request: SaveRequest, head: string | undefined): Promise<string> => {
    const found = await foundAt(place);
    if (found === undefined) {
      if (!request.overwrite) throw new Refusal({ code: 'article/gone', name: place.name });
      return write(place, article, request.text, { kind: 'nothing' }, 'saved');
    }
    const revision = revisionOf(found);
    const ours = revision === head || isDoubtful(place, revision, request.baseRevision);
    // Who overwrites saw one version of the other's text; a newer one nobody has seen yet.
    if (revision !== request.baseRevision && !ours) throw new Refusal({ code: 'article/changed-on-disk', name: place.name, revision });
    if (!request.overwrite && readArticleBytes(found, place.name).readOnly) {
      throw new Refusal({ code: 'article/read-only', name: place.name });
    }
    const held = history.hold(storyFile(place, article), found);
    // What nobody here has read is not replaced before a version holds it. For words that came from this window, a history that cannot be written is no reason not to save.
    await (request.overwrite && !ours ? held : held.catch(() => undefined));
    return write(place, article, request.text, { kind: 'revision', revision }, 'saved');
  };

  /** What the file holds becomes a version, unless it is one. */
  const hold = async (place: Place, article: string): Promise<void> => {
    const found = await foundAt(place);
    if (found !== undefined) await history.hold(storyFile(place, article), found).catch(() => undefined);
  };

  /** What was typed since the last save becomes a version: it is about to be given up. */
  const holdTyped = async (place: Place): Promise<void> => {
    const typed = (await journal.read(place.id))?.text;
    if (typed !== undefined) await history.add(storyFile(place, parseArticleFile(typed, place.name).article.id), Buffer.from(typed), 'typed');
  };

  const create = async (folder: string, stem: string, article: Article, from?: FileSpot): Promise<Place> => {
    const { path, bytes } = await createArticleFile(folder, stem, article);
    const place = places.add(path);
    history.addLater(storyFile(place, article.id), bytes, article.receipt === undefined ? 'created' : 'imported');
    await gatherPictures(place, article.body, from);
    return place;
  };

  const readSaved = (place: Place): Promise<ArticleOnDisk> => realPathInside(place.folder, place.path).then(readArticleAt).catch((error: unknown) => {
    throw errnoOf(error) === 'ENOENT' ? new Refusal({ code: 'article/gone', name: place.name }) : diskRefusal(error, place.name);
  });

  /** Writes the paths of the pictures anew after a rename; what was typed and not saved stands over the new file. */
  const withNewPaths = async (renamed: Place, saved: ArticleOnDisk): Promise<RenamedArticle['rewrote']> => {
    const body = inOwnMediaFolder(saved.article.body, renamed.name);
    if (body === saved.article.body) return undefined;
    await hold(renamed, saved.article.id);
    const to = await write(renamed, saved.article.id, formatArticleFile({ ...saved.article, body }), { kind: 'revision', revision: saved.revision }, 'saved');
    if ((await journal.read(renamed.id))?.baseRevision === saved.revision) await journal.saved(renamed.id, to);
    return { from: saved.revision, to };
  };

  const move = async (place: Place, to: FileSpot): Promise<RenamedArticle> => {
    const moved = places.add(join(to.folder, to.name));
    // Words that outlived another story of that name still wait to be judged: nothing is typed over them.
    if (moved.id !== place.id && (await journal.read(moved.id)) !== undefined) throw new Refusal({ code: 'article/name-taken', name: to.name });
    const saved = await readSaved(place).catch(() => undefined);
    // What must not be written keeps its paths, and so the name of its folder.
    const carried = saved?.readOnly === false || place.name === to.name ? await carryPictures(place, to) : undefined;
    await moveFile(place, to).catch(async (error: unknown) => {
      await carried?.undo();
      throw error;
    });
    try {
      await journal.move(place.id, moved.id);
      const rewrote = saved?.readOnly === false ? await withNewPaths(moved, saved) : undefined;
      await carried?.finish();
      return { id: moved.id, name: moved.name, rewrote };
    } catch {
      // The story has its new name and still names the folder that it had: that one stays.
      return { id: moved.id, name: moved.name };
    }
  };

  const open = async (place: Place): Promise<OpenedArticle> => {
    const saved = await readSaved(place);
    // A journal that the disk does not give must not keep the story closed.
    const record = await journal.read(place.id).catch(() => undefined);
    // Scenario: the app was killed between a save and the end of its record. The same words would be offered over whatever comes next.
    if (record !== undefined && revisionOf(record.text) === saved.revision) await journal.saved(place.id, saved.revision).catch(() => undefined);
    const recovered = record === undefined || saved.readOnly ? undefined : recoveredFrom(record.text, saved, place.name);
    // A file that was saved here got its other names since, as backups give them: no news.
    const { nlink } = written.has(place.path) ? { nlink: 1 } : await stat(saved.path).catch(() => ({ nlink: 1 }));
    return { id: place.id, name: place.name, article: saved.article, revision: saved.revision, readOnly: saved.readOnly, ...(nlink > 1 ? { otherNames: nlink - 1 } : {}), ...(recovered === undefined ? {} : { recovered, typedOver: record?.baseRevision }) };
  };

  return {
    open: (id) => queue.alone(id, () => open(places.at(id))),
    readSaved: (id) => queue.alone(id, () => readSaved(places.at(id))),
    save: async (id, request) => {
      const place = places.at(id);
      // What is no readable article is never written, whoever asks.
      const { article } = parseArticleFile(request.text, place.name);
      const text = withOwnPictures(article, place.name, request.text);
      const replaced = journal.supersede(id, request.baseRevision, text);
      const revision = await queue.save(id, { ...request, text }, async (newest, head) => {
        await replaced;
        return saveNow(place, article.id, newest, head).catch((error: unknown) => {
          throw diskRefusal(error, place.name);
        });
      });
      const upTo = await replaced;
      // The words are safe; a record that will not go away is offered once more and found equal.
      await journal.saved(id, revision, upTo).catch(() => undefined);
      await gatherPictures(place, article.body);
      return revision;
    },
    change: (id, kind, change) =>
      queue.alone(id, async () => {
        const place = places.at(id);
        const saved = await readSaved(place);
        if (saved.readOnly) throw new Refusal({ code: 'article/read-only', name: place.name });
        await hold(place, saved.article.id);
        return write(place, saved.article.id, formatArticleFile(await change(saved)), { kind: 'revision', revision: saved.revision }, kind);
      }),
    create: (folder, stem, article) => create(folder, stem, article),
    saveCopy: (id, text) => {
      const { folder, name } = places.at(id);
      const { article } = parseArticleFile(text, name);
      return create(folder, stemOf(name), { ...article, id: randomUUID() });
    },
    saveCopyTo: async (id, text, path) => {
      const place = places.at(id);
      const { article } = parseArticleFile(text, place.name);
      return create(await realpath(dirname(path)), basename(path).replace(/\.article$/i, ''), { ...article, id: randomUUID() }, place).catch((error: unknown) => {
        throw diskRefusal(error, basename(path));
      });
    },
    duplicate: async (id) => {
      const place = places.at(id);
      const { article, readOnly } = await readSaved(place);
      if (readOnly) throw new Refusal({ code: 'article/read-only', name: place.name });
      // A copy is a new story: nobody has reviewed it.
      return create(place.folder, stemOf(place.name), { ...article, id: randomUUID(), workflow: { state: 'draft', history: [] } });
    },
    part: (id) =>
      queue.alone(id, async () => {
        const place = places.at(id);
        const { article, readOnly, revision } = await readSaved(place);
        if (readOnly) throw new Refusal({ code: 'article/read-only', name: place.name });
        await hold(place, article.id);
        const own = { ...article, id: randomUUID() };
        await write(place, own.id, formatArticleFile(own), { kind: 'revision', revision }, 'created').catch((error: unknown) => {
          throw diskRefusal(error, place.name);
        });
      }),
    rename: (id, slug) => queue.alone(id, async () => move(places.at(id), { folder: places.at(id).folder, name: fileNameOf(slug) })),
    follow: (id, to) =>
      queue.alone(id, async () => {
        const place = places.at(id);
        if ((await journal.read(to.id)) !== undefined) return false;
        await journal.move(id, to.id);
        // Beside the file they are found by its next save; from another folder they are not.
        if (place.folder !== to.folder) await readSaved(to).then(({ article }) => gatherPictures(to, article.body, place)).catch(() => undefined);
        return true;
      }),
    move: (id, to) => queue.alone(id, () => move(places.at(id), to)),
    trash: (id) =>
      queue.alone(id, async () => {
        const place = places.at(id);
        if ((await foundAt(place)) === undefined) throw new Refusal({ code: 'article/gone', name: place.name });
        await holdTyped(place);
        await trash(place.path).catch(() => {
          throw new Refusal({ code: 'disk/no-trash', name: place.name });
        });
        await journal.forget(id);
        // The story is in the trash already. Pictures that will not follow stay where they were, and are no harm.
        const media = join(place.folder, mediaFolderOf(place.name));
        if (await isFolder(media)) await trash(media).catch(() => undefined);
      }),
    deleteForGood: (id, isShared) =>
      queue.alone(id, async () => {
        const place = places.at(id);
        const found = await foundAt(place);
        const article = found === undefined ? undefined : articleIdIn(found);
        try {
          // The file first: what a kill leaves behind it is asked for again with the same words.
          if (found !== undefined) await unlink(place.path);
          await syncFolder(place.folder);
          await rm(join(place.folder, mediaFolderOf(place.name)), { recursive: true, force: true });
        } catch (error) {
          throw diskRefusal(error, place.name);
        }
        const forgotten = isShared ? undefined : article;
        await journal.erase(id, forgotten);
        if (forgotten !== undefined) await history.forget(forgotten);
      }),
    keepTyped: async (id, baseRevision, text) => {
      places.at(id);
      const base = queue.newest(id, baseRevision);
      // Scenario: the words were on their way here while a save put them into the file. A record would offer them again over whatever comes after.
      if (revisionOf(text) !== base) await journal.keep(id, base, text);
    },
    forgetTyped: async (id) => {
      await holdTyped(places.at(id));
      await journal.forget(id);
    },
    wrote: (path, revision) => written.get(path)?.some((own, index) => own.revision === revision && (index === 0 || performance.now() - own.at < slowLookMs)) ?? false,
    idle: async () => {
      await queue.idle();
      await history.idle();
    },
  };
}

function storyFile({ name, folder }: Place, article: string): StoryFile {
  return { article, file: name, folder };
}

/** The id of the article in a file, also in one that is damaged. */
function articleIdIn(bytes: Uint8Array): string | undefined {
  try {
    return readArticleBytes(bytes, '').article.id;
  } catch {
    return /^ {2}"id": "([^"\\]+)"/m.exec(Buffer.from(bytes).toString('utf8'))?.[1];
  }
}

/** The text of a file whose pictures lie in the folder of its own name. */
function withOwnPictures(article: Article, name: string, text: string): string {
  const body = inOwnMediaFolder(article.body, name);
  return body === article.body ? text : formatArticleFile({ ...article, body });
}

function stemOf(name: string): string {
  return basename(name).replace(/\.article$/i, '').replace(/-\d+$/, '');
}

/** The bytes of a place now; undefined when the file or its folder is gone. */
async function foundAt(place: Place): Promise<Buffer | undefined> {
  try {
    return await readIfThere(await realPathInside(place.folder, place.path));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw diskRefusal(error, place.name);
  }
}

/** The journal's text, if it differs from the file and can be read. */
function recoveredFrom(text: string, saved: ArticleOnDisk, name: string): Article | undefined {
  if (revisionOf(text) === saved.revision) return undefined;
  try {
    return parseArticleFile(text, name).article;
  } catch {
    // A record whose text this version cannot read stays where it is.
    return undefined;
  }
}
