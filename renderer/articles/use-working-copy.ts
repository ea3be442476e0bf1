import { useCallback, useSyncExternalStore } from 'react';
import type { Article } from '../../shared/article/article';
import type { WorkingCopies } from './working-copies';
import { isDirty, isReadOnly, needsPerson, saveState, type CopyLock, type Replacement, type SaveState, type Trouble, type WorkingCopy } from './working-copy';

/** What the window shows of a copy. It changes when one of these changes, never with each key that is pressed. */
export interface CopyView {
  readonly id: string;
  readonly name: string;
  readonly article: Article;
  readonly revision: string;
  readonly readOnly: boolean;
  /** The file is of a newer version, which is why it is read-only. */
  readonly isNewer: boolean;
  /** Set while somebody else edits the story. */
  readonly lock: CopyLock | undefined;
  readonly isDirty: boolean;
  readonly state: SaveState;
  readonly savedAt: string | undefined;
  readonly trouble: Trouble | undefined;
  readonly isRecovered: boolean;
  readonly approvalTakenBack: boolean;
  /** Another program gave the file its name, or put it on a shelf, until that was seen. */
  readonly followed: WorkingCopy['followed'];
  /** Why the text was replaced, until that was seen, and what stood here before. */
  readonly replacement: Replacement | undefined;
  readonly replacedArticle: Article | undefined;
  /** Nothing was written since the text was replaced. */
  readonly canUndoReplacement: boolean;
  /** Changes when the editor must load the body anew. */
  readonly documentKey: string;
}

const views = new WeakMap<WorkingCopies, Map<string, CopyView>>();

function viewOf(copy: WorkingCopy): CopyView {
  return {
    id: copy.id,
    name: copy.name,
    article: copy.article,
    revision: copy.revision,
    readOnly: isReadOnly(copy),
    isNewer: copy.readOnly,
    lock: copy.lock,
    isDirty: isDirty(copy),
    state: saveState(copy),
    savedAt: copy.savedAt,
    trouble: copy.trouble,
    isRecovered: copy.recoveredOver !== undefined,
    approvalTakenBack: copy.approvalTakenBack,
    followed: copy.followed,
    replacement: copy.replacedText?.why,
    replacedArticle: copy.replacedText?.article,
    canUndoReplacement: copy.replacedText?.edit === copy.edit,
    documentKey: `${copy.serial}.${copy.replaced}`,
  };
}

const keys = ['id', 'name', 'article', 'revision', 'readOnly', 'isNewer', 'lock', 'isDirty', 'state', 'savedAt', 'trouble', 'isRecovered', 'approvalTakenBack', 'followed', 'replacement', 'replacedArticle', 'canUndoReplacement', 'documentKey'] as const satisfies readonly (keyof CopyView)[];

/** The view of a copy, the same object as long as nothing in it changed. */
function stableView(copies: WorkingCopies, id: string): CopyView | undefined {
  const copy = copies.get(id);
  if (copy === undefined) return undefined;
  const known = views.get(copies) ?? new Map<string, CopyView>();
  views.set(copies, known);
  const before = known.get(id);
  const now = viewOf(copy);
  if (before !== undefined && keys.every((key) => before[key] === now[key])) return before;
  known.set(id, now);
  return now;
}

/** The open article as a component sees it; undefined while none is open. */
export function useWorkingCopy(copies: WorkingCopies, id: string | undefined): CopyView | undefined {
  const subscribe = useCallback((listener: () => void) => copies.subscribe(listener), [copies]);
  return useSyncExternalStore(subscribe, () => (id === undefined ? undefined : stableView(copies, id)));
}

/** The ids of the copies that were left behind with words that could not be saved: the window keeps offering a way to each. */
export function useLeftBehind(copies: WorkingCopies, shown: string | undefined): readonly string[] {
  const subscribe = useCallback((listener: () => void) => copies.subscribe(listener), [copies]);
  const left = useSyncExternalStore(subscribe, () => copies.all().filter((copy) => copy.id !== shown && needsPerson(copy)).map((copy) => copy.id).join('\n'));
  return left === '' ? [] : left.split('\n');
}
