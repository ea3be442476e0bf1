import { access, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from '../shared/errors/refusal';
import { say } from '../shared/i18n/index';
import type { Language } from '../shared/i18n/message';
import type { AppState, RecentLibrary } from '../shared/ipc/contract';
import type { Settings } from '../shared/settings/settings';
import type { Desktop } from './desktop';
import { createHandlers, type Handlers } from './handlers/index';
import { libraryFolderName } from './handlers/library-handlers';
import { createHistory } from './history/history';
import { createArticleStore } from './library/article-store';
import { createJournal } from './library/journal';
import { createLibrary } from './library/library';
import { createLockWatch } from './library/lock-watch';
import { createLocks } from './library/locks';
import { createPlaces } from './library/places';
import { listRecent } from './library/recent-libraries';
import { createReserve } from './library/reserve';
import { createSafeStories } from './library/safe-stories';
import { createShelves } from './library/shelves';
import { createUnsavedStories } from './library/unsaved-stories';
import type { Log } from './log';
import { findPicture } from './pictures/picture-folder';
import type { ReadSays } from './pictures/says-in-worker';
import { actualPath } from './files/actual-path';
import { chooseLanguage } from './settings/choose-language';
import { laterIndex, type MakeStoryIndex } from './search/story-index';
import { createSettingsStore } from './settings/settings-store';
import { createNewsroomDictionary } from './spelling/newsroom-dictionary';
import { createSpelling, type CheckerWords } from './spelling/spelling';
import { createOpenWindows } from './windows/open-windows';
import { createWindows, type Emit, type Settled, type WindowId, type WindowShell } from './windows/windows';
import { parseDirectly } from './workers/parse-directly';
import type { ParseForeign } from './workers/parse-foreign';

/** What the app stands on; Electron in the app, a stand-in in tests. */
export interface AppOptions {
  readonly desktop: Desktop;
  readonly log: Log;
  readonly emit: Emit;
  readonly windows: WindowShell;
  /** Language and theme are known or changed: menus and windows follow. */
  readonly applyLook: (look: { readonly language: Language; readonly theme: Settings['theme'] }) => void;
  /** The libraries to go back to are known or changed: the menu follows. */
  readonly applyRecent: (libraries: readonly RecentLibrary[]) => void;
  /** What the shown story is spelled by is known or changed: the checker of the shell follows. */
  readonly applySpelling: (checker: CheckerWords) => void;
  /** Reads foreign texts; without one they are read in this process, which nothing limits. */
  readonly parse?: ParseForeign;
  /** Reads what pictures say of themselves; without one they are read in this process, which nothing limits. */
  readonly readSays?: ReadSays;
  /** Makes the index of the library; without one it lives in this process. */
  readonly makeIndex?: MakeStoryIndex;
  /** UTC now, to the second; tests set it. */
  readonly now?: () => string;
}

/** The app without its shell. */
export interface CopydeskApp {
  readonly handlers: Handlers;
  /** Opens the windows of the last time, each with its story, or one window. */
  openWindows(): void;
  /** All windows are about to close: they are what comes back at the next start. */
  quits(): void;
  /** Opens a file named on the command line, by a second start or by the file manager. */
  requestOpen(path: string): void;
  /** The file of a picture of a story that a window was given the id of; undefined when there is none. */
  pictureFile(id: string, file: string): Promise<string | undefined>;
  /** A window is gone with a bug and loaded anew: it is told of the report when it asks how things stand. */
  windowDied(window: WindowId, reportId: string): void;
  windowClosed(window: WindowId): void;
  /** A person turned to a window: changes by other programs are looked for, and the checker goes by its story. */
  turnedTo(window: WindowId): void;
  /** Asks a window to save everything. */
  settle(window: WindowId): Promise<Settled>;
  /** Resolves when every write that has begun is done. */
  finishWrites(): Promise<void>;
  /** Ends the index of the library and its watch. */
  close(): Promise<void>;
}

/** Without a thread of its own; its readers are large and are loaded when a picture is there to be read. */
const readSaysHere: ReadSays = async (bytes) => (await import('./pictures/read-says')).readSays(bytes);

/** Without a process of its own; its engine is loaded when there is a library. */
const makeIndexHere: MakeStoryIndex = (events) => laterIndex(async () => (await import('./search/local-index')).createLocalIndex(events));

/** UTC now, to the second, as the article file writes it. */
export function utcNow(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Puts the app together: settings first (the window needs its language), then the library of the last time. */
export function createApp({ desktop, log, emit, windows: shell, applyLook, applyRecent, applySpelling, parse = (request) => Promise.resolve(parseDirectly(request)), readSays = readSaysHere, makeIndex = makeIndexHere, now = utcNow }: AppOptions): CopydeskApp {
  const { data } = desktop.folders;
  const settings = createSettingsStore(data);
  const places = createPlaces();
  const journal = createJournal(join(data, 'journal'), { storyOf: (id) => places.find(id)?.path, reserve: createReserve(join(data, 'reserve')) });
  const history = createHistory({ folder: join(data, 'history'), by: () => settings.read().profile?.name, trouble: (error) => log.note('version-not-kept', { why: error instanceof Refusal ? error.error.code : log.bug(error) }) });
  const store = createArticleStore({ places, journal, history, trash: (path) => desktop.trash(path) });
  const unsaved = createUnsavedStories({ journal, places, store, libraryFolder: () => (library.name() === undefined ? undefined : library.folder()) });
  const safeStories = createSafeStories({ journal, places, store, who: () => ({ by: settings.read().profile?.name ?? '', role: settings.read().profile?.role ?? 'reporter' }), now });
  const language = (): Language => chooseLanguage(settings.read().language, desktop.systemLanguages());
  const newsroomDictionary = createNewsroomDictionary({ head: () => say(language(), 'spelling.file-head'), changed: () => spelling.refresh() });
  const spelling = createSpelling({
    dictionary: newsroomDictionary, everywhere: () => settings.read().spellingLanguages, apply: applySpelling, changed: (now, window) => emit('spelling.changed', now, window),
  });
  const library = createLibrary({
    places, wrote: (path, revision) => store.wrote(path, revision), opened: (folder) => Promise.all([newsroomDictionary.use(folder), lockWatch.use(folder)]).then(() => undefined), changed: (ids) => emit('library.changed', { ids }),
    makeIndex, indexFolder: join(data, 'index'), indexed: (state) => emit('library.indexed', state),
  });
  const locks = createLocks({ who: () => settings.read().profile?.name ?? '', now });
  const lockWatch = createLockWatch({ locks, changed: (found) => emit('lock.others-changed', { locks: found }) });
  const shelves = createShelves({ places, store, library, now });
  const look = (): void => applyLook({ language: language(), theme: settings.read().theme });

  const recentLibraries = async (): Promise<readonly RecentLibrary[]> => {
    const list = await listRecent(settings.read().recentLibraries, library.name() === undefined ? undefined : library.folder());
    applyRecent(list);
    return list;
  };

  for (const name of settings.broken) log.note('setting-broken', { name });
  look();
  const stored = settings.read().libraryFolder;
  const opened = stored === undefined ? Promise.resolve() : library.use(stored);

  const openWindows = createOpenWindows(data);
  const windows = createWindows({
    shell, emit,
    changed: (standing) => openWindows.keep(standing.map(({ number, story }) => ({ number, ...(story === undefined ? {} : { story: places.at(story).path }) }))),
  });
  const idOf = async (path: string): Promise<string> => places.add(await actualPath(path)).id;
  const ifThere = async (id: string | undefined): Promise<string | undefined> => (id === undefined ? undefined : access(places.at(id).path).then(() => id, () => undefined));
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
  const stateOf = async (window: WindowId): Promise<AppState> => {
    const { asked, shown, diedWith, isStart } = await windows.begin(window);
    const openFirst = asked ?? (isStart ? await lastOpened() : await ifThere(shown));
    return { ...(await state()), openFirst, diedWith };
  };

  const handlers = createHandlers({
    desktop, log, places, store, history, unsaved, safeStories, library, locks, lockWatch, shelves, settings, spelling, newsroomDictionary, parse, readSays, emit, windows, language, state: stateOf, recentLibraries, now,
    storiesChanged: (ids) => {
      library.touch(ids);
      emit('library.changed', { ids });
    },
    stateChanged: async () => {
      look();
      void recentLibraries();
      spelling.refresh();
      emit('app.state-changed', await state());
    },
  });

  return {
    handlers,
    openWindows: () => windows.restore(openWindows.last.map(({ number, story }) => ({ number, story: story === undefined ? undefined : realpath(story).then((path) => places.add(path).id, () => undefined) }))),
    quits: () => openWindows.freeze(),
    requestOpen: (path) => windows.request(idOf(path)),
    pictureFile: async (id, file) => findPicture(places.at(id), file),
    windowDied: (window, reportId) => windows.died(window, reportId),
    windowClosed: (window) => {
      windows.closed(window);
      spelling.closed(window);
    },
    turnedTo: (window) => {
      // The watch of the library may miss a burst; coming back to a window is when it matters.
      library.look();
      lockWatch.look();
      newsroomDictionary.look();
      // Folders come and go.
      void recentLibraries();
      spelling.turnTo(window);
    },
    settle: (window) => windows.settle(window),
    finishWrites: () => Promise.all([store.idle(), settings.idle(), newsroomDictionary.idle(), openWindows.idle()]).then(() => locks.releaseAll()),
    close: () => {
      newsroomDictionary.close();
      lockWatch.close();
      return library.close();
    },
  };
}
