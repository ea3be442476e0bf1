import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SavedSearch } from '../../shared/library/saved-search';
import { createSavedSearches, type SavedSearches } from './saved-searches';

let root = '';
let searches: SavedSearches;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-searches-')));
  searches = createSavedSearches(() => root);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const search = (digit: number, name: string): SavedSearch => ({
  id: `00000000-0000-4000-8000-00000000000${digit}`, name, query: { text: 'byline:Irene', shelf: 'stories', filter: 'draft', sort: 'modified', group: 'day' },
});
const path = (): string => join(root, '.copydesk', 'searches.json');

it('keeps, renames and removes searches in the library, where everybody finds them', async () => {
  expect(await searches.list()).toEqual([]);
  await searches.change({ keep: [search(1, 'Mine'), search(2, 'Yours')], remove: [] });
  const elsewhere = createSavedSearches(() => root);
  await elsewhere.change({ keep: [search(2, 'Theirs')], remove: [] });
  expect(await searches.list()).toEqual([search(1, 'Mine'), search(2, 'Theirs')]);
  expect(await searches.change({ keep: [], remove: [search(1, '').id] })).toEqual([search(2, 'Theirs')]);
});

it('keeps both when two add at once', async () => {
  await searches.change({ keep: [search(1, 'One')], remove: [] });
  const elsewhere = createSavedSearches(() => root);
  await Promise.all([searches.change({ keep: [search(2, 'Two')], remove: [] }), elsewhere.change({ keep: [search(3, 'Three')], remove: [] })]);
  expect((await searches.list()).map(({ name }) => name).sort()).toEqual(['One', 'Three', 'Two']);
});

it('leaves an entry of a newer version as it is, and puts aside what is no such file', async () => {
  mkdirSync(join(root, '.copydesk'));
  const newer = { id: 'n', name: 'Newer', query: { map: 'near the sea' } };
  writeFileSync(path(), JSON.stringify({ format: 'copydesk.searches', version: 1, searches: [newer] }));
  expect(await searches.list()).toEqual([]);
  await searches.change({ keep: [search(1, 'Mine')], remove: [] });
  expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({ searches: [newer, { name: 'Mine' }] });
  writeFileSync(path(), 'not json');
  expect(await searches.list()).toEqual([]);
  expect(readdirSync(join(root, '.copydesk'))).toEqual([expect.stringMatching(/^searches\.json\.unreadable-/)]);
});
