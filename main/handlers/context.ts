import type { Language } from '../../shared/i18n/message';
import type { AppState, RecentLibrary } from '../../shared/ipc/contract';
import type { Desktop } from '../desktop';
import type { History } from '../history/history';
import type { ArticleStore } from '../library/article-store';
import type { Library } from '../library/library';
import type { LockWatch } from '../library/lock-watch';
import type { Locks } from '../library/locks';
import type { SafeStories } from '../library/safe-stories';
import type { UnsavedStories } from '../library/unsaved-stories';
import type { Places } from '../library/places';
import type { Shelves } from '../library/shelves';
import type { Log } from '../log';
import type { ReadSays } from '../pictures/says-in-worker';
import type { SettingsStore } from '../settings/settings-store';
import type { NewsroomDictionary } from '../spelling/newsroom-dictionary';
import type { Spelling } from '../spelling/spelling';
import type { Emit, WindowId, Windows } from '../windows/windows';
import type { ParseForeign } from '../workers/parse-foreign';

/** Everything the handlers work with; composed once in main/app.ts. */
export interface HandlerContext {
  readonly desktop: Desktop;
  readonly log: Log;
  readonly places: Places;
  readonly store: ArticleStore;
  readonly history: History;
  readonly unsaved: UnsavedStories;
  readonly safeStories: SafeStories;
  readonly library: Library;
  readonly locks: Locks;
  readonly lockWatch: LockWatch;
  readonly shelves: Shelves;
  readonly settings: SettingsStore;
  readonly spelling: Spelling;
  readonly newsroomDictionary: NewsroomDictionary;
  readonly parse: ParseForeign;
  readonly readSays: ReadSays;
  readonly emit: Emit;
  readonly windows: Windows;
  /** Stories were written, added or removed by us: the list takes them in, and the windows are told. */
  readonly storiesChanged: (ids: readonly string[]) => void;
  readonly language: () => Language;
  /** What a window needs to know of the app now; the story to open first is given once. */
  readonly state: (window: WindowId) => Promise<AppState>;
  /** The libraries to go back to, as they are now; the menu follows. */
  readonly recentLibraries: () => Promise<readonly RecentLibrary[]>;
  /** Settings or library changed: look and menus follow, every window is told. */
  readonly stateChanged: () => Promise<void>;
  /** UTC now, to the second. */
  readonly now: () => string;
}
