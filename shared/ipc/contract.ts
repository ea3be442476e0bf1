import { z } from 'zod';
import type { Article } from '../article/article';
import type { ArticleSummary } from '../article/summary';
import type { SafeStory } from '../article/safe-story';
import type { UnsavedStory } from '../article/unsaved-story';
import type { PictureFacts } from '../body/block';
import type { PictureSays } from '../body/picture-says';
import type { CommandId } from '../commands/commands';
import type { AppError } from '../errors/app-error';
import type { FileSurvival } from '../exporters/survival';
import type { Version } from '../history/version';
import type { Language } from '../i18n/message';
import type { ConflictCopy } from '../library/conflict-copy';
import { searchesChangeSchema, type SavedSearch } from '../library/saved-search';
import { nameQuerySchema, shelves, storyPageSchema, storyQuerySchema, type IndexProgress, type Shelf, type StoryAnswer } from '../library/story-query';
import { settingsChangeSchema, type Settings } from '../settings/settings';
import type { SpellingState } from '../spelling/spelling-state';
import { dictionaryWordSchema } from '../spelling/word-list';
import { call } from './call';

const nothing = z.strictObject({});
/** Opaque name that main gave to a file of the library; the window never sees a path. */
const id = z.string().min(1).max(200);
const revision = z.string().min(1).max(128);
/** Opaque name of a version of a story. */
const version = z.string().min(1).max(64);
/** The text of an article file: the same reader guards the border and the disk. */
const articleText = z.string().max(64 * 1024 * 1024);

/** What the window needs before its first paint. `libraryName` absent: first start. */
export interface AppState {
  readonly settings: Settings;
  readonly language: Language;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly version: string;
  readonly libraryName?: string | undefined;
  /** Opaque name of the library's folder: two libraries of the same name have two. */
  readonly libraryId?: string | undefined;
  /** Where a library would be created, in the person's words ("Documents/Copydesk"). */
  readonly proposedLibrary: string;
  /** The article to open at once, from the command line or the last session. */
  readonly openFirst?: string | undefined;
  /** The report of the death after which the window was loaded again. */
  readonly diedWith?: string | undefined;
}

/** An article as opened: `revision` is the hash of the bytes that were read. */
export interface OpenedArticle {
  readonly id: string;
  readonly name: string;
  readonly article: Article;
  readonly revision: string;
  readonly readOnly: boolean;
  /** How many other names its file has (hard links): a save gives the story a file of its own, and they keep the old text. */
  readonly otherNames?: number | undefined;
  /** Text typed before a crash that never reached the file. */
  readonly recovered?: Article | undefined;
  /** The revision over which that text was typed: another than `revision` when the file was changed since. */
  readonly typedOver?: string | undefined;
}

/** An article under its new name. `rewrote` when its pictures got a new folder: the revision of the file before and after. */
export interface RenamedArticle {
  readonly id: string;
  readonly name: string;
  readonly rewrote?: { readonly from: string; readonly to: string } | undefined;
}

/** An article whose file another program renamed. `shelf` when it lies on another one now. */
export interface FollowedArticle extends RenamedArticle {
  readonly shelf?: Shelf | undefined;
}

/** A second version of a story that a sync program keeps beside it. */
export interface FoundConflictCopy extends ConflictCopy {
  readonly id: string;
  /** File name. */
  readonly name: string;
  /** Hash of its bytes. */
  readonly revision: string;
}

/** A library that was open before. */
export interface RecentLibrary {
  readonly id: string;
  /** Name of its folder. */
  readonly name: string;
  /** Where the folder lies, for people: `~/Documents`. */
  readonly where: string;
  /** Whether there is no such folder now. */
  readonly isMissing: boolean;
}

/** Somebody who edits a story, as their lock says it. */
export interface LockHolder {
  /** May be empty: somebody without a name. */
  readonly who: string;
  readonly machine: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`, by their clock. */
  readonly since: string;
}

/** A story that somebody else edits, by the id inside its file. */
export interface StoryLock {
  readonly articleId: string;
  readonly holder: LockHolder;
}

/** A line of the publish log. */
export interface PublishedRecord {
  readonly at: string;
  readonly slug: string;
  readonly revision: string;
  readonly by: string;
  readonly folder: string;
  readonly files: readonly string[];
  /** What was read back from each file; lines of older versions have none. */
  readonly survived?: readonly FileSurvival[] | undefined;
}

/** A picture that lies beside the story now, with what its file says of it where the file agrees with itself. */
export interface AddedPicture {
  readonly facts: PictureFacts;
  /** Plain text. */
  readonly caption?: string | undefined;
}

/** Pictures that were taken, and why another one was not. */
export interface AddedPictures {
  readonly pictures: readonly AddedPicture[];
  readonly refused?: AppError | undefined;
}

/** The file of a picture: its size in bytes and everything that it says of itself. */
export interface PictureFile {
  readonly bytes: number;
  readonly says: PictureSays;
}

/** A story that was moved to another shelf: its id before, its id and file name now. */
export interface MovedStory extends RenamedArticle {
  readonly from: string;
}

/** Stories that were moved to another shelf, and why others were not. */
export interface MovedStories {
  readonly moved: readonly MovedStory[];
  /** Ids of stories from outside the library, which went to the system's trash: there is no way back from here. */
  readonly gone: readonly string[];
  readonly refused: readonly { readonly id: string; readonly error: AppError }[];
}

/** Stories that are gone for good, and why others are not. */
export interface DeletedStories {
  readonly deleted: readonly string[];
  readonly refused: MovedStories['refused'];
}

/** A story that has another section now: the one that it had, '' for none, and whether that took its approval back. */
export interface SectionChanged {
  readonly id: string;
  readonly before: string;
  readonly tookBack: boolean;
}

/** Stories that have another section now, and why others do not. One that had it already is in neither. */
export interface ChangedSections {
  readonly changed: readonly SectionChanged[];
  readonly refused: MovedStories['refused'];
}

/** The most stories that one request moves or deletes; more are asked for in turn. */
export const mostMovedAtOnce = 50;
const ids = z.array(id).min(1).max(mostMovedAtOnce);

/** The name of a section on one line, '' for none. */
const sectionText = z.string().max(1000).regex(/^[^\r\n]*$/);

/** A story with the words and facts of an older version, and the version that holds what it was before: the way back. */
export interface RestoredVersion {
  readonly opened: OpenedArticle;
  readonly before?: string | undefined;
}

/** The id inside the file, by which a story has its lock wherever it lies. */
const articleId = z.string().min(1).max(1000);

/** Every request, by name. To add one: a line here and a handler in main/handlers. */
export const calls = {
  'app.state': call(nothing).returns<AppState>(),
  'app.report': call(z.strictObject({ message: z.string().max(2000), stack: z.string().max(20_000).optional() })).returns<{ reportId: string }>(),
  'app.open-link': call(z.strictObject({ url: z.string().max(4000) })).returns<{ opened: boolean }>(),
  'app.settled': call(z.strictObject({ saved: z.boolean() })).returns<null>(),
  'window.open': call(z.strictObject({ story: id.optional() })).returns<null>(),
  /** The stories that other windows of the app have open. */
  'window.others': call(nothing).returns<{ ids: readonly string[] }>(),
  'settings.change': call(settingsChangeSchema).returns<{ settings: Settings; language: Language }>(),
  'library.choose-folder': call(nothing).returns<{ folder?: string | undefined }>(),
  'library.create': call(z.strictObject({ folder: z.string().max(4096).optional(), sample: z.boolean() })).returns<{ libraryName: string; open?: string | undefined }>(),
  'library.recent': call(nothing).returns<{ libraries: readonly RecentLibrary[] }>(),
  /** Opens a recent library, or asks for a folder. */
  'library.open': call(z.strictObject({ recent: id.optional() })).returns<{ libraryName?: string | undefined }>(),
  'library.query': call(storyPageSchema).returns<StoryAnswer>(),
  'library.ids': call(storyQuerySchema).returns<{ ids: readonly string[]; generation: number }>(),
  'library.named': call(nameQuerySchema).returns<{ found?: { readonly id: string; readonly place: number } | undefined }>(),
  /** Leaves nothing in the list's index of stories that were deleted for good; once after many. */
  'library.expunge': call(nothing).returns<null>(),
  'library.row': call(z.strictObject({ id })).returns<{ row?: ArticleSummary | undefined }>(),
  'article.create': call(z.strictObject({ template: id.optional() })).returns<{ id: string }>(),
  'article.open': call(z.strictObject({ id })).returns<OpenedArticle>(),
  'article.close': call(z.strictObject({ id })).returns<null>(),
  'article.read': call(z.strictObject({ id })).returns<Pick<OpenedArticle, 'article' | 'revision' | 'readOnly'>>(),
  'article.save': call(z.strictObject({ id, baseRevision: revision, text: articleText, overwrite: z.boolean() })).returns<{ revision: string }>(),
  'article.save-copy': call(z.strictObject({ id, text: articleText })).returns<{ id: string }>(),
  'article.save-elsewhere': call(z.strictObject({ id, text: articleText })).returns<{ id?: string | undefined }>(),
  'article.journal': call(z.strictObject({ id, baseRevision: revision, text: articleText })).returns<null>(),
  'article.forget-journal': call(z.strictObject({ id })).returns<null>(),
  'article.rename': call(z.strictObject({ id, slug: z.string().max(400) })).returns<RenamedArticle>(),
  /** The file of an open story is gone: where it goes on, if another program gave it another name or shelf. */
  'article.follow': call(z.strictObject({ id })).returns<{ to?: FollowedArticle | undefined }>(),
  'article.duplicate': call(z.strictObject({ id })).returns<{ id: string }>(),
  /** A story's row is being dragged: its file, and its pictures with it, are what leaves the window. */
  'article.drag-out': call(z.strictObject({ id })).returns<null>(),
  'article.delete-for-good': call(z.strictObject({ ids })).returns<DeletedStories>(),
  'article.reveal': call(z.strictObject({ id })).returns<null>(),
  /** Gives stories a section, '' for none; one whose section is another than `over` by now stays as it is. */
  'section.set': call(z.strictObject({ stories: z.array(z.strictObject({ id, section: sectionText, over: sectionText.optional() })).min(1).max(mostMovedAtOnce) })).returns<ChangedSections>(),
  /** The conflict copies of a story, and the story that it is one of itself. */
  'conflict.list': call(z.strictObject({ id })).returns<{ copies: readonly FoundConflictCopy[]; of?: { readonly id: string; readonly name: string } | undefined }>(),
  /** Makes a story of its own of a conflict copy. */
  'conflict.part': call(z.strictObject({ id })).returns<null>(),
  'shelf.move': call(z.strictObject({ ids, to: z.enum(shelves) })).returns<MovedStories>(),
  'shelf.put-back': call(z.strictObject({ ids })).returns<MovedStories>(),
  /** Every story of the trash, also one that is in no list yet. */
  'shelf.trashed': call(nothing).returns<{ ids: readonly string[] }>(),
  'shelf.save-template': call(z.strictObject({ id })).returns<{ id: string; name: string }>(),
  'search.list': call(nothing).returns<{ searches: readonly SavedSearch[] }>(),
  'search.change': call(searchesChangeSchema).returns<{ searches: readonly SavedSearch[] }>(),
  'recovery.list': call(nothing).returns<{ stories: readonly UnsavedStory[] }>(),
  'recovery.keep': call(z.strictObject({ id, where: z.enum(['file', 'elsewhere']) })).returns<{ kept?: { readonly id: string; readonly name: string } | undefined }>(),
  'recovery.throw-away': call(z.strictObject({ id })).returns<null>(),
  'recovery.take-back': call(z.strictObject({ id })).returns<{ back: boolean }>(),
  'safe.state': call(nothing).returns<{ language: Language; stories: readonly SafeStory[] }>(),
  'safe.write': call(z.strictObject({ id, texts: z.array(articleText).max(100_000) })).returns<null>(),
  'safe.save': call(z.strictObject({ id })).returns<null>(),
  'safe.copy': call(z.strictObject({ text: articleText })).returns<null>(),
  'safe.save-text': call(z.strictObject({ name: z.string().max(2000), text: articleText })).returns<{ name?: string | undefined }>(),
  'safe.leave': call(z.strictObject({ to: z.enum(['desk', 'quit']) })).returns<null>(),
  'lock.look': call(z.strictObject({ id, articleId })).returns<{ holder?: LockHolder | undefined }>(),
  'lock.take': call(z.strictObject({ id, articleId, over: z.boolean() })).returns<{ holder?: LockHolder | undefined }>(),
  /** Who else edits which story of the library. */
  'lock.others': call(nothing).returns<{ locks: readonly StoryLock[] }>(),
  'lock.release': call(z.strictObject({ articleId })).returns<null>(),
  'import.text': call(z.strictObject({ text: articleText, format: z.enum(['text', 'html']), origin: z.enum(['paste', 'drop']) })).returns<{ id: string }>(),
  'import.choose': call(nothing).returns<{ ids: readonly string[] }>(),
  'import.files': call(z.strictObject({ paths: z.array(z.string().max(4096)).max(50) })).returns<{ ids: readonly string[] }>(),
  'picture.choose': call(z.strictObject({ id })).returns<AddedPictures>(),
  'picture.add': call(z.strictObject({ id, bytes: z.instanceof(Uint8Array), name: z.string().max(400) })).returns<AddedPicture>(),
  'picture.file': call(z.strictObject({ id, file: z.string().max(1000) })).returns<PictureFile>(),
  'picture.find': call(z.strictObject({ id })).returns<{ picture?: AddedPicture | undefined }>(),
  'history.list': call(z.strictObject({ id })).returns<{ versions: readonly Version[] }>(),
  'history.read': call(z.strictObject({ id, version })).returns<{ article: Article }>(),
  'history.name': call(z.strictObject({ id, version, name: z.string().trim().max(120) })).returns<null>(),
  'history.restore': call(z.strictObject({ id, version, baseRevision: revision })).returns<RestoredVersion>(),
  'spelling.show': call(z.strictObject({ id: id.optional(), language: z.string().max(64).optional() })).returns<SpellingState>(),
  'spelling.ignore': call(z.strictObject({ id, word: dictionaryWordSchema })).returns<null>(),
  'spelling.add': call(z.strictObject({ word: dictionaryWordSchema })).returns<null>(),
  'publish.choose-folder': call(nothing).returns<{ folder?: string | undefined }>(),
  'publish.run': call(z.strictObject({ id, baseRevision: revision })).returns<{ record: PublishedRecord; opened: OpenedArticle }>(),
  'publish.log': call(z.strictObject({ id })).returns<{ records: readonly PublishedRecord[] }>(),
  'publish.show': call(z.strictObject({ id })).returns<null>(),
} as const;

/** The name of a request. */
export type CallName = keyof typeof calls;

/** What goes in. */
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>;

/** What comes back. */
export type CallOutput<Name extends CallName> = Exclude<(typeof calls)[Name]['output'], undefined>;

/** What main tells the window, by name. */
export interface Events {
  /** A menu item was chosen. */
  readonly 'command': CommandId;
  /** A recent library was chosen from the menu. */
  readonly 'library.asked': { readonly id: string };
  /** Files of the library changed, by us or by another program. */
  readonly 'library.changed': { readonly ids: readonly string[] };
  /** The index has another generation, or has come further with its first look: lists ask again. */
  readonly 'library.indexed': { readonly generation: number; readonly progress?: IndexProgress | undefined };
  /** An article was asked for from outside (a second start, the file manager), or in another window: `wasOpen` when this window had it already. */
  readonly 'article.requested': { readonly id: string; readonly wasOpen?: boolean };
  /** Somebody took over the lock of a story that is edited here. */
  readonly 'lock.lost': { readonly articleId: string; readonly holder: LockHolder };
  /** Others began or ceased to edit stories of the library. */
  readonly 'lock.others-changed': { readonly locks: readonly StoryLock[] };
  /** Other windows of the app have these stories open now. */
  readonly 'window.others-changed': { readonly ids: readonly string[] };
  /** The window is about to close, or to show another library: save, then call `app.settled`. */
  readonly 'app.settle': null;
  /** Language, theme or library changed. */
  readonly 'app.state-changed': AppState;
  /** The dictionaries or the words that the shown story goes by changed. */
  readonly 'spelling.changed': SpellingState;
  /** The checker has other dictionaries or fewer words than before: what stands in the window is to be looked at again. */
  readonly 'spelling.recheck': null;
  /** The menu of a word asked for something. */
  readonly 'spelling.asked': { readonly what: 'ignore' | 'add'; readonly word: string };
  /** A bug in main, already written to the log. */
  readonly 'app.trouble': { readonly reportId: string };
}

/** The name of an event. */
export type EventName = keyof Events;

/** Prefix of every channel; the preload lets nothing else through. */
export const channelPrefix = 'copydesk:';
