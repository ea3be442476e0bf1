import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../../shared/article/article';
import { formatArticleFile, parseArticleFile } from '../../shared/article/article-file';
import type { MovedStory } from '../../shared/ipc/contract';
import { instantAt } from '../../shared/time/resolve-moment';
import { createHistory } from '../history/history';
import { createArticleStore, type ArticleStore } from './article-store';
import { createJournal } from './journal';
import { createPlaces, type Places } from './places';
import { createShelves, type Shelves } from './shelves';

let root = '';
let library = '';
let places: Places;
let store: ArticleStore;
let shelves: Shelves;
const trashed: string[] = [];

function start(): void {
  places = createPlaces();
  store = createArticleStore({
    places, journal: createJournal(join(root, 'journal')), history: createHistory({ folder: join(root, 'history'), by: () => undefined }),
    trash: async (path) => {
      const to = `${trashed.length}`;
      trashed.push(path.slice(library.length + 1));
      await rename(path, join(root, 'system-trash', to));
    },
  });
  shelves = createShelves({ places, store, library: { folder: () => library, name: () => 'library' }, now: () => '2026-03-04T10:00:00Z' });
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-shelves-')));
  library = join(root, 'library');
  mkdirSync(library);
  mkdirSync(join(root, 'system-trash'));
  trashed.length = 0;
  start();
});
afterEach(async () => {
  await store.idle();
  rmSync(root, { recursive: true, force: true });
});

const pictureName = `${'a'.repeat(32)}.jpg`;
const created = instantAt(Date.parse('2026-03-04T10:00:00Z') / 1000, 'Europe/Madrid');

/** A story with a picture beside it. */
async function story(stem: string, article: Partial<Article> = {}): Promise<string> {
  mkdirSync(join(library, `${stem}.media`));
  writeFileSync(join(library, `${stem}.media`, pictureName), `picture of ${stem}`);
  return (await store.create(library, stem, {
    ...newArticle(`id-${stem}`, { headline: stem }), body: [{ type: 'picture', file: `${stem}.media/${pictureName}`, width: 1, height: 1, caption: [] }], ...article,
  })).id;
}

const read = (...way: readonly string[]): Article => parseArticleFile(readFileSync(join(library, ...way), 'utf8'), 'x').article;
const pathsOf = ({ body }: Article): readonly string[] => body.flatMap((block) => (block.type === 'picture' ? [block.file] : []));
const moved = (story: MovedStory | undefined): string => story?.id ?? '';

describe('a story', () => {
  it('goes to the archive and back with its pictures, byte for byte', async () => {
    const id = await story('ferry');
    const bytes = readFileSync(join(library, 'ferry.article'));
    const archived = moved(await shelves.move(id, 'archive'));
    expect(readdirSync(library)).toEqual(['Archive']);
    expect(readdirSync(join(library, 'Archive')).sort()).toEqual(['ferry.article', 'ferry.media']);
    expect(readFileSync(join(library, 'Archive', 'ferry.article')).equals(bytes)).toBe(true);
    expect((await store.open(archived)).name).toBe('ferry.article');
    await shelves.move(archived, 'stories');
    expect(readdirSync(library).sort()).toEqual(['Archive', 'ferry.article', 'ferry.media']);
    expect(readdirSync(join(library, 'Archive'))).toEqual([]);
  });

  it('takes along what was typed and not saved', async () => {
    const id = await story('ferry');
    const { revision, article } = await store.open(id);
    await store.keepTyped(id, revision, formatArticleFile({ ...article, metadata: { headline: 'Typed' } }));
    expect((await store.open(moved(await shelves.move(id, 'archive')))).recovered?.metadata.headline).toBe('Typed');
  });

  it('never replaces another one: it gets a free name, and its own again when it is put back', async () => {
    const first = moved(await shelves.move(await story('ferry'), 'trash'));
    const second = moved(await shelves.move(await story('ferry'), 'trash'));
    expect(readdirSync(join(library, '.copydesk', 'trash')).filter((name) => name.endsWith('.article')).sort()).toEqual(['ferry-2.article', 'ferry.article']);
    expect(pathsOf(read('.copydesk', 'trash', 'ferry-2.article'))).toEqual([`ferry-2.media/${pictureName}`]);
    start();
    places.add(join(library, '.copydesk', 'trash', 'ferry.article'));
    places.add(join(library, '.copydesk', 'trash', 'ferry-2.article'));
    expect(await shelves.putBack(second)).toMatchObject({ name: 'ferry.article' });
    expect(pathsOf(read('ferry.article'))).toEqual([`ferry.media/${pictureName}`]);
    expect(await shelves.putBack(first)).toMatchObject({ name: 'ferry-2.article' });
    expect(readdirSync(join(library, '.copydesk', 'trash'))).toEqual([]);
    expect(readdirSync(library).sort()).toEqual(['.copydesk', 'ferry-2.article', 'ferry-2.media', 'ferry.article', 'ferry.media']);
  });

  it('of the archive goes back from the trash into the archive', async () => {
    const archived = moved(await shelves.move(await story('ferry'), 'archive'));
    const id = moved(await shelves.move(archived, 'trash'));
    start();
    places.add(join(library, '.copydesk', 'trash', 'ferry.article'));
    await shelves.putBack(id);
    expect(readdirSync(join(library, 'Archive')).sort()).toEqual(['ferry.article', 'ferry.media']);
  });

  it('is put back where it was, as an undo does', async () => {
    const id = moved(await shelves.move(await story('ferry'), 'archive'));
    expect(await shelves.putBack(id)).toMatchObject({ name: 'ferry.article' });
    expect(existsSync(join(library, 'ferry.article'))).toBe(true);
  });

  it('that cannot be read is moved too, whole', async () => {
    writeFileSync(join(library, 'broken.article'), '{"half');
    const { id } = places.add(join(library, 'broken.article'));
    await shelves.move(id, 'trash');
    expect(readFileSync(join(library, '.copydesk', 'trash', 'broken.article'), 'utf8')).toBe('{"half');
  });

  it('stays where it is when the shelf is a link out of the library, or the story is a link', async () => {
    const id = await story('ferry');
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync(join(root, 'elsewhere'), join(library, 'Archive'));
    await expect(shelves.move(id, 'archive')).rejects.toMatchObject({ error: { code: 'disk/not-allowed' } });
    symlinkSync('ferry.article', join(library, 'link.article'));
    await expect(shelves.move(places.add(join(library, 'link.article')).id, 'trash')).rejects.toMatchObject({ error: { code: 'disk/not-allowed' } });
    expect(existsSync(join(library, 'ferry.article'))).toBe(true);
    expect(readdirSync(join(library, '.copydesk', 'trash'))).toEqual([]);
  });

  it('from outside the library goes to the system’s trash', async () => {
    mkdirSync(join(root, 'desktop'));
    const { id } = await store.create(join(root, 'desktop'), 'note', newArticle('id-note'));
    expect(await shelves.move(id, 'trash')).toBeUndefined();
    await expect(shelves.move(id, 'archive')).rejects.toMatchObject({ error: { code: 'article/not-found' } });
    expect(readdirSync(join(root, 'desktop'))).toEqual([]);
  });
});

it('the trash is listed as its folder holds it', async () => {
  await shelves.move(await story('ferry'), 'trash');
  await shelves.move(await story('lamp'), 'trash');
  writeFileSync(join(library, '.copydesk', 'trash', 'copied in.article'), 'x');
  expect((await shelves.trashed()).map((id) => places.at(id).name).sort()).toEqual(['copied in.article', 'ferry.article', 'lamp.article']);
});

it('a story begun from a template has its words, facts and pictures, and no past', async () => {
  const day = { kind: 'day', date: '2024-03-28' } as const;
  const id = await story('court', { metadata: { headline: 'Court', section: 'Courts', created: day, published: day, updated: day, embargoUntil: day, expires: day, firstPublished: day }, workflow: { state: 'published', history: [{ move: 'publish', from: 'draft', to: 'published', by: 'Ada Quill', role: 'editor', at: '2024-03-28T09:00:00Z', revision: 'r' }] } });
  const template = await shelves.keepAsTemplate(id, created);
  expect(template.path).toBe(join(library, 'Templates', 'court.article'));
  const begun = await shelves.startFrom(template.id, created);
  const article = read(begun.name);
  expect(begun.name).toBe('court-2.article');
  expect(article).toMatchObject({ metadata: { headline: 'Court', section: 'Courts', created }, workflow: { state: 'draft', history: [] } });
  expect(Object.keys(article.metadata).sort()).toEqual(['created', 'headline', 'section']);
  expect(new Set([article.id, read('Templates', 'court.article').id, 'id-court']).size).toBe(3);
  expect(pathsOf(article)).toEqual([`court-2.media/${pictureName}`]);
  expect(readFileSync(join(library, 'court-2.media', pictureName), 'utf8')).toBe('picture of court');
});
