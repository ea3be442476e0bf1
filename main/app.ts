import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from '../shared/errors/refusal';
import { say } from '../shared/i18n/index';
import type { Language } from '../shared/i18n/message';
import type { AppState, EventName, Events } from '../shared/ipc/contract';
import type { Settings } from '../shared/settings/settings';
import type { Desktop } from './desktop';
import { createHandlers, type Handlers } from './handlers/index';
import { libraryFolderName } from './handlers/library-handlers';
import { createHistory } from './history/history';
import { createArticleStore } from './library/article-store';
import { createJournal } from './library/journal';
import { createLibrary } from './library/library';
import { createPlaces } from './library/places';
import { createReserve } from './library/reserve';
import { createShelves } from './library/shelves';
import type { Log } from './log';
import { findPicture } from './pictures/picture-folder';
import type { ReadSays } from './pictures/says-in-worker';
import { chooseLanguage } from './settings/choose-language';
import { createSettingsStore } from './settings/settings-store';
import { createNewsroomDictionary } from './spelling/newsroom-dictionary';
import { createSpelling, type CheckerWords } from './spelling/spelling';
import { parseDirectly } from './workers/parse-directly';
import type { ParseForeign } from './workers/parse-foreign';

/** What the app stands on; Electron in the app, a stand-in in tests. */
export interface AppOptions {
  readonly desktop: Desktop;
  readonly log: Log;
  /** Tells the window something. */
  readonly emit: <Name extends EventName>(name: Name, payload: Events[Name]) => void;
  /** The window answered `app.settle`. */
  readonly settled: (saved: boolean) => void;
  /** Language and theme are known or changed: menus and window follow. */
  readonly applyLook: (look: { readonly language: Language; readonly theme: Settings['theme'] }) => void;
  /** What the shown story is spelled by is known or changed: the checker of the shell follows. */
  readonly applySpelling: (checker: CheckerWords) => void;
  /** Reads foreign texts; without one they are read in this process, which nothing limits. */
  readonly parse?: ParseForeign;
  /** Reads what pictures say of themselves; without one they are read in this process, which nothing limits. */
  readonly readSays?: ReadSays;
  /** UTC now, to the second; tests set it. */
  readonly now?: () => string;
}

/** The app without its shell. */
export interface CopydeskApp {
  readonly handlers: Handlers;
  /** Opens a file named on the command line, by a second start or by the file manager. */
  requestOpen(path: string): void;
  /** The file of a picture of a story that the window was given the id of; undefined when there is none. */
  pictureFile(id: string, file: string): Promise<string | undefined>;
  /** The window is gone with a bug and loaded anew: it is told of the report when it asks how things stand. */
  windowDied(reportId: string): void;
  /** Looks for changes by other programs, as when the window comes to the front. */
  look(): void;
  /** Resolves when every write that has begun is done. */
  finishWrites(): Promise<void>;
  /** Ends the watch of the library. */
  close(): void;
}

/** Without a thread of its own; its readers are large and are loaded when a picture is there to be read. */
const readSaysHere: ReadSays = async (bytes) => (await import('./pictures/read-says')).readSays(bytes);

/** UTC now, to the second, as the article file writes it. */
export function utcNow(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Puts the app together: settings first (the window needs its language), then the library of the last time. */
export function createApp({ desktop, log, emit, settled, applyLook, applySpelling, parse = (request) => Promise.resolve(parseDirectly(request)), readSays = readSaysHere, now = utcNow }: AppOptions): CopydeskApp {
  const { data } = desktop.folders;
  const settings = createSettingsStore(data);
  const places = createPlaces();
  const journal = createJournal(join(data, 'journal'), { storyOf: (id) => places.find(id)?.path, reserve: createReserve(join(data, 'reserve')) });
  const history = createHistory({ folder: join(data, 'history'), by: () => settings.read().profile?.name, trouble: (error) => log.note('version-not-kept', { why: error instanceof Refusal ? error.error.code : log.bug(error) }) });
  const store = createArticleStore({ places, journal, history, trash: (path) => desktop.trash(path) });
  const language = (): Language => chooseLanguage(settings.read().language, desktop.systemLanguages());
  const newsroomDictionary = createNewsroomDictionary({ head: () => say(language(), 'spelling.file-head'), changed: () => spelling.refresh() });
  const spelling = createSpelling({
    dictionary: newsroomDictionary, everywhere: () => settings.read().spellingLanguages, apply: applySpelling, changed: (now) => emit('spelling.changed', now),
  });
  const library = createLibrary({ places, wrote: (path, revision) => store.wrote(path, revision), opened: (folder) => newsroomDictionary.use(folder), changed: (ids) => emit('library.changed', { ids }) });
  const shelves = createShelves({ places, store, library, now });
  const look = (): void => applyLook({ language: language(), theme: settings.read().theme });

  for (const name of settings.broken) log.note('setting-broken', { name });
  look();
  const stored = settings.read().libraryFolder;
  const opened = stored === undefined ? Promise.resolve() : library.use(stored);

  /** A file asked for before the window listens waits for its first question; later ones are told at once. */
  let asked: Promise<string> | undefined;
  let windowListens = false;
  let diedWith: string | undefined;
  const idOf = async (path: string): Promise<string> => places.add(await realpath(path).catch(() => path)).id;
  const lastOpened = async (): Promise<string | undefined> => {
    const { lastArticle } = settings.read();
    return lastArticle === undefined || library.name() === undefined ? undefined : realpath(lastArticle).then((path) => places.add(path).id, () => undefined);
  };

  const state = async (): Promise<AppState> => {
    await opened;
    return {
      settings: settings.read(), language: language(), platform: desktop.platform, version: desktop.version, libraryName: library.name(), libraryId: library.id(),
      proposedLibrary: `${basename(desktop.folders.documents)}/${libraryFolderName}`,
    };
  };
  const firstState = async (): Promise<AppState> => {
    windowListens = true;
    const first = asked;
    asked = undefined;
    const openFirst = (await first) ?? (await lastOpened());
    const report = diedWith;
    diedWith = undefined;
    return { ...(await state()), openFirst, diedWith: report };
  };

  const handlers = createHandlers({
    desktop, log, places, store, library, shelves, settings, spelling, newsroomDictionary, parse, readSays, emit, settled, language, state: firstState, now,
    stateChanged: async () => {
      look();
      spelling.refresh();
      emit('app.state-changed', await state());
    },
  });

  return {
    handlers,
    requestOpen: (path) => {
      const id = idOf(path);
      if (windowListens) void id.then((known) => emit('article.requested', { id: known }));
      else asked = id;
    },
    pictureFile: async (id, file) => findPicture(places.at(id), file),
    windowDied: (reportId) => {
      windowListens = false;
      diedWith = reportId;
    },
    look: () => {
      library.look();
      newsroomDictionary.look();
    },
    finishWrites: () => Promise.all([store.idle(), settings.idle(), newsroomDictionary.idle()]).then(() => undefined),
    close: () => {
      library.close();
      newsroomDictionary.close();
    },
  };
}
