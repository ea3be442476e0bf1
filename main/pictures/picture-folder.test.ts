import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rename } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../../shared/article/article';
import { formatArticleFile, parseArticleFile } from '../../shared/article/article-file';
import { picturesOf } from '../../shared/body/media';
import { createHistory } from '../history/history';
import { createArticleStore, type ArticleStore } from '../library/article-store';
import { createJournal } from '../library/journal';
import { createPlaces } from '../library/places';
import { carryPictures, findPicture, keepPicture } from './picture-folder';
import { jpeg } from './test-pictures';

const bytes = jpeg(64, 48, { iptc: { 116: '© 2024 Salt Wire' } });
let root = '';
let library = '';
let store: ArticleStore;
let trashed: string[] = [];

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-pictures-')));
  library = join(root, 'library');
  mkdirSync(library);
  trashed = [];
  store = createArticleStore({
    places: createPlaces(), journal: createJournal(join(root, 'journal')), history: createHistory({ folder: join(root, 'history'), by: () => undefined }),
    trash: async (path) => {
      trashed.push(path.slice(library.length + 1));
      await rename(path, join(root, `trashed-${trashed.length}`));
    },
  });
});
afterEach(async () => {
  await store.idle();
  rmSync(root, { recursive: true, force: true });
});

/** A story with one picture, saved. */
async function story(stem: string): Promise<{ readonly id: string; readonly file: string }> {
  const { id, name } = await store.create(library, stem, newArticle(`id-${stem}`, { headline: stem }));
  const { file } = await keepPicture({ folder: library, name }, bytes, 'pier.jpg');
  const opened = await store.open(id);
  await store.save(id, { baseRevision: opened.revision, text: formatArticleFile(withPicture(opened.article, file)), overwrite: false });
  return { id, file };
}

function withPicture(article: Article, file: string): Article {
  return { ...article, body: [{ type: 'gallery', pictures: [{ type: 'picture', file, caption: [] }, { type: 'picture', file, caption: [] }] }, { type: 'picture', file, caption: [] }] };
}

function filesNamed(name: string): readonly string[] {
  return [...new Set(picturesOf(parseArticleFile(readFileSync(join(library, name), 'utf8'), name).article.body).map(({ file }) => file))];
}

describe('the pictures of a story', () => {
  it('lie beside it under a name made of their content, once, byte for byte', async () => {
    const { file } = await story('pier');
    await keepPicture({ folder: library, name: 'pier.article' }, bytes, 'again.jpg');
    expect(file).toMatch(/^pier\.media\/[0-9a-f]{32}\.jpg$/);
    expect(readdirSync(join(library, 'pier.media'))).toHaveLength(1);
    expect(readFileSync(join(library, file)).equals(bytes)).toBe(true);
  });

  it('go along when it is renamed, and its paths say so', async () => {
    const { id, file } = await story('pier');
    const before = (await store.open(id)).revision;
    const renamed = await store.rename(id, 'lamp');
    expect(readdirSync(library).sort()).toEqual(['lamp.article', 'lamp.media']);
    expect(filesNamed('lamp.article')).toEqual([file.replace('pier.', 'lamp.')]);
    const after = await store.open(renamed.id);
    expect(renamed.rewrote).toEqual({ from: before, to: after.revision });
    // The window still holds the old path, as does an undone step: the file says where the picture is.
    await store.save(renamed.id, { baseRevision: after.revision, text: formatArticleFile(withPicture({ ...after.article, metadata: { headline: 'Two' } }, file)), overwrite: false });
    expect(filesNamed('lamp.article')).toEqual([file.replace('pier.', 'lamp.')]);
  });

  it('are found at every instant of a rename', async () => {
    const { file } = await story('pier');
    const moved = file.replace('pier.', 'lamp.');
    const carried = await carryPictures({ folder: library, name: 'pier.article' }, { folder: library, name: 'lamp.article' });
    for (const name of ['pier.article', 'lamp.article']) for (const each of [file, moved]) expect(await findPicture({ folder: library, name }, each)).toBeDefined();
    await carried.finish();
    for (const each of [file, moved]) expect(await findPicture({ folder: library, name: 'lamp.article' }, each)).toBe(join(library, moved));
  });

  it('stay where they are when the name is taken or only its case changes', async () => {
    const { id, file } = await story('pier');
    await story('lamp');
    await expect(store.rename(id, 'lamp')).rejects.toMatchObject({ error: { code: 'article/name-taken' } });
    expect(existsSync(join(library, file))).toBe(true);
    expect(readdirSync(join(library, 'lamp.media'))).toHaveLength(1);
    await store.rename(id, 'Pier');
    expect(readdirSync(library).sort()).toEqual(['Pier.article', 'Pier.media', 'lamp.article', 'lamp.media']);
    expect(filesNamed('Pier.article')).toEqual([file.replace('pier.', 'Pier.')]);
  });

  it('give way to no other picture of their name: the story keeps its own name', async () => {
    const { id } = await story('pier');
    for (const [stem, words] of [['pier', 'ours'], ['lamp', 'of a story that is gone']] as const) {
      mkdirSync(join(library, `${stem}.media`), { recursive: true });
      writeFileSync(join(library, `${stem}.media`, 'photo.jpg'), words);
    }
    await expect(store.rename(id, 'lamp')).rejects.toMatchObject({ error: { code: 'article/name-taken' } });
    expect(readFileSync(join(library, 'pier.media', 'photo.jpg'), 'utf8')).toBe('ours');
    expect(readdirSync(join(library, 'lamp.media'))).toEqual(['photo.jpg']);
  });

  it('keep what was typed and not saved out of conflict after a rename', async () => {
    const { id } = await story('pier');
    const opened = await store.open(id);
    await store.keepTyped(id, opened.revision, formatArticleFile({ ...opened.article, metadata: { headline: 'Typed' } }));
    const again = await store.open((await store.rename(id, 'lamp')).id);
    expect(again).toMatchObject({ recovered: { metadata: { headline: 'Typed' } }, typedOver: again.revision });
  });

  it('are copied with a duplicate, and follow into the trash', async () => {
    const { id, file } = await story('pier');
    const copy = await store.duplicate(id);
    expect(filesNamed('pier-2.article')).toEqual([file.replace('pier.', 'pier-2.')]);
    expect(readFileSync(join(library, file.replace('pier.', 'pier-2.'))).equals(bytes)).toBe(true);
    await store.trash(copy.id);
    expect(trashed).toEqual(['pier-2.article', 'pier-2.media']);
    expect(existsSync(join(library, file))).toBe(true);
  });

  it('come over when they are pasted from another story', async () => {
    const { file } = await story('pier');
    const { id } = await store.create(library, 'lamp', newArticle('id-lamp'));
    const opened = await store.open(id);
    await store.save(id, { baseRevision: opened.revision, text: formatArticleFile(withPicture(opened.article, file)), overwrite: false });
    expect(filesNamed('lamp.article')).toEqual([file.replace('pier.', 'lamp.')]);
    expect(existsSync(join(library, file.replace('pier.', 'lamp.')))).toBe(true);
  });

  it('are never looked for outside media folders', async () => {
    await story('pier');
    writeFileSync(join(root, 'secret.jpg'), bytes);
    writeFileSync(join(library, 'loose.jpg'), bytes);
    symlinkSync(join(root, 'secret.jpg'), join(library, 'pier.media', 'out.jpg'));
    symlinkSync(root, join(library, 'link.media'));
    mkdirSync(join(library, 'pier.media', 'folder.jpg'));
    for (const file of ['../secret.jpg', 'pier.media/../../secret.jpg', 'loose.jpg', 'pier.media/out.jpg', 'link.media/secret.jpg', 'pier.media/folder.jpg', '/etc/hostname', 'pier.media\\x.jpg', 'pier.media/', '']) {
      expect(await findPicture({ folder: library, name: 'pier.article' }, file)).toBeUndefined();
    }
  });

  it('62: an article and its folder can be taken anywhere', async () => {
    const { file } = await story('pier');
    await rename(library, join(root, 'elsewhere'));
    expect(file.startsWith('/')).toBe(false);
    expect(await findPicture({ folder: join(root, 'elsewhere'), name: 'pier.article' }, file)).toBe(join(root, 'elsewhere', file));
  });
});
