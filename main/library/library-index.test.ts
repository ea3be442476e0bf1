import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';
import { createLibraryIndex } from './library-index';
import { createPlaces } from './places';
import { watchFolder } from './watcher';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-index-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (headline: string): string => formatArticleFile({ ...newArticle('a', { headline }), body: [{ type: 'paragraph', content: [{ type: 'text', text: 'First words.' }] }] });
const put = (name: string, content: string | Uint8Array, second: number): void => {
  writeFileSync(join(folder, name), content);
  utimesSync(join(folder, name), 1_700_000_000 + second, 1_700_000_000 + second);
};

it('lists every article file newest first, with its trouble, and nothing else', async () => {
  put('good.article', text('Good'), 1);
  put('cut.article', text('Cut').slice(0, 60), 2);
  put('newer.article', text('Newer').replace('"version": 1', '"version": 9'), 3);
  put('latin.article', Buffer.from([0x7b, 0xe9, 0x7d]), 4);
  put('notes.txt', 'notes', 5);
  put('.hidden.article', text('Hidden'), 6);
  symlinkSync('nowhere.article', join(folder, 'dangling.article'));
  mkdirSync(join(folder, 'good.media'));
  const rows = await createLibraryIndex(createPlaces()).scan(folder);
  expect(rows.map(({ summary }) => [summary.name, summary.headline, summary.trouble])).toEqual([
    ['latin.article', undefined, 'damaged'],
    ['newer.article', 'Newer', 'newer'],
    ['cut.article', undefined, 'damaged'],
    ['good.article', 'Good', undefined],
    ['dangling.article', undefined, 'unreadable'],
  ]);
  expect(rows[3]?.summary).toMatchObject({ firstWords: 'First words.', modified: '2023-11-14T22:13:21Z', state: 'draft', rights: 'question' });
});

it('reads again only what changed and forgets what is gone', async () => {
  put('a.article', text('One'), 1);
  put('b.article', text('Two'), 2);
  const index = createLibraryIndex(createPlaces());
  const before = await index.scan(folder);
  put('a.article', text('Changed'), 3);
  const after = await index.scan(folder);
  expect(after[0]?.summary.headline).toBe('Changed');
  expect(after[1]).toBe(before[0]);
  rmSync(join(folder, 'b.article'));
  expect(await index.scan(folder)).toHaveLength(1);
});

it('says that a folder cannot be read', async () => {
  await expect(createLibraryIndex(createPlaces()).scan(join(folder, 'none'))).rejects.toMatchObject({ error: { code: 'library/unreadable', detail: 'ENOENT' } });
});

it('looks after a change, once for a burst', async () => {
  let looks = 0;
  const looked = new Promise<void>((resolve) => {
    const watcher = watchFolder(folder, () => {
      looks += 1;
      watcher.close();
      resolve();
      return Promise.resolve();
    });
  });
  for (let number = 0; number < 50; number += 1) put(`s-${number}.article`, text(String(number)), number);
  await looked;
  expect(looks).toBe(1);
});
