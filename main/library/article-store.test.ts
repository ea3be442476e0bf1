import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';
import { Refusal } from '../../shared/errors/refusal';
import { revisionOf } from '../files/revision';
import { createHistory } from '../history/history';
import { createArticleStore, type ArticleStore } from './article-store';
import { createJournal } from './journal';
import { createPlaces } from './places';

let root = '';
let library = '';
let store: ArticleStore;

function openStore(): ArticleStore {
  const places = createPlaces();
  for (const name of readdirSync(library)) places.add(join(library, name));
  return createArticleStore({
    places,
    journal: createJournal(join(root, 'journal')),
    history: createHistory({ folder: join(root, 'history'), by: () => 'Ana' }),
    trash: (path) => rename(path, join(root, 'trash', 'story')),
  });
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-store-')));
  library = mkdtempSync(join(root, 'library-'));
  store = openStore();
});
afterEach(async () => {
  await store.idle();
  rmSync(root, { recursive: true, force: true });
});

const textOf = (headline: string): string => formatArticleFile(newArticle('story-1', { headline }));
const fileText = (name: string): string => readFileSync(join(library, name), 'utf8');
const request = (baseRevision: string, headline: string, overwrite = false): { baseRevision: string; text: string; overwrite: boolean } => ({ baseRevision, text: textOf(headline), overwrite });

async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error.error.code;
    throw error;
  }
  return 'done';
}

describe('saving', () => {
  it('opens what it created and saves on the revision it read', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1', { headline: 'One' }));
    const opened = await store.open(id);
    expect(opened.revision).toBe(revisionOf(fileText('ferry.article')));
    const revision = await store.save(id, request(opened.revision, 'Two'));
    expect(revision).toBe(revisionOf(fileText('ferry.article')));
    expect((await store.open(id)).article.metadata.headline).toBe('Two');
  });

  it('takes saves that overlap as one line, keeps the newest and reports no conflict', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    const all = await Promise.all(['1', '2', '3', '4', '5'].map((headline) => store.save(id, request(revision, headline))));
    expect(fileText('ferry.article')).toBe(textOf('5'));
    expect(new Set(all)).toEqual(new Set([revisionOf(textOf('5'))]));
    // A save that left the window before the last acknowledgement reached it.
    await store.save(id, request(revision, '6'));
    expect(fileText('ferry.article')).toBe(textOf('6'));
  });

  it('knows the last revisions that it wrote for its own: a slow look at the folder is no news', async () => {
    const { id, path } = await store.create(library, 'ferry', newArticle('story-1'));
    let { revision } = await store.open(id);
    for (const headline of ['1', '2', '3']) revision = await store.save(id, request(revision, headline));
    for (const headline of ['1', '2', '3']) expect(store.wrote(path, revisionOf(textOf(headline)))).toBe(true);
    expect(store.wrote(path, revisionOf(textOf('theirs')))).toBe(false);
  });

  it('takes no older revision for its own that another program brings back later', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const { id, path } = await store.create(library, 'ferry', newArticle('story-1'));
      let { revision } = await store.open(id);
      for (const headline of ['1', '2']) revision = await store.save(id, request(revision, headline));
      vi.advanceTimersByTime(60_000);
      expect(['1', '2'].map((headline) => store.wrote(path, revisionOf(textOf(headline))))).toEqual([false, true]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not take a publish or another program for our own line of saves', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    await store.save(id, request(revision, 'mine'));
    await store.change(id, 'published', (saved) => Promise.resolve({ ...saved.article, metadata: { headline: 'published' } }));
    expect(await refusal(store.save(id, request(revision, 'late')))).toBe('article/changed-on-disk');
    expect(fileText('ferry.article')).toBe(textOf('published'));
  });

  it('never overwrites another program\'s text unasked; asked, a version holds that text first', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    writeFileSync(join(library, 'ferry.article'), textOf('theirs'));
    expect(await refusal(store.save(id, request(revision, 'mine')))).toBe('article/changed-on-disk');
    expect(fileText('ferry.article')).toBe(textOf('theirs'));
    await store.save(id, request(revisionOf(textOf('theirs')), 'mine', true));
    expect(fileText('ferry.article')).toBe(textOf('mine'));
    writeFileSync(join(library, 'ferry.article'), textOf('theirs again'));
    // The version that was seen is not the one that stands there now.
    expect(await refusal(store.save(id, request(revisionOf(textOf('theirs')), 'still mine', true)))).toBe('article/changed-on-disk');
    expect(fileText('ferry.article')).toBe(textOf('theirs again'));
    await store.save(id, request(revisionOf(textOf('theirs again')), 'still mine', true));
    const history = createHistory({ folder: join(root, 'history'), by: () => 'Ana' });
    await store.idle();
    const versions = await history.list('story-1');
    expect(versions.map(({ kind }) => kind)).toEqual(['created', 'found', 'saved', 'found', 'saved']);
    const texts = await Promise.all(versions.map(async ({ id: version }) => (await history.read('story-1', version)).toString()));
    expect(texts.slice(1)).toEqual([textOf('theirs'), textOf('mine'), textOf('theirs again'), textOf('still mine')]);
  });

  it('says that a file is gone, and makes it again only when asked', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    rmSync(join(library, 'ferry.article'));
    expect(await refusal(store.save(id, request(revision, 'mine')))).toBe('article/gone');
    expect(await refusal(store.open(id))).toBe('article/gone');
    await store.save(id, request(revision, 'mine', true));
    expect(fileText('ferry.article')).toBe(textOf('mine'));
  });

  it('keeps the words in the journal when the whole folder is gone', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    await store.keepTyped(id, revision, textOf('typed'));
    renameSync(library, join(root, 'moved'));
    expect(await refusal(store.save(id, request(revision, 'typed')))).toBe('article/gone');
    renameSync(join(root, 'moved'), library);
    expect((await openStore().open(id)).recovered?.metadata.headline).toBe('typed');
  });

  it('writes nothing that is no article, and nothing over a newer version or a damaged file', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    expect(await refusal(store.save(id, { baseRevision: revision, text: 'Dear editor', overwrite: true }))).toBe('article/not-an-article');
    const newer = textOf('from tomorrow').replace('"version": 1', '"version": 99');
    writeFileSync(join(library, 'ferry.article'), newer);
    const opened = await store.open(id);
    expect(opened.readOnly).toBe(true);
    expect(await refusal(store.save(id, request(opened.revision, 'mine')))).toBe('article/read-only');
    expect(fileText('ferry.article')).toBe(newer);
    const cut = textOf('cut').slice(0, 90);
    writeFileSync(join(library, 'ferry.article'), cut);
    expect(await refusal(store.open(id))).toBe('article/damaged');
    expect(await refusal(store.save(id, request(revisionOf(cut), 'mine')))).toBe('article/damaged');
    expect(fileText('ferry.article')).toBe(cut);
  });

  it('knows no id that it did not give and follows no link out of the library', async () => {
    expect(await refusal(store.open('../../secret'))).toBe('article/not-found');
    writeFileSync(join(root, 'outside.article'), textOf('outside'));
    symlinkSync(join(root, 'outside.article'), join(library, 'link.article'));
    store = openStore();
    const id = createPlaces().add(join(library, 'link.article')).id;
    expect(await refusal(store.open(id))).toBe('article/bad-link');
    expect(await refusal(store.save(id, request(revisionOf(textOf('outside')), 'mine', true)))).toBe('article/bad-link');
    expect(readFileSync(join(root, 'outside.article'), 'utf8')).toBe(textOf('outside'));
  });
});

describe('the journal', () => {
  it('offers what was typed after a crash and forgets it once it is saved', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    await store.keepTyped(id, revision, textOf('typed'));
    const after = openStore();
    expect((await after.open(id)).recovered?.metadata.headline).toBe('typed');
    await after.save(id, request(revision, 'typed'));
    expect((await openStore().open(id)).recovered).toBeUndefined();
    expect(readdirSync(join(root, 'journal'))).toEqual([]);
  });

  it('keeps words typed while an older text is being saved', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    await store.keepTyped(id, revision, textOf('first'));
    await Promise.all([store.save(id, request(revision, 'second')), store.keepTyped(id, revision, textOf('third'))]);
    expect(fileText('ferry.article')).toBe(textOf('second'));
    expect(await openStore().open(id)).toMatchObject({ recovered: { metadata: { headline: 'third' } }, typedOver: revisionOf(textOf('second')) });
  });

  it('keeps no words that a save has put into the file, whenever they arrive', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    await Promise.all([store.save(id, request(revision, 'mine')), store.keepTyped(id, revision, textOf('mine'))]);
    expect(readdirSync(join(root, 'journal'))).toEqual([]);
    await store.keepTyped(id, revision, textOf('mine'));
    expect(readdirSync(join(root, 'journal'))).toEqual([]);
    await store.keepTyped(id, revision, textOf('mine, later'));
    expect((await openStore().open(id)).typedOver).toBe(revisionOf(textOf('mine')));
  });

  it('says over which revision the words were typed', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    await store.keepTyped(id, revision, textOf('typed'));
    writeFileSync(join(library, 'ferry.article'), textOf('theirs'));
    expect(await openStore().open(id)).toMatchObject({ typedOver: revision, revision: revisionOf(textOf('theirs')) });
  });

  it('holds the text of a save that failed, not an older one', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    await store.keepTyped(id, revision, textOf('older'));
    writeFileSync(join(library, 'ferry.article'), textOf('theirs'));
    await refusal(store.save(id, request(revision, 'newest')));
    expect((await openStore().open(id)).recovered?.metadata.headline).toBe('newest');
  });

  it('passes over a damaged record and keeps it', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    await store.keepTyped(id, revision, textOf('typed'));
    const record = join(root, 'journal', `${id}.journal`);
    writeFileSync(record, readFileSync(record, 'utf8').replace('typed', 'tyqed'));
    const after = openStore();
    expect((await after.open(id)).recovered).toBeUndefined();
    await after.keepTyped(id, revision, textOf('again'));
    const kept = readdirSync(join(root, 'journal')).find((name) => name.includes('unreadable'));
    expect(readFileSync(join(root, 'journal', kept ?? ''), 'utf8')).toContain('tyqed');
  });

  it('moves with a renamed story', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    await store.keepTyped(id, revision, textOf('typed'));
    const renamed = await store.rename(id, 'late-ferry');
    expect((await store.open(renamed.id)).recovered?.metadata.headline).toBe('typed');
  });

  it('goes when the story is opened and its words are in the file: they are not offered over what comes later', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    const { revision } = await store.open(id);
    await store.keepTyped(id, revision, textOf('typed'));
    // The app was killed when the file had the words and the journal still had them too.
    writeFileSync(join(library, 'ferry.article'), textOf('typed'));
    const after = openStore();
    expect((await after.open(id)).recovered).toBeUndefined();
    writeFileSync(join(library, 'ferry.article'), textOf('newer, by a colleague'));
    expect((await after.open(id)).recovered).toBeUndefined();
  });

  it('stays where the words of another story wait: no story is renamed to their name', async () => {
    const other = await store.create(library, 'boat', newArticle('story-2'));
    await store.keepTyped(other.id, (await store.open(other.id)).revision, textOf('the only copy'));
    rmSync(other.path);
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    expect(await refusal(store.rename(id, 'boat'))).toBe('article/name-taken');
    expect(readdirSync(library)).toEqual(['ferry.article']);
  });

  it('is not left behind: a story whose words cannot go along keeps its name', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    await store.keepTyped(id, (await store.open(id)).revision, textOf('typed'));
    const after = createPlaces().add(join(library, 'boat.article')).id;
    writeFileSync(join(root, 'journal', `${after}.journal`), 'words of tomorrow, in no order');
    mkdirSync(join(root, 'journal', `${after}.unreadable-${revisionOf('words of tomorrow, in no order').slice(0, 8)}`));
    expect(await refusal(store.rename(id, 'boat'))).not.toBe('done');
    expect(readdirSync(library)).toEqual(['ferry.article']);
  });

  it('leaves its words as a version when the story goes to the trash of the system', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    await store.keepTyped(id, (await store.open(id)).revision, textOf('typed'));
    mkdirSync(join(root, 'trash'));
    await store.trash(id);
    const history = createHistory({ folder: join(root, 'history'), by: () => 'Ana' });
    const versions = await history.list('story-1');
    expect(versions.map(({ kind }) => kind)).toEqual(['created', 'typed']);
    expect((await history.read('story-1', versions.at(-1)?.id ?? '')).toString()).toBe(textOf('typed'));
  });
});

describe('files', () => {
  it('renames without replacing a twin', async () => {
    const { id } = await store.create(library, 'ferry', newArticle('story-1'));
    await store.create(library, 'Boat', newArticle('story-2'));
    expect(await refusal(store.rename(id, 'boat'))).toBe('article/name-taken');
    expect(await refusal(store.rename(id, 'CON'))).toBe('article/bad-name');
    expect((await store.rename(id, 'Ferry')).name).toBe('Ferry.article');
    expect(readdirSync(library).sort()).toEqual(['Boat.article', 'Ferry.article']);
  });

  it('duplicates as a new draft, copies with a new identity, and trashes', async () => {
    const reviewed = { ...newArticle('story-1', { headline: 'One' }), workflow: { state: 'approved', history: [] } } as const;
    const { id } = await store.create(library, 'ferry', reviewed);
    const copy = await store.open((await store.duplicate(id)).id);
    expect(copy.name).toBe('ferry-2.article');
    expect(copy.article.workflow.state).toBe('draft');
    expect(copy.article.id).not.toBe('story-1');
    const second = await store.open((await store.saveCopy(id, textOf('mine'))).id);
    expect([second.name, second.article.metadata.headline]).toEqual(['ferry-3.article', 'mine']);
    expect(await refusal(store.trash(id))).toBe('disk/no-trash');
    expect((await store.open(id)).article.metadata.headline).toBe('One');
    mkdirSync(join(root, 'trash'));
    await store.trash(id);
    expect(existsSync(join(root, 'trash', 'story'))).toBe(true);
    expect(await refusal(store.trash(id))).toBe('article/gone');
  });

  it('gives every new story its own name, also at the same time', async () => {
    const places = await Promise.all(Array.from({ length: 8 }, (_, index) => store.create(library, 'story', newArticle(`s-${index}`))));
    expect(new Set(places.map((place) => place.name)).size).toBe(8);
    expect(readdirSync(library)).toHaveLength(8);
  });
});
