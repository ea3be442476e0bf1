import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, type Session } from 'electron';
import type { SpellingDictionary } from '../../shared/spelling/spelling-languages';
import type { Log } from '../log';
import type { CheckerWords } from '../spelling/spelling';

/** The file in which Chromium looks for each dictionary. */
const chromiumFiles = { 'en-US': 'en-US-10-1.bdic', 'en-GB': 'en-GB-10-1.bdic', 'es': 'es-ES-3-0.bdic' } as const satisfies Record<SpellingDictionary, string>;

/** Nobody listens there, and it is this computer: a dictionary that Chromium does not find is never fetched. */
const nowhere = 'http://127.0.0.1:9/';

/** macOS has a checker of its own, which asks for none of this. */
const isSystems = process.platform === 'darwin';

/** Puts the dictionaries of the app where Chromium looks for them. Must run before the app is ready. Without them words are not checked, and nothing else is lost. */
export function placeDictionaries(from: string, log: Log): void {
  if (isSystems) return;
  const folder = join(app.getPath('sessionData'), 'Dictionaries');
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, file] of Object.entries(chromiumFiles)) place(readFileSync(join(from, `${name}.bdic`)), join(folder, file));
  } catch (error) {
    log.bug(error);
  }
}

/** A start that is killed in the middle leaves the old file or the new one. */
function place(bytes: Buffer, path: string): void {
  if (isSame(bytes, path)) return;
  const temp = `${path}.${process.pid}`;
  writeFileSync(temp, bytes);
  renameSync(temp, path);
}

function isSame(bytes: Buffer, path: string): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** Chromium's checker. */
export interface SpellChecker {
  /** Sets dictionaries and accepted words; before the session is there the last of them waits. */
  apply(checker: CheckerWords): void;
  /** Takes over the session, once the app is ready. */
  use(session: Session): void;
}

interface SpellCheckerOptions {
  readonly log: Log;
  /** What stands in the window is to be checked again: Chromium does that by itself only where something is typed. */
  readonly recheck: () => void;
}

/** Chromium's checker behind what the app knows of spelling. */
export function createSpellChecker({ log, recheck }: SpellCheckerOptions): SpellChecker {
  let session: Session | undefined;
  let wanted: CheckerWords = { dictionaries: [], words: new Set() };
  let set = '';
  /** The words that Chromium holds for us: it keeps them over starts, and ours may have become fewer since. */
  let held: ReadonlySet<string> | undefined;

  const setDictionaries = (to: Session): void => {
    if (wanted.dictionaries.join() === set) return;
    set = wanted.dictionaries.join();
    if (!isSystems) to.setSpellCheckerLanguages([...wanted.dictionaries]);
    recheck();
  };

  const setWords = (to: Session): void => {
    if (held === undefined) return;
    const before = held;
    held = wanted.words;
    for (const word of held) if (!before.has(word)) to.addWordToSpellCheckerDictionary(word);
    const gone = [...before].filter((word) => !wanted.words.has(word));
    for (const word of gone) to.removeWordFromSpellCheckerDictionary(word);
    if (gone.length > 0) recheck();
  };

  const follow = (): void => {
    if (session === undefined) return;
    setDictionaries(session);
    setWords(session);
  };

  return {
    apply: (checker) => {
      wanted = checker;
      follow();
    },
    use: (given) => {
      session = given;
      if (!isSystems) given.setSpellCheckerDictionaryDownloadURL(nowhere);
      given.on('spellcheck-dictionary-initialized', recheck);
      // Chromium did not find the file that we put there: a newer one looks for another name.
      given.on('spellcheck-dictionary-download-begin', (_event, language) => log.note('dictionary-not-found', { language }));
      void given.listWordsInSpellCheckerDictionary().then((words) => {
        held = new Set(words);
        follow();
      });
      follow();
    },
  };
}
