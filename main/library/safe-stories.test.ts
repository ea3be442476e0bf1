import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newArticle, type Article } from '../../shared/article/article';
import { formatArticleFile, parseArticleFile } from '../../shared/article/article-file';
import type { SafeStory } from '../../shared/article/safe-story';
import type { Block } from '../../shared/body/block';
import { Refusal } from '../../shared/errors/refusal';
import { createHistory } from '../history/history';
import { createArticleStore, type ArticleStore } from './article-store';
import { createJournal, type Journal } from './journal';
import { createPlaces } from './places';
import { createSafeStories, type SafeStories } from './safe-stories';

const table: Block = { type: 'table', headerRow: false, rows: [{ cells: [{ content: [{ type: 'text', text: 'Oil' }] }] }] };
const unknown: Block = { type: 'unknown', raw: { type: 'chart', data: [1, 2] } };
const bold: Block = { type: 'paragraph', content: [{ type: 'text', text: 'It ' }, { type: 'text', text: 'burns', marks: ['bold'] }] };
const story: Article = { ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', { headline: 'Lamp' }), body: [bold, table, unknown], extra: { later: { kept: true } } };
const nobody = (): Promise<undefined> => Promise.resolve(undefined);
let root = '';

interface App {
  readonly store: ArticleStore;
  readonly journal: Journal;
  readonly safe: SafeStories;
}

/** The app's store as it is after a start. */
function start(): App {
  const places = createPlaces();
  const journal = createJournal(join(root, 'journal'), { storyOf: (id) => places.find(id)?.path });
  const store = createArticleStore({ places, journal, history: createHistory({ folder: join(root, 'history'), by: () => undefined }), trash: () => Promise.resolve() });
  return { store, journal, safe: createSafeStories({ journal, places, store, who: () => ({ by: 'Ana', role: 'reporter' }), now: () => '2024-03-29T10:00:00Z' }) };
}

const file = (): string => join(root, 'library', 'lamp.article');
const saved = (): Article => parseArticleFile(readFileSync(file(), 'utf8'), 'lamp').article;
const textsOf = (of: SafeStory | undefined): string[] => (of?.parts ?? []).filter(({ kind }) => kind !== 'locked').map(({ text }) => text);

async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(() => 'done', (error: unknown) => {
    if (error instanceof Refusal) return error.error.code;
    throw error;
  });
}

async function create(article = story): Promise<App & { readonly id: string }> {
  const app = start();
  const { id } = await app.store.create(join(root, 'library'), 'lamp', article);
  return { ...app, id };
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-safe-')));
  mkdirSync(join(root, 'library'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('what is written lasts in the journal at once and goes into the file when it is saved; everything but words stays', async () => {
  const { id, safe, journal } = await create();
  const [listed] = await safe.list(id, nobody);
  expect(listed).toMatchObject({ id, title: 'Lamp', readOnly: undefined });
  expect(textsOf(listed)).toEqual(['Lamp', '', 'It burns', '']);
  const before = readFileSync(file(), 'utf8');
  await safe.write(id, ['Lamp stays', '', 'It burns oil.\nEach night.', 'We asked.']);
  expect(readFileSync(file(), 'utf8')).toBe(before);
  expect((await start().journal.read(id))?.text).toContain('Each night.');
  await safe.save(id);
  expect(saved()).toEqual({
    ...story, metadata: { headline: 'Lamp stays' },
    body: [
      { type: 'paragraph', content: [{ type: 'text', text: 'It ' }, { type: 'text', text: 'burns', marks: ['bold'] }, { type: 'text', text: ' oil.' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Each night.' }] }, table, unknown, { type: 'paragraph', content: [{ type: 'text', text: 'We asked.' }] },
    ],
  });
  expect(await journal.read(id)).toBeUndefined();
  // Writing goes on from the text as it was shown.
  await safe.write(id, ['Lamp stays', '', 'It burns', 'We asked twice.']);
  await safe.save(id);
  expect(saved().body).toEqual([bold, table, unknown, { type: 'paragraph', content: [{ type: 'text', text: 'We asked twice.' }] }]);
});

it('words of the journal are gone on with, and saved only when that is asked for', async () => {
  const { id, store } = await create();
  const { revision } = await store.open(id);
  await store.keepTyped(id, revision, formatArticleFile({ ...story, body: [{ type: 'paragraph', content: [{ type: 'text', text: 'It glows.' }] }, unknown] }));
  const { safe } = start();
  const [listed] = await safe.list(undefined, nobody);
  expect(textsOf(listed)).toEqual(['Lamp', '', 'It glows.', '']);
  expect(saved().body).toEqual(story.body);
  await safe.save(id);
  expect(saved().body.at(-1)).toEqual(unknown);
  expect(JSON.stringify(saved().body)).toContain('It glows.');
});

it('a file that changed meanwhile is not written over, and the words stay in the journal', async () => {
  const { id, safe } = await create();
  await safe.list(id, nobody);
  await safe.write(id, ['Lamp', '', 'It burns oil.', '']);
  writeFileSync(file(), formatArticleFile({ ...story, metadata: { headline: 'Theirs' } }));
  expect(await refusal(safe.save(id))).toBe('article/changed-on-disk');
  expect(saved().metadata.headline).toBe('Theirs');
  expect((await start().journal.read(id))?.text).toContain('burns');
  rmSync(file());
  expect(await refusal(safe.save(id))).toBe('article/gone');
});

it('an edit takes an approval back, as at the desk', async () => {
  const { id, safe } = await create({ ...story, workflow: { state: 'approved', history: [] } });
  await safe.list(id, nobody);
  await safe.write(id, ['Lamp', '', 'It burns oil.', '']);
  await safe.save(id);
  expect(saved().workflow).toMatchObject({ state: 'in-review', history: [{ move: 'edit-after-approval', by: 'Ana' }] });
});

it('nothing is written to a story that somebody else has, that was not listed, or with words that do not fit', async () => {
  const { id, safe } = await create();
  expect(await refusal(safe.write(id, ['', '', '', '']))).toBe('article/not-found');
  const [listed] = await safe.list(id, () => Promise.resolve('elsewhere'));
  expect(listed?.readOnly).toBe('elsewhere');
  expect(await refusal(safe.write(id, ['', '', '', '']))).toBe('article/not-found');
  await safe.list(id, nobody);
  expect(await refusal(safe.write(id, ['Lamp']))).toBe('article/not-found');
});

it('a record that is no article, or of a newer version, is shown and not written', async () => {
  const { id, store, safe } = await create();
  const { revision } = await store.open(id);
  await store.keepTyped(id, revision, 'not an article, but words');
  expect(await safe.list(undefined, nobody)).toMatchObject([{ readOnly: 'unreadable', parts: [{ kind: 'lines', text: 'not an article, but words' }] }]);
  await store.keepTyped(id, revision, formatArticleFile(story).replace(/"version": \d+/, '"version": 999'));
  expect(await safe.list(undefined, nobody)).toMatchObject([{ readOnly: 'unreadable', title: 'Lamp' }]);
});
