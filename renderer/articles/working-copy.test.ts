import { expect, test } from 'vitest';
import { newArticle, type Article } from '../../shared/article/article';
import type { Body } from '../../shared/body/block';
import type { OpenedArticle } from '../../shared/ipc/contract';
import { copyOf, isDirty, isSharpLoss, maySaveItself, needsPerson, reduceCopy, saveState, sizeOf, type CopyAction, type WorkingCopy } from './working-copy';

const body = (text: string): Body => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
const article: Article = {
  ...newArticle('a', { headline: 'Bridge closes', section: 'Town' }),
  body: body('The bridge closes.'),
  receipt: { source: 'paste', format: 'text', at: '2026-03-04T10:00:00Z', lines: [], dismissed: false },
};
const opened: OpenedArticle = { id: 'one', name: 'bridge.article', article, revision: 'r1', readOnly: false };
const fresh = copyOf(opened, 1);
const after = (...actions: readonly CopyAction[]): WorkingCopy => actions.reduce(reduceCopy, fresh);
const saved = (edit: number, revision = 'r2'): CopyAction => ({ kind: 'saved', edit, revision, size: { characters: 10, unknownBlocks: 0 }, at: '2026-03-04T10:00:01Z', article });

test('a copy begins clean; one brought back from the journal begins dirty and waits for a person', () => {
  expect([isDirty(fresh), saveState(fresh), maySaveItself(fresh)]).toEqual([false, 'saved', true]);
  const recovered = copyOf({ ...opened, recovered: { ...article, body: body('The bridge closes tonight.') } }, 2);
  expect([isDirty(recovered), saveState(recovered), maySaveItself(recovered)]).toEqual([true, 'not-saved', false]);
  expect(recovered.recoveredOver).toBe(article);
  expect(maySaveItself(reduceCopy(recovered, { kind: 'recovery-settled' }))).toBe(true);
  const overTheirs = copyOf({ ...opened, recovered: { ...article, body: body('The bridge closes tonight.') }, typedOver: 'r0' }, 3);
  expect([overTheirs.revision, overTheirs.trouble, overTheirs.recoveredOver]).toEqual(['r0', { kind: 'conflict', revision: opened.revision }, undefined]);
  expect([isDirty(overTheirs), maySaveItself(overTheirs)]).toEqual([true, false]);
  const back = reduceCopy(recovered, { kind: 'restored', article });
  expect([back.article, back.replaced, isDirty(back)]).toEqual([article, 1, true]);
});

test('an edit is dirty until that edit, or a newer one, is in the file', () => {
  const writing = after({ kind: 'edited' }, { kind: 'save-started', edit: 1 });
  expect(saveState(writing)).toBe('saving');
  const typedMeanwhile = reduceCopy(reduceCopy(writing, { kind: 'edited' }), saved(1));
  expect([isDirty(typedMeanwhile), typedMeanwhile.revision, saveState(typedMeanwhile)]).toEqual([true, 'r2', 'not-saved']);
  expect(isDirty(reduceCopy(typedMeanwhile, saved(2, 'r3')))).toBe(false);
  // An answer that comes late never makes an older edit the newest.
  expect(reduceCopy(reduceCopy(typedMeanwhile, saved(2, 'r3')), saved(1)).savedEdit).toBe(2);
});

test('the body in the copy is stale after an edit in the editor and fresh after it was read', () => {
  const edited = after({ kind: 'edited' });
  expect(edited.bodyEdit).toBe(0);
  const read = reduceCopy(edited, { kind: 'body-read', body: body('Open again.'), edit: 1 });
  expect([read.bodyEdit, read.article.body]).toEqual([1, body('Open again.')]);
  // A change of metadata does not make a fresh body stale, nor a stale one fresh.
  expect(reduceCopy(read, { kind: 'metadata-changed', patch: {} }).bodyEdit).toBe(2);
  expect(reduceCopy(edited, { kind: 'metadata-changed', patch: {} })).toMatchObject({ edit: 2, bodyEdit: 0 });
});

test('a patch changes fields and empties those that are undefined', () => {
  const { metadata } = after({ kind: 'metadata-changed', patch: { headline: undefined, slugline: 'bridge' } }).article;
  expect(metadata).toEqual({ section: 'Town', slugline: 'bridge' });
  expect(Object.keys(metadata)).not.toContain('headline');
});

test('a move, an approval taken back and a dismissed receipt are edits', () => {
  const approved = after({ kind: 'workflow-changed', workflow: { state: 'in-review', history: [] }, takenBack: true });
  expect([approved.approvalTakenBack, approved.article.workflow.state, isDirty(approved)]).toEqual([true, 'in-review', true]);
  expect(reduceCopy(approved, { kind: 'workflow-changed', workflow: { state: 'approved', history: [] }, takenBack: false }).approvalTakenBack).toBe(false);
  const dismissed = after({ kind: 'receipt-dismissed', dismissed: true });
  expect([dismissed.article.receipt?.dismissed, isDirty(dismissed)]).toEqual([true, true]);
});

test('a line that went back into the text is kept in the receipt, and the others stay as they are', () => {
  const lines = [{ line: 1, text: 'Share', outcome: 'removed', reason: 'share' }, { line: 2, text: 'Menu', outcome: 'removed', reason: 'navigation' }] as const;
  const withLines = { ...fresh, article: { ...article, receipt: { source: 'paste', format: 'text', at: '2026-03-04T10:00:00Z', lines, dismissed: false } } } as const;
  const back = reduceCopy(withLines, { kind: 'line-put-back', line: 1 });
  expect([back.article.receipt?.lines, isDirty(back)]).toEqual([[{ line: 1, text: 'Share', outcome: 'kept', reason: 'put-back' }, lines[1]], true]);
});

test('each refusal of a save is its own trouble, and nothing of it loses the edit', () => {
  const refuse = (error: Extract<CopyAction, { kind: 'save-refused' }>['error']): WorkingCopy => after({ kind: 'edited' }, { kind: 'save-started', edit: 1 }, { kind: 'save-refused', error });
  const conflict = refuse({ code: 'article/changed-on-disk', name: 'bridge.article', revision: 'x9' });
  expect([conflict.trouble, isDirty(conflict), maySaveItself(conflict), saveState(conflict), conflict.savingEdit]).toEqual([{ kind: 'conflict', revision: 'x9' }, true, false, 'not-saved', undefined]);
  const full = refuse({ code: 'disk/full', name: 'bridge.article' });
  expect([full.trouble?.kind, maySaveItself(full), isDirty(full)]).toEqual(['failed', true, true]);
  expect(reduceCopy(conflict, saved(1)).trouble).toBeUndefined();
});

test('a file that changed or went under a copy says so', () => {
  expect(after({ kind: 'edited' }, { kind: 'changed-on-disk', revision: 'x9' }).trouble).toEqual({ kind: 'conflict', revision: 'x9' });
  const gone = after({ kind: 'gone' });
  expect([gone.trouble?.kind, saveState(gone)]).toEqual(['gone', 'not-saved']);
});

test('theirs replace ours, the editor loads them anew, and the copy is clean', () => {
  const theirs = after({ kind: 'edited' }, { kind: 'changed-on-disk', revision: 'r5' }, { kind: 'taken', opened: { ...opened, revision: 'r5', article: { ...article, body: body('Theirs.') } }, why: 'taken' });
  expect(theirs).toMatchObject({ revision: 'r5', replaced: 1, serial: 1, edit: 1, savedEdit: 1 });
  expect([theirs.trouble, isDirty(theirs), theirs.article.body]).toEqual([undefined, false, body('Theirs.')]);
});

test('publishing takes the new record and keeps what was typed meanwhile', () => {
  const published: OpenedArticle = { ...opened, revision: 'p1', article: { ...article, workflow: { state: 'published', history: [] } } };
  const still = after({ kind: 'edited' }, saved(1), { kind: 'published', opened: published, edit: 1 });
  expect([isDirty(still), still.revision, still.article.workflow.state, still.replaced]).toEqual([false, 'p1', 'published', 0]);
  const typed = after({ kind: 'edited' }, saved(1), { kind: 'metadata-changed', patch: { headline: 'Bridge opens' } }, { kind: 'published', opened: published, edit: 1 });
  expect([isDirty(typed), typed.article.metadata.headline, typed.article.workflow.state]).toEqual([true, 'Bridge opens', 'published']);
});

test('a sharp loss is more than half and more than 500 characters, or a block only another version knows', () => {
  expect(isSharpLoss({ characters: 2000, unknownBlocks: 0 }, { characters: 900, unknownBlocks: 0 })).toBe(true);
  expect(isSharpLoss({ characters: 2000, unknownBlocks: 0 }, { characters: 1100, unknownBlocks: 0 })).toBe(false);
  expect(isSharpLoss({ characters: 600, unknownBlocks: 0 }, { characters: 150, unknownBlocks: 0 })).toBe(false);
  expect(isSharpLoss({ characters: 10, unknownBlocks: 1 }, { characters: 10, unknownBlocks: 0 })).toBe(true);
  expect(sizeOf([...body('four'), { type: 'unknown', raw: { type: 'map' } }])).toEqual({ characters: 4, unknownBlocks: 1 });
  expect(after({ kind: 'edited' }, { kind: 'shrunk', to: { characters: 1, unknownBlocks: 0 } })).toMatchObject({ trouble: { kind: 'shrunk', from: { characters: 18 }, to: { characters: 1 } } });
});

test('a renamed copy keeps everything but its name', () => {
  expect(after({ kind: 'edited' }, { kind: 'renamed', id: 'two', name: 'span.article' })).toMatchObject({ id: 'two', name: 'span.article', serial: 1, edit: 1 });
});

test('a file of a newer version is never written by itself', () => {
  expect(maySaveItself(copyOf({ ...opened, readOnly: true }, 3))).toBe(false);
});

test('what was replaced by the file comes back, over the version that was taken', () => {
  const mine = { ...article, body: body('Mine.') };
  const theirs = { ...article, body: body('Theirs.') };
  const taken = reduceCopy({ ...fresh, article: mine }, { kind: 'taken', opened: { ...opened, revision: 'r5', article: theirs }, why: 'followed' });
  expect(taken.replacedText).toEqual({ article: mine, edit: taken.edit, why: 'followed' });
  const undone = reduceCopy(taken, { kind: 'replacement-undone' });
  expect([undone.article, isDirty(undone), undone.revision, undone.base, undone.replacedText]).toEqual([mine, true, 'r5', theirs, undefined]);
  expect(reduceCopy(taken, { kind: 'replacement-seen' }).replacedText).toBeUndefined();
});

test('what both sides began with is what was read or saved last', () => {
  const mine = { ...article, body: body('Mine.') };
  expect(fresh.base).toBe(article);
  expect(after({ kind: 'edited' }, { kind: 'saved', edit: 1, revision: 'r2', size: { characters: 5, unknownBlocks: 0 }, at: '2026-03-04T10:00:01Z', article: mine }).base).toBe(mine);
  expect(copyOf({ ...opened, recovered: mine, typedOver: 'r0' }, 1).base).toBeUndefined();
  const merged = after({ kind: 'edited' }, { kind: 'changed-on-disk', revision: 'r5' }, { kind: 'merged', article: mine, theirs: { ...article, body: body('Theirs.') }, revision: 'r5' });
  expect([merged.revision, merged.trouble, isDirty(merged), merged.base?.body]).toEqual(['r5', undefined, true, body('Theirs.')]);
});

test('words that a lock keeps from the file are not left behind in silence', () => {
  const lock = { kind: 'asked', holder: { who: 'Marta', machine: 'desk-2', since: '2026-03-04T09:00:00Z' } } as const;
  expect([[], [{ kind: 'edited' } as const]].map((edits) => needsPerson(after(...edits, { kind: 'locked', lock })))).toEqual([false, true]);
  expect(needsPerson(after({ kind: 'edited' }))).toBe(false);
});
