import type { Article } from '../../shared/article/article';
import type { Receipt } from '../../shared/article/receipt';
import { blockText } from '../../shared/body/text-blocks';
import type { Block, Body } from '../../shared/body/block';
import type { AppError } from '../../shared/errors/app-error';
import type { LockHolder, OpenedArticle, RenamedArticle } from '../../shared/ipc/contract';
import type { Shelf } from '../../shared/library/story-query';
import type { Metadata } from '../../shared/metadata/index';
import type { Workflow } from '../../shared/workflow/workflow';

/** How much text a body holds: what the shrink guard compares. Characters are UTF-16 code units. */
export interface BodySize {
  readonly characters: number;
  readonly unknownBlocks: number;
}

/**
 * What keeps a copy from being saved by itself: the file changed under it, the file is gone, the last write was refused,
 * so much text vanished that a person must say that it was meant, or its file has other names from which a save would part it.
 */
export type Trouble =
  | { readonly kind: 'conflict'; readonly revision: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | { readonly kind: 'shrunk'; readonly from: BodySize; readonly to: BodySize }
  | { readonly kind: 'linked' };

/**
 * Somebody else edits the story. `asked`: nobody has decided yet what that means here; `reading`: it is only read here;
 * `lost`: they took it over from here. Nothing is saved by itself meanwhile.
 */
export interface CopyLock {
  readonly kind: 'asked' | 'reading' | 'lost';
  readonly holder: LockHolder;
}

/** Why the text was replaced: another program changed the file, or put another story there; a person took theirs, or merged. */
export type Replacement = 'followed' | 'other-story' | 'taken' | 'merged';

/** Where a story goes on. `byOther` when another program gave it that place, with its shelf when that is another one. */
export interface CarriedArticle extends RenamedArticle {
  readonly byOther?: { readonly shelf?: Shelf | undefined } | undefined;
}

/** An article as it is being edited: the only owner of words that are not on disk yet. */
export interface WorkingCopy {
  readonly id: string;
  /** Number of this copy in the session: no two copies share it, whatever their files are called. */
  readonly serial: number;
  /** File name without folder. */
  readonly name: string;
  /** Metadata, workflow and receipt are current; the body is the one last read from the editor. */
  readonly article: Article;
  /** Content hash of the file that this copy was read from or last written to. */
  readonly revision: string;
  readonly readOnly: boolean;
  /** Counts every change; only ever grows. */
  readonly edit: number;
  /** The newest edit that is in the file. */
  readonly savedEdit: number;
  /** The edit that `article.body` was read at; older than `edit` when the editor knows more. */
  readonly bodyEdit: number;
  /** The edit being written, while it is. */
  readonly savingEdit?: number | undefined;
  /** Size of the body in the file. */
  readonly savedSize: BodySize;
  readonly trouble?: Trouble | undefined;
  /** How many other names (hard links) the file has; undefined when it has none, or a save has parted them. */
  readonly otherNames?: number | undefined;
  /** UTC instant of the last save of this session, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly savedAt?: string | undefined;
  /** The file as it was, when what is shown came from the journal of a run that ended too early. */
  readonly recoveredOver?: Article | undefined;
  /** The article of `revision`: what our words and those of another program both began with. Undefined when nobody has it any more. */
  readonly base?: Article | undefined;
  /** What stood here before the text was replaced by that of the file, and the edit at which that happened. */
  readonly replacedText?: { readonly article: Article; readonly edit: number; readonly why: Replacement } | undefined;
  /** Another program gave the file its name, or put it on a shelf, until that was seen. */
  readonly followed?: { readonly shelf?: Shelf | undefined } | undefined;
  /** Set while somebody else edits the story. */
  readonly lock?: CopyLock | undefined;
  /** An approval was taken back by an edit of this session. */
  readonly approvalTakenBack: boolean;
  /** Grows when the body was replaced from outside the editor, which must then load it anew. */
  readonly replaced: number;
}

/** Everything that can happen to a working copy. */
export type CopyAction =
  | { readonly kind: 'edited' }
  | { readonly kind: 'body-read'; readonly body: Body; readonly edit: number }
  | { readonly kind: 'metadata-changed'; readonly patch: Partial<Metadata> }
  | { readonly kind: 'workflow-changed'; readonly workflow: Workflow; readonly takenBack: boolean }
  | { readonly kind: 'receipt-dismissed'; readonly dismissed: boolean }
  | { readonly kind: 'line-put-back'; readonly line: number }
  | { readonly kind: 'save-started'; readonly edit: number }
  | { readonly kind: 'saved'; readonly edit: number; readonly revision: string; readonly size: BodySize; readonly at: string; readonly article: Article }
  | { readonly kind: 'save-refused'; readonly error: AppError }
  | { readonly kind: 'shrunk'; readonly to: BodySize }
  | { readonly kind: 'linked' }
  | { readonly kind: 'changed-on-disk'; readonly revision: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'save-missed' }
  | { readonly kind: 'found' }
  | { readonly kind: 'published'; readonly opened: OpenedArticle; readonly edit: number }
  | { readonly kind: 'taken'; readonly opened: OpenedArticle; readonly why: Replacement }
  | { readonly kind: 'merged'; readonly article: Article; readonly theirs: Article; readonly revision: string }
  | { readonly kind: 'replacement-undone' }
  | { readonly kind: 'replacement-seen' }
  | { readonly kind: 'following-seen' }
  | { readonly kind: 'locked'; readonly lock: CopyLock | undefined }
  | { readonly kind: 'recovery-settled' }
  | { readonly kind: 'restored'; readonly article: Article }
  | ({ readonly kind: 'renamed' } & CarriedArticle);

/** Blocks never change, so each is measured once. */
const lengths = new WeakMap<Block, number>();

function lengthOf(block: Block): number {
  const known = lengths.get(block);
  if (known !== undefined) return known;
  const { length } = blockText(block);
  lengths.set(block, length);
  return length;
}

/** The size of a body. */
export function sizeOf(body: Body): BodySize {
  return {
    characters: body.reduce((sum, block) => sum + lengthOf(block), 0),
    unknownBlocks: body.filter((block) => block.type === 'unknown').length,
  };
}

/** True when a save would take away more than half of the text and more than 500 characters, or a block that only another version understands. */
export function isSharpLoss(from: BodySize, to: BodySize): boolean {
  return (from.characters - to.characters > 500 && to.characters * 2 < from.characters) || to.unknownBlocks < from.unknownBlocks;
}

/**
 * The copy of an article that was just opened; words brought back from the journal count as an edit that is not in the file.
 * When another program changed the file since they were typed, they are in conflict with it.
 */
export function copyOf(opened: OpenedArticle, serial: number): WorkingCopy {
  const { recovered, typedOver = opened.revision } = opened;
  const isConflict = recovered !== undefined && typedOver !== opened.revision;
  return {
    id: opened.id,
    serial,
    name: opened.name,
    article: recovered ?? opened.article,
    revision: isConflict ? typedOver : opened.revision,
    readOnly: opened.readOnly,
    edit: recovered === undefined ? 0 : 1,
    savedEdit: 0,
    bodyEdit: recovered === undefined ? 0 : 1,
    savedSize: sizeOf(opened.article.body),
    recoveredOver: recovered === undefined || isConflict ? undefined : opened.article,
    trouble: isConflict ? { kind: 'conflict', revision: opened.revision } : undefined,
    base: isConflict ? undefined : opened.article,
    otherNames: opened.otherNames,
    approvalTakenBack: false,
    replaced: 0,
  };
}

/** Whether the copy holds something that its file does not. */
export function isDirty(copy: WorkingCopy): boolean {
  return copy.edit > copy.savedEdit;
}

/** Whether nothing may be written here: the file is of a newer version, or somebody else edits the story. */
export function isReadOnly(copy: WorkingCopy): boolean {
  return copy.readOnly || copy.lock?.kind === 'reading';
}

/** What the status row and the title say. */
export type SaveState = 'saved' | 'saving' | 'not-saved';

/** Saved, saving or not saved: never "saved" while any edit is newer than the file. */
export function saveState(copy: WorkingCopy): SaveState {
  if (!isDirty(copy)) return copy.trouble === undefined || copy.trouble.kind === 'shrunk' ? 'saved' : 'not-saved';
  return copy.savingEdit !== undefined && copy.trouble === undefined ? 'saving' : 'not-saved';
}

/**
 * Whether the app may write this copy by itself. A failed write is tried again after the next edit; a conflict, a missing
 * file and words brought back from the journal wait for a person, because the file may hold what nobody has read yet.
 */
export function maySaveItself(copy: WorkingCopy): boolean {
  return !copy.readOnly && copy.lock === undefined && copy.recoveredOver === undefined && copy.trouble?.kind !== 'conflict' && copy.trouble?.kind !== 'gone';
}

/**
 * What a person is asked before a save. A sharp loss of text stops a save that goes by itself; other names of the file stop
 * the first one of any kind, and whoever asks for it again means it.
 */
export function doubtAbout(copy: WorkingCopy, kind: 'automatic' | 'asked' | 'overwrite', size: BodySize): CopyAction | undefined {
  if (copy.otherNames !== undefined && kind !== 'overwrite' && !(kind === 'asked' && copy.trouble?.kind === 'linked')) return { kind: 'linked' };
  return kind === 'automatic' && isSharpLoss(copy.savedSize, size) ? { kind: 'shrunk', to: size } : undefined;
}

/** Whether a copy cannot be let go of before a person says what becomes of its words. */
export function needsPerson(copy: WorkingCopy): boolean {
  return copy.trouble !== undefined || (copy.lock !== undefined && isDirty(copy));
}

function changed(copy: WorkingCopy, article: Article): WorkingCopy {
  return { ...copy, article, edit: copy.edit + 1, bodyEdit: copy.bodyEdit === copy.edit ? copy.edit + 1 : copy.bodyEdit };
}

function withMetadata(article: Article, patch: Partial<Metadata>): Article {
  const kept = Object.fromEntries(Object.entries({ ...article.metadata, ...patch }).filter(([, value]) => value !== undefined));
  return { ...article, metadata: kept };
}

function refused(error: AppError): Trouble {
  if (error.code === 'article/changed-on-disk') return { kind: 'conflict', revision: error.revision };
  return { kind: 'failed', error };
}

/** What a copy becomes when something happens to it. Pure: time, revisions and bodies come with the action. */
export function reduceCopy(copy: WorkingCopy, action: CopyAction): WorkingCopy {
  switch (action.kind) {
    case 'edited':
      return { ...copy, edit: copy.edit + 1 };
    case 'body-read':
      return { ...copy, article: { ...copy.article, body: action.body }, bodyEdit: action.edit };
    case 'metadata-changed':
      return changed(copy, withMetadata(copy.article, action.patch));
    case 'workflow-changed':
      return { ...changed(copy, { ...copy.article, workflow: action.workflow }), approvalTakenBack: action.takenBack };
    case 'receipt-dismissed':
      return withReceipt(copy, (receipt) => ({ ...receipt, dismissed: action.dismissed }));
    case 'line-put-back':
      return withReceipt(copy, (receipt) => ({ ...receipt, lines: receipt.lines.map((each) => (each.line === action.line ? { ...each, outcome: 'kept', reason: 'put-back' } : each)) }));
    case 'save-started':
      return { ...copy, savingEdit: action.edit };
    case 'saved':
      return { ...copy, revision: action.revision, savedEdit: Math.max(copy.savedEdit, action.edit), savedSize: action.size, savedAt: action.at, savingEdit: undefined, trouble: undefined, otherNames: undefined, recoveredOver: undefined, base: action.article };
    case 'save-refused':
      return { ...copy, savingEdit: undefined, trouble: refused(action.error) };
    case 'shrunk':
      return { ...copy, trouble: { kind: 'shrunk', from: copy.savedSize, to: action.to } };
    case 'linked':
      return copy.trouble?.kind === 'linked' ? copy : { ...copy, trouble: { kind: 'linked' } };
    case 'changed-on-disk':
      return { ...copy, trouble: { kind: 'conflict', revision: action.revision } };
    case 'gone':
      return { ...copy, trouble: { kind: 'gone' } };
    case 'save-missed':
      return { ...copy, savingEdit: undefined };
    case 'found':
      return { ...copy, trouble: undefined };
    case 'published':
      return published(copy, action.opened, action.edit);
    case 'taken':
      return {
        ...copyOf({ ...action.opened, recovered: undefined }, copy.serial),
        edit: copy.edit, savedEdit: copy.edit, bodyEdit: copy.edit, replaced: copy.replaced + 1, lock: copy.lock, otherNames: copy.otherNames,
        replacedText: { article: copy.article, edit: copy.edit, why: action.why },
      };
    case 'merged': {
      const merged = replacedBy(copy, action.article);
      return { ...merged, revision: action.revision, base: action.theirs, trouble: undefined, replacedText: { article: copy.article, edit: merged.edit, why: 'merged' } };
    }
    case 'replacement-undone':
      return copy.replacedText === undefined ? copy : { ...replacedBy(copy, copy.replacedText.article), replacedText: undefined };
    case 'replacement-seen':
      return { ...copy, replacedText: undefined };
    case 'following-seen':
      return { ...copy, followed: undefined };
    case 'locked':
      return { ...copy, lock: action.lock };
    case 'recovery-settled':
      return { ...copy, recoveredOver: undefined };
    case 'restored':
      return replacedBy(copy, action.article);
    case 'renamed':
      return {
        ...copy, id: action.id, name: action.name, revision: action.rewrote?.from === copy.revision ? action.rewrote.to : copy.revision,
        trouble: copy.trouble?.kind === 'gone' ? undefined : copy.trouble, followed: action.byOther,
      };
  }
}

function withReceipt(copy: WorkingCopy, change: (receipt: Receipt) => Receipt): WorkingCopy {
  const { receipt } = copy.article;
  return receipt === undefined ? copy : changed(copy, { ...copy.article, receipt: change(receipt) });
}

/** Another text in the place of ours, still to be saved; the editor loads it anew. */
function replacedBy(copy: WorkingCopy, article: Article): WorkingCopy {
  return { ...copy, article, edit: copy.edit + 1, bodyEdit: copy.edit + 1, replaced: copy.replaced + 1 };
}

/** Publishing wrote its record into the file; what was typed meanwhile stays and is still to be saved. */
function published(copy: WorkingCopy, opened: OpenedArticle, edit: number): WorkingCopy {
  const { workflow } = opened.article;
  const untouched = copy.edit === edit;
  return {
    ...copy,
    revision: opened.revision,
    article: untouched ? { ...opened.article, body: copy.article.body } : { ...copy.article, workflow },
    base: opened.article,
    otherNames: undefined,
    savedEdit: Math.max(copy.savedEdit, edit),
    trouble: undefined,
  };
}

/** Why a copy could not be saved, as a refusal. */
export function troubleOf(copy: WorkingCopy | undefined): AppError {
  const trouble = copy?.trouble;
  if (trouble?.kind === 'failed') return trouble.error;
  if (trouble?.kind === 'conflict') return { code: 'article/changed-on-disk', name: copy?.name ?? '', revision: trouble.revision };
  if (trouble?.kind === 'gone') return { code: 'article/gone', name: copy?.name ?? '' };
  return copy?.readOnly === true ? { code: 'article/read-only', name: copy.name } : { code: 'publish/unsaved', name: copy?.name ?? '' };
}
