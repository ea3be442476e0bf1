import { randomBytes } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Version, VersionKind } from '../../shared/history/version';
import { diskRefusal, errnoOf } from '../files/disk-error';
import { revisionOf } from '../files/revision';
import { syncFolder } from '../files/write-atomically';
import { createStoryHistory, type StoryHistory } from './story-history';

/** Which story a version belongs to: the article's own id, which stays when its file is renamed or moved, and the file that had the text. */
export interface StoryFile {
  readonly article: string;
  /** File name and folder. */
  readonly file: string;
  readonly folder: string;
}

/** The versions of every story, by the article's own id. Every method refuses with `disk/*`. */
export interface History {
  /** Makes a version last. `by` is asked of the app unless the text is somebody else's. */
  add(story: StoryFile, bytes: Uint8Array, kind: VersionKind): Promise<Version>;
  /** The same behind the caller's back: what goes wrong is told to `trouble`. */
  addLater(story: StoryFile, bytes: Uint8Array, kind: VersionKind): void;
  /** Before a file's bytes are replaced: they become a version, unless they are the newest already. */
  hold(story: StoryFile, bytes: Uint8Array): Promise<void>;
  /** The versions of a story, the oldest first. */
  list(article: string): Promise<readonly Version[]>;
  /** The bytes of a version. Refuses with `history/not-found` or `history/damaged`. */
  read(article: string, version: string): Promise<Buffer>;
  /** Names a version, which is then kept for good; undefined takes the name away. Refuses with `history/not-found`. */
  name(article: string, version: string, name: string | undefined): Promise<void>;
  /** Leaves no trace of a story's versions. */
  forget(article: string): Promise<void>;
  /** Resolves when every version that was added lasts, or was refused. */
  idle(): Promise<void>;
}

interface HistoryOptions {
  /** The folder of all histories: outside every library, made for this user alone when first needed. */
  readonly folder: string;
  /** Name of the profile that writes now. */
  readonly by: () => string | undefined;
  /** Milliseconds since 1970; only for showing and thinning, never for order. */
  readonly clock?: () => number;
  /** Hears why a version that nobody waits for could not be kept. */
  readonly trouble?: (error: unknown) => void;
}

/** The prefix of what is being forgotten; a name of a history is hex digits. */
const going = 'going-';
/** So many stories are remembered at once. */
const mostRemembered = 30;

/** The history in `folder`. What a killed `forget` left is swept at once. */
export function createHistory({ folder, by, clock = Date.now, trouble = () => undefined }: HistoryOptions): History {
  const stories = new Map<string, StoryHistory>();
  let tail: Promise<unknown> = sweep(folder);

  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const result = tail.then(job).catch((error: unknown) => {
      throw diskRefusal(error, basename(folder));
    });
    tail = result.catch(() => undefined);
    return result;
  };

  const keyOf = (article: string): string => revisionOf(article).slice(0, 32);
  const folderOf = (key: string): string => join(folder, key.slice(0, 2), key);
  const storyOf = (article: string): StoryHistory => {
    const key = keyOf(article);
    const story = stories.get(key) ?? createStoryHistory(folderOf(key), clock);
    stories.delete(key);
    stories.set(key, story);
    for (const oldest of stories.keys()) if (stories.size > mostRemembered) stories.delete(oldest);
    return story;
  };

  const add = async ({ article, ...place }: StoryFile, bytes: Uint8Array, kind: VersionKind): Promise<Version> => {
    const who = kind === 'found' ? undefined : by();
    const version = await inTurn(() => storyOf(article).add({ bytes, kind, ...place, ...(who === undefined ? {} : { by: who }) }));
    // Nobody waits for this; a log that cannot be shortened is a long one.
    inTurn(() => storyOf(article).thin()).catch(trouble);
    return version;
  };

  return {
    add,
    addLater: (story, bytes, kind) => void add(story, bytes, kind).catch(trouble),
    hold: async (story, bytes) => {
      await add(story, bytes, 'found');
    },
    list: (article) => inTurn(() => storyOf(article).list()),
    read: (article, version) => inTurn(() => storyOf(article).read(version)),
    name: (article, version, name) => inTurn(() => storyOf(article).name(version, name)),
    forget: (article) =>
      inTurn(async () => {
        const key = keyOf(article);
        stories.delete(key);
        // One step that lasts, then the many that a kill may cut short.
        const gone = join(folder, `${going}${randomBytes(8).toString('hex')}`);
        try {
          await rename(folderOf(key), gone);
        } catch (error) {
          if (errnoOf(error) === 'ENOENT') return;
          throw error;
        }
        await syncFolder(folder);
        await rm(gone, { recursive: true, force: true });
      }),
    idle: () => tail.then(() => undefined),
  };
}

async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(going))) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
}
