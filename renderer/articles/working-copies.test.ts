import { expect, test } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { formatArticleFile, parseArticleFile } from '../../shared/article/article-file';
import type { Body } from '../../shared/body/block';
import type { AppError } from '../../shared/errors/app-error';
import type { CallInput, CallName } from '../../shared/ipc/contract';
import type { Call } from '../api/client';
import type { Timers } from './copy-timers';
import { createWorkingCopies, type WorkingCopies } from './working-copies';

const body = (text: string): Body => [{ type: 'paragraph', content: [{ type: 'text', text }] }];

/** A clock that a test winds. */
function handClock(): Timers & { readonly wind: (milliseconds: number) => Promise<void> } {
  let now = 0;
  let last = 0;
  const waiting = new Map<number, { readonly at: number; readonly run: () => void }>();
  return {
    set: (run, milliseconds) => {
      waiting.set(++last, { at: now + milliseconds, run });
      return last;
    },
    clear: (timer) => void waiting.delete(timer),
    elapsed: () => now,
    wind: async (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        const next = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting.delete(next[0]);
        now = next[1].at;
        next[1].run();
        await new Promise((resolve) => setTimeout(resolve));
      }
      now = end;
    },
  };
}

interface Disk {
  text: string;
  revision: number;
  journal: string | undefined;
  /** Writes wait here while set. */
  hold: Promise<void> | undefined;
  /** The disk's answer to every save while set. */
  refusal?: AppError | undefined;
  /** Another program gave the file this id; `found` once main knows. */
  movedTo?: { readonly id: string; found: boolean } | undefined;
  noJournal?: boolean;
  /** What happens while a request is on its way. */
  during?: (name: CallName) => void;
  journalOf?: unknown;
  otherNames?: number | undefined;
  readonly asked: CallName[];
}

/** One story, its editor and a disk that behaves as main promises: a base hash that differs is refused. */
async function desk(text = 'The bridge closes.', state: 'draft' | 'approved' = 'draft', otherNames?: number): Promise<{ readonly copies: WorkingCopies; readonly disk: Disk; readonly clock: ReturnType<typeof handClock>; readonly type: (text: string) => void; readonly saved: () => string }> {
  const first = { ...newArticle('a', { headline: 'Bridge' }), body: body(text), workflow: { state, history: [] } };
  const disk: Disk = { text: formatArticleFile(first), revision: 1, journal: undefined, hold: undefined, otherNames, asked: [] };
  const clock = handClock();
  const main = async (name: CallName, input: unknown): Promise<unknown> => {
    disk.asked.push(name);
    disk.during?.(name);
    const { movedTo } = disk;
    if (name === 'article.follow') return { ok: true, value: movedTo?.found === true && idIn(input) === 'one' ? { to: { id: movedTo.id, name: 'pier.article' } } : {} };
    if (movedTo !== undefined && idIn(input) === 'one' && (name === 'article.read' || name === 'article.save')) return { ok: false, error: { code: 'article/gone', name: 'bridge.article' } };
    if (name === 'article.journal') disk.journalOf = idIn(input);
    const file = { article: parseArticleFile(disk.text, 'bridge.article').article, revision: `r${disk.revision}`, readOnly: false, otherNames: disk.otherNames };
    if (name === 'article.read') return { ok: true, value: file };
    if (name === 'article.open') return { ok: true, value: { id: 'one', name: 'bridge.article', ...file } };
    if (name === 'article.journal' && disk.noJournal === true) return { ok: false, error: { code: 'disk/full', name: 'journal' } };
    if (name === 'article.journal') disk.journal = read<'article.journal'>(input).text;
    if (name === 'article.save-copy') return { ok: true, value: { id: 'two' } };
    if (name === 'history.restore') {
      disk.text = formatArticleFile({ ...first, body: body('As it was.') });
      disk.revision += 1;
      return { ok: true, value: { opened: { id: 'one', name: 'bridge.article', article: parseArticleFile(disk.text, 'bridge.article').article, revision: `r${disk.revision}`, readOnly: false }, before: 'v1' } };
    }
    if (name !== 'article.save') return { ok: true, value: null };
    const save = read<'article.save'>(input);
    await disk.hold;
    if (disk.refusal !== undefined) return { ok: false, error: disk.refusal };
    if (save.baseRevision !== `r${disk.revision}`) return { ok: false, error: { code: 'article/changed-on-disk', name: 'bridge.article', revision: `r${disk.revision}` } };
    disk.text = save.text;
    disk.revision += 1;
    return { ok: true, value: { revision: `r${disk.revision}` } };
  };
  const copies = createWorkingCopies({ call: isCall(main) ? main : never(), timers: clock, now: () => '2026-03-04T10:00:00Z', profile: () => ({ name: 'Irene Sabater', role: 'editor' }) });
  await copies.open('one');
  let typed = text;
  copies.attach('one', { readBody: () => body(typed) });
  return {
    copies,
    disk,
    clock,
    type: (next) => {
      typed = next;
      copies.edited('one');
    },
    saved: () => disk.text,
  };
}

function read<Name extends CallName>(input: unknown): CallInput<Name> {
  if (isInput<Name>(input)) return input;
  throw new Error('no input');
}
function idIn(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'id' in input ? input.id : undefined;
}
function isInput<Name extends CallName>(input: unknown): input is CallInput<Name> {
  return typeof input === 'object';
}
function isCall(answer: (name: CallName, input: unknown) => Promise<unknown>): answer is Call & typeof answer {
  return typeof answer === 'function';
}
function never(): never {
  throw new Error('unreachable');
}

test('a change is saved one second after the last one, not before', async () => {
  const { clock, type, saved, copies } = await desk();
  type('The bridge closes tonight.');
  await clock.wind(900);
  type('The bridge closes tonight at ten.');
  await clock.wind(990);
  expect(saved()).not.toContain('tonight');
  await clock.wind(20);
  expect(saved()).toContain('tonight at ten.');
  expect(copies.get('one')).toMatchObject({ edit: 2, savedEdit: 2, revision: 'r2' });
});

test('a file with other names is not parted from them before that was said, and what is typed is kept meanwhile', async () => {
  const { clock, type, saved, disk, copies } = await desk(undefined, undefined, 1);
  expect(copies.get('one')?.trouble).toBeUndefined();
  type('The bridge closes tonight.');
  await clock.wind(1500);
  expect(copies.get('one')?.trouble).toEqual({ kind: 'linked' });
  expect([saved().includes('tonight'), disk.journal?.includes('tonight')]).toEqual([false, true]);
  type('The bridge closes tonight at ten.');
  await clock.wind(1500);
  expect([saved().includes('tonight'), disk.journal?.includes('at ten')]).toEqual([false, true]);
  expect(await copies.save('one', 'asked')).toBe(true);
  expect([saved().includes('at ten'), copies.get('one')?.trouble]).toEqual([true, undefined]);
  // Said once: from here on it saves itself.
  type('The bridge closes tonight at ten sharp.');
  await clock.wind(1500);
  expect(saved()).toContain('ten sharp');
});

test('a person who saves first hears of the other names first too', async () => {
  const { type, saved, copies } = await desk(undefined, undefined, 2);
  type('The bridge closes tonight.');
  expect(await copies.save('one', 'asked')).toBe(false);
  expect([saved().includes('tonight'), copies.get('one')?.trouble]).toEqual([false, { kind: 'linked' }]);
  expect(await copies.save('one', 'asked')).toBe(true);
  expect(saved()).toContain('tonight');
});

test('the journal is never more than a second behind somebody who types without a pause', async () => {
  const { clock, type, disk, saved } = await desk();
  for (let key = 1; key <= 12; key += 1) {
    type(`The bridge closes ${key}`);
    await clock.wind(100);
  }
  expect(disk.journal).toMatch(/closes 1[01]/);
  expect(saved()).not.toContain('closes 1');
});

test('what is typed while the file is being written stays dirty and is saved next', async () => {
  const { clock, type, disk, copies, saved } = await desk();
  let go = (): void => undefined;
  disk.hold = new Promise((resolve) => (go = resolve));
  type('First.');
  const saving = copies.save('one', 'asked');
  type('First. Second.');
  disk.hold = undefined;
  go();
  await saving;
  expect([copies.get('one')?.edit, copies.get('one')?.savedEdit]).toEqual([2, 1]);
  await clock.wind(1100);
  expect(saved()).toContain('First. Second.');
});

test('a file changed by another program is not overwritten until a person says so', async () => {
  const { clock, type, disk, copies, saved } = await desk();
  disk.text = disk.text.replace('The bridge closes.', 'Theirs.');
  disk.revision = 7;
  type('Mine.');
  await clock.wind(1100);
  expect(copies.get('one')?.trouble).toEqual({ kind: 'conflict', revision: 'r7' });
  type('Mine, still.');
  await clock.wind(5000);
  expect(saved()).toContain('Theirs.');
  expect(disk.journal).toContain('Mine, still.');
  expect(await copies.save('one', 'overwrite')).toBe(true);
  expect(saved()).toContain('Mine, still.');
  expect(copies.get('one')?.trouble).toBeUndefined();
});

test('theirs can be taken, and ours can go to a copy', async () => {
  const { type, disk, copies } = await desk();
  disk.text = disk.text.replace('The bridge closes.', 'Theirs.');
  disk.revision = 7;
  type('Mine.');
  await copies.save('one', 'automatic');
  await copies.takeTheirs('one');
  expect(copies.get('one')).toMatchObject({ revision: 'r7', replaced: 1, article: { body: body('Theirs.') } });
  expect(await copies.saveAsCopy('one', 'beside')).toEqual({ ok: true, value: { id: 'two' } });
  expect(copies.get('one')).toBeUndefined();
});

test('a clean copy follows the file, a dirty one does not', async () => {
  const { type, disk, copies } = await desk();
  disk.text = disk.text.replace('The bridge closes.', 'Theirs.');
  disk.revision = 7;
  await copies.lookAgain('one');
  expect(copies.get('one')).toMatchObject({ revision: 'r7', article: { body: body('Theirs.') } });
  disk.revision = 8;
  type('Mine.');
  await copies.lookAgain('one');
  expect(copies.get('one')?.trouble).toEqual({ kind: 'conflict', revision: 'r8' });
});

test('a sharp loss waits for a person, an explicit save goes through, and an undo settles it', async () => {
  const long = 'The bridge closes. '.repeat(60);
  const { clock, type, copies, saved } = await desk(long);
  type('');
  await clock.wind(1100);
  expect(copies.get('one')?.trouble?.kind).toBe('shrunk');
  expect(saved()).toContain('The bridge closes.');
  type(long);
  await clock.wind(1100);
  expect(copies.get('one')?.trouble).toBeUndefined();
  type('Gone.');
  expect(await copies.settle()).toBe(false);
  expect(await copies.save('one', 'asked')).toBe(true);
  expect(saved()).toContain('Gone.');
});

test('an edit takes an approval back, and the record in the file says who', async () => {
  const { type, copies, saved } = await desk('Approved words.', 'approved');
  type('Other words.');
  expect(copies.get('one')?.approvalTakenBack).toBe(true);
  await copies.save('one', 'automatic');
  expect(parseArticleFile(saved(), 'x').article.workflow).toMatchObject({ state: 'in-review', history: [{ move: 'edit-after-approval', by: 'Irene Sabater', revision: 'r1' }] });
});

test('a move is made on what was saved first', async () => {
  const { type, copies, saved } = await desk();
  type('Ready.');
  expect(await copies.move('one', 'submit', 'Look at line one')).toEqual({ ok: true, value: null });
  const { workflow, body: stored } = parseArticleFile(saved(), 'x').article;
  expect(stored).toEqual(body('Ready.'));
  expect(workflow).toMatchObject({ state: 'in-review', history: [{ move: 'submit', note: 'Look at line one', revision: 'r2' }] });
  expect(await copies.move('one', 'submit')).toMatchObject({ ok: false, error: { code: 'workflow/not-allowed' } });
});

test('a copy that is left is saved and let go; one that cannot be saved is held', async () => {
  const { type, disk, copies, saved } = await desk();
  type('Mine.');
  disk.revision = 7;
  const detached = copies.attach('one', { readBody: () => body('Mine.') });
  detached();
  await copies.leave('one');
  expect(copies.get('one')?.trouble?.kind).toBe('conflict');
  await copies.save('one', 'overwrite');
  await copies.leave('one');
  expect(copies.get('one')).toBeUndefined();
  expect(saved()).toContain('Mine.');
});

test('a copy that is left is let go of when its editor has parted with the text, with the last words, and main hears it', async () => {
  const { copies, saved, disk } = await desk();
  const part = copies.attach('one', { readBody: () => body('The bridge closes for good.') });
  await copies.leave('one');
  expect(copies.get('one')).toBeDefined();
  copies.edited('one');
  part();
  await expect.poll(() => copies.get('one')).toBeUndefined();
  expect(saved()).toContain('for good');
  expect(disk.asked.at(-1)).toBe('article.close');
});

test('a copy that is shown again while it is being left stays', async () => {
  const { copies, disk } = await desk();
  copies.attach('one', { readBody: () => body('The bridge closes for good.') })();
  copies.edited('one');
  let go = (): void => undefined;
  disk.hold = new Promise((resolve) => (go = resolve));
  const left = copies.leave('one');
  const again = copies.open('one');
  go();
  await left;
  expect((await again).ok).toBe(true);
  expect(copies.get('one')).toBeDefined();
  expect(disk.asked).not.toContain('article.close');
});

test('a save that the disk refused is tried again by itself, each time later, until the disk takes it', async () => {
  const { clock, type, disk, copies, saved } = await desk();
  disk.refusal = { code: 'disk/full', name: 'bridge.article' };
  type('The bridge closes tonight.');
  await clock.wind(1100);
  expect(copies.get('one')?.trouble).toMatchObject({ kind: 'failed', error: { code: 'disk/full' } });
  const tries = (): number => disk.asked.filter((name) => name === 'article.save').length;
  await clock.wind(2000);
  expect(tries()).toBe(2);
  await clock.wind(3800);
  expect(tries()).toBe(2);
  await clock.wind(200);
  expect(tries()).toBe(3);
  disk.refusal = undefined;
  await clock.wind(8100);
  expect(saved()).toContain('tonight.');
  expect(copies.get('one')?.trouble).toBeUndefined();
  await clock.wind(200_000);
  expect(tries()).toBe(4);
});

test('what cannot be saved at quit is in the journal to the last word', async () => {
  const { type, disk, copies } = await desk();
  disk.refusal = { code: 'disk/not-allowed', name: 'bridge.article' };
  type('The very last word.');
  expect(await copies.settle()).toBe(false);
  expect(disk.journal).toContain('The very last word.');
});

test('words that cannot be written down beside the file are saved at once', async () => {
  const { clock, type, disk, saved } = await desk();
  disk.noJournal = true;
  type('At once.');
  await clock.wind(260);
  expect(saved()).toContain('At once.');
});

test('a clean copy goes on under the name that another program gave its file, and meets what was changed with it', async () => {
  const { copies, disk } = await desk();
  const carried: string[] = [];
  copies.onCarried((from, to) => carried.push(`${from} ${to} ${copies.get(from)?.serial ?? ''} ${copies.get(to)?.serial ?? ''}`));
  disk.movedTo = { id: 'two', found: true };
  disk.text = disk.text.replace('The bridge closes.', 'Theirs.');
  disk.revision = 7;
  await copies.lookAgain('one');
  expect(carried).toEqual(['one two 1 1']);
  expect(copies.all().map(({ id }) => id)).toEqual(['two']);
  expect(copies.get('two')).toMatchObject({ name: 'pier.article', revision: 'r7', replacedText: { why: 'followed' }, trouble: undefined });
  expect(disk.asked).not.toContain('article.close');
});

test('a dirty copy whose save finds no file goes on under the new name, and is saved there', async () => {
  const { copies, disk, clock, type, saved } = await desk();
  disk.movedTo = { id: 'two', found: true };
  type('Mine.');
  await clock.wind(1100);
  await expect.poll(() => saved()).toContain('Mine.');
  expect(copies.get('two')).toMatchObject({ trouble: undefined, followed: {} });
  copies.edited('two');
  await clock.wind(260);
  expect(disk.journalOf).toBe('two');
});

test('a dirty copy whose file was changed along with its name is in conflict under the new name', async () => {
  const { copies, disk, type, saved } = await desk();
  disk.movedTo = { id: 'two', found: true };
  disk.text = disk.text.replace('The bridge closes.', 'Theirs.');
  disk.revision = 7;
  type('Mine.');
  expect(await copies.save('one', 'automatic')).toBe(false);
  expect(copies.get('two')?.trouble).toEqual({ kind: 'conflict', revision: 'r7' });
  expect(saved()).toContain('Theirs.');
});

test('what was said to be gone goes on when it is found later; what comes back is no longer gone', async () => {
  const { copies, disk, clock, type, saved } = await desk();
  disk.movedTo = { id: 'two', found: false };
  type('Mine.');
  await clock.wind(1100);
  await expect.poll(() => copies.get('one')?.trouble?.kind).toBe('gone');
  disk.movedTo = undefined;
  await copies.lookAgain('one');
  expect(copies.get('one')?.trouble).toBeUndefined();
  disk.movedTo = { id: 'two', found: false };
  await copies.lookAgain('one');
  expect(copies.get('one')?.trouble?.kind).toBe('gone');
  disk.movedTo.found = true;
  await copies.lookAgain('one');
  expect(copies.get('two')?.trouble).toBeUndefined();
  await clock.wind(1100);
  expect(saved()).toContain('Mine.');
});

test('a copy that is left while its file is renamed is saved under the new name and let go', async () => {
  const { copies, disk, saved } = await desk();
  const part = copies.attach('one', { readBody: () => body('The very last word.') });
  copies.edited('one');
  disk.movedTo = { id: 'two', found: true };
  part();
  await copies.leave('one');
  expect(copies.all()).toEqual([]);
  expect(saved()).toContain('The very last word.');
});

test('words typed while an older version is brought back stay, beside it', async () => {
  const { copies, disk, type } = await desk();
  disk.during = (name) => (name === 'history.restore' ? type('The bridge closes. Typed meanwhile.') : undefined);
  await copies.restore('one', 'v0');
  expect(copies.get('one')).toMatchObject({ trouble: { kind: 'conflict', revision: 'r2' }, article: { body: body('The bridge closes. Typed meanwhile.') } });
  expect(disk.text).toContain('As it was.');
});

test('words typed while a copy is written are not let go of with the old story', async () => {
  const { copies, disk, type } = await desk();
  type('Ours.');
  disk.during = (name) => (name === 'article.save-copy' ? type('Ours, and more.') : undefined);
  expect(await copies.saveAsCopy('one', 'beside')).toEqual({ ok: true, value: { id: 'two' } });
  expect(copies.get('one')?.article.body).toEqual(body('Ours, and more.'));
  expect(disk.asked).not.toContain('article.forget-journal');
});

test('words typed until theirs are taken come back with the rest', async () => {
  const { copies, disk, type } = await desk();
  type('Ours.');
  disk.during = (name) => (name === 'article.forget-journal' ? type('Ours, and more.') : undefined);
  await copies.takeTheirs('one');
  expect(copies.get('one')?.replacedText?.article.body).toEqual(body('Ours, and more.'));
});
