import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newArticle, type Article } from '../../shared/article/article';
import { formatArticleFile, parseArticleFile } from '../../shared/article/article-file';
import { createHistory } from '../history/history';
import { createArticleStore, type ArticleStore } from './article-store';
import { createJournal } from './journal';
import { createPlaces } from './places';
import { createUnsavedStories, type UnsavedStories } from './unsaved-stories';

const nobody = (): boolean => false;
let root = '';
let library = '';

const story = (headline: string, text: string): Article => ({ ...newArticle(`of ${headline}`, { headline }), body: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const heldBy = (path: string): string => JSON.stringify(parseArticleFile(readFileSync(path, 'utf8'), 'story').article.body);

/** The app's store and list as they are after a start. */
function start(): { readonly store: ArticleStore; readonly unsaved: UnsavedStories } {
  const places = createPlaces();
  const journal = createJournal(join(root, 'journal'), { storyOf: (id) => places.find(id)?.path });
  const store = createArticleStore({ places, journal, history: createHistory({ folder: join(root, 'history'), by: () => undefined }), trash: () => Promise.resolve() });
  return { store, unsaved: createUnsavedStories({ journal, places, store, libraryFolder: () => library }) };
}

/** A story of a folder with words that the app ended over. */
async function typedInto(folder: string, name: string): Promise<string> {
  const { store } = start();
  const { id } = await store.create(folder, name, story(name, 'It stood there.'));
  const { revision } = await store.open(id);
  await store.keepTyped(id, revision, formatArticleFile(story(name, 'It stood there all morning.')));
  return id;
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-unsaved-')));
  library = join(root, 'library');
  mkdirSync(library);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('lists every story with words in the journal: of this library, of another folder, without its file', async () => {
  const other = join(root, 'other desk');
  mkdirSync(other);
  await typedInto(library, 'heron');
  await typedInto(other, 'gull');
  await typedInto(library, 'tern');
  rmSync(join(library, 'tern.article'));
  const list = await start().unsaved.list(nobody);
  expect(list.map(({ name, headline, words, file, elsewhere }) => ({ name, headline, words, file, elsewhere })).sort((one, next) => one.name.localeCompare(next.name))).toEqual([
    { name: 'gull.article', headline: 'gull', words: { added: 2, removed: 0 }, file: 'same', elsewhere: 'other desk' },
    { name: 'heron.article', headline: 'heron', words: { added: 2, removed: 0 }, file: 'same', elsewhere: undefined },
    { name: 'tern.article', headline: 'tern', words: undefined, file: 'gone', elsewhere: undefined },
  ]);
});

it('keeps words in their file, puts a file back, and never writes over a file that changed', async () => {
  const [heron, tern, gull] = [await typedInto(library, 'heron'), await typedInto(library, 'tern'), await typedInto(library, 'gull')];
  rmSync(join(library, 'tern.article'));
  const theirs = formatArticleFile(story('gull', 'Somebody else wrote this.'));
  writeFileSync(join(library, 'gull.article'), theirs);
  const { unsaved } = start();
  await unsaved.list(nobody);
  expect((await unsaved.keep(heron)).name).toBe('heron.article');
  expect((await unsaved.keep(tern)).name).toBe('tern.article');
  expect((await unsaved.keep(gull)).name).toBe('gull-2.article');
  for (const name of ['heron', 'tern', 'gull-2']) expect(heldBy(join(library, `${name}.article`))).toContain('all morning');
  expect(readFileSync(join(library, 'gull.article'), 'utf8')).toBe(theirs);
  expect(await start().unsaved.list(nobody)).toEqual([]);
});

it('keeps words in another place when their whole folder is gone, and goes on offering them until then', async () => {
  const id = await typedInto(library, 'heron');
  rmSync(library, { recursive: true });
  const { unsaved } = start();
  await unsaved.list(nobody);
  await expect(unsaved.keep(id)).rejects.toMatchObject({ error: { code: 'disk/no-folder' } });
  expect(await unsaved.list(nobody)).toHaveLength(1);
  const desk = join(root, 'desk');
  mkdirSync(desk);
  writeFileSync(join(desk, 'kept.article'), 'in the way');
  expect((await unsaved.keepAt(id, join(desk, 'kept.article'))).name).toBe('kept-2.article');
  expect(heldBy(join(desk, 'kept-2.article'))).toContain('all morning');
  expect(readFileSync(join(desk, 'kept.article'), 'utf8')).toBe('in the way');
  expect(await start().unsaved.list(nobody)).toEqual([]);
});

it('S06: throws words away only so that they can be taken back, and keeps them aside', async () => {
  const id = await typedInto(library, 'heron');
  const { unsaved } = start();
  await unsaved.list(nobody);
  await unsaved.throwAway(id);
  expect(await unsaved.list(nobody)).toEqual([]);
  expect(await unsaved.takeBack(id)).toBe(true);
  expect(await unsaved.list(nobody)).toHaveLength(1);
  await unsaved.throwAway(id);
  expect(readdirSync(join(root, 'journal')).filter((name) => name.includes('.thrown-'))).toHaveLength(1);
});

it('does not offer what the file holds already', async () => {
  await typedInto(library, 'heron');
  writeFileSync(join(library, 'heron.article'), formatArticleFile(story('heron', 'It stood there all morning.')));
  const { unsaved } = start();
  expect(await unsaved.list(nobody)).toEqual([]);
  expect(readdirSync(join(root, 'journal'))).toEqual([]);
});
