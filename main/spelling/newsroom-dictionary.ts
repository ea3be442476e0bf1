import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../../shared/errors/refusal';
import { addToWordList, readWordList } from '../../shared/spelling/word-list';
import { decodeText } from '../files/decode-text';
import { diskRefusal, errnoOf } from '../files/disk-error';
import { revisionOf } from '../files/revision';
import { readIfThere, writeAtomically, type Expected } from '../files/write-atomically';
import { libraryMark, makeLibraryFolder } from '../library/library-folder';
import { watchFolder, type Watcher } from '../library/watcher';

/** The dictionary's file inside a library: everybody who opens the library shares it. */
export const dictionaryName = 'dictionary.txt';

/** How often an addition is tried again when somebody else was faster. */
const mostTries = 20;
/** After this time another computer that was about to put its own file in place has done so (ms). */
const settleMs = 100;

/** The words that a newsroom has taught the app. */
export interface NewsroomDictionary {
  /** The lines of the file; empty without a library or without a file. */
  words(): readonly string[];
  /** Reads the dictionary of another library and watches it from now on. */
  use(folder: string): Promise<void>;
  /** Adds a word or a name to the file; what others wrote since is kept. Refuses with `library/none` and `disk/*`. */
  add(word: string): Promise<void>;
  /** Looks for changes by others now. */
  look(): void;
  /** Resolves when every addition is on the disk, or was refused by it. */
  idle(): Promise<void>;
  close(): void;
}

interface DictionaryOptions {
  /** The comment that a new file begins with. */
  readonly head: () => string;
  /** Words came or went. */
  readonly changed: () => void;
}

/** The dictionary of no library yet. */
export function createNewsroomDictionary({ head, changed }: DictionaryOptions): NewsroomDictionary {
  let folder: string | undefined;
  let watcher: Watcher | undefined;
  let words: readonly string[] = [];
  let tail: Promise<unknown> = Promise.resolve();

  const take = (next: readonly string[]): void => {
    if (next.length === words.length && next.every((word, index) => word === words[index])) return;
    words = next;
    changed();
  };

  /** A file that cannot be read now (a share that is away) leaves the words as they were. */
  const load = async (): Promise<void> => {
    const here = folder;
    if (here === undefined) return;
    try {
      const bytes = await readIfThere(join(here, libraryMark, dictionaryName));
      if (here === folder) take(bytes === undefined ? [] : readWordList(decodeText(bytes, dictionaryName).text));
    } catch (error) {
      if (errnoOf(error) === undefined && !(error instanceof Refusal)) throw error;
    }
  };

  const watch = (here: string): void => {
    watcher?.close();
    watcher = watchFolder(join(here, libraryMark), load);
  };

  /** Reads, adds and writes; false when somebody else wrote between the reading and the writing. */
  const tryToWrite = async (here: string, word: string): Promise<boolean> => {
    const path = join(here, libraryMark, dictionaryName);
    const bytes = await readIfThere(path);
    const before = bytes === undefined ? `# ${head()}\n` : decodeText(bytes, dictionaryName).text;
    const text = addToWordList(before, word);
    const expected: Expected = bytes === undefined ? { kind: 'nothing' } : { kind: 'revision', revision: revisionOf(bytes) };
    try {
      if (text !== before) await writeAtomically({ path, folder: here, bytes: Buffer.from(text), expected });
    } catch (error) {
      if (wasFaster(error)) return false;
      throw error;
    }
    if (here === folder) take(readWordList(text));
    return text === before;
  };

  /** A word counts as written when it is still there a moment later: two computers may put their files in place at the same instant. */
  const write = async (here: string, word: string): Promise<void> => {
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      if (await tryToWrite(here, word)) return;
      await wait(settleMs * (1 + Math.random()));
    }
    throw new Refusal({ code: 'disk/failed', name: dictionaryName, detail: 'EBUSY' });
  };

  const add = async (word: string): Promise<void> => {
    const here = folder;
    if (here === undefined) throw new Refusal({ code: 'library/none' });
    await makeLibraryFolder(here);
    await write(here, word).catch((error: unknown) => {
      throw diskRefusal(error, dictionaryName);
    });
    // The folder may be there only now.
    if (here === folder) watch(here);
  };

  return {
    words: () => words,
    use: async (next) => {
      if (next !== folder) take([]);
      folder = next;
      watch(next);
      await load();
    },
    add: (word) => {
      const added = tail.then(() => add(word));
      tail = added.catch(() => undefined);
      return added;
    },
    look: () => watcher?.lookNow(),
    idle: () => tail.then(() => undefined),
    close: () => watcher?.close(),
  };
}

/** Somebody else wrote, made or removed the file between our reading and our writing. */
function wasFaster(error: unknown): boolean {
  return error instanceof Refusal && ['article/changed-on-disk', 'article/name-taken', 'article/gone'].includes(error.error.code);
}
