import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';
import type { StoryAnswer, StoryPage } from '../../shared/library/story-query';
import type { Metadata } from '../../shared/metadata/index';
import { fold } from '../../shared/search/fold';
import type { State } from '../../shared/workflow/workflow';
import { openIndexDatabase } from './index-database';
import { openLibraryIndex, type LibraryIndex } from './library-index';
import type { FileNews } from './story-index';

let root = '';
let folder = '';
let file = '';
let news: FileNews[] = [];
const open: LibraryIndex[] = [];

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-index-')));
  folder = join(root, 'library');
  file = join(root, 'data', 'index', 'library.db');
  mkdirSync(folder);
  news = [];
});
afterEach(async () => {
  for (const index of open.splice(0)) await index.close();
  rmSync(root, { recursive: true, force: true });
});

async function start(): Promise<LibraryIndex> {
  const index = openLibraryIndex({ folder, file }, { changed: (found) => news.push(...found), indexed: () => undefined });
  open.push(index);
  await index.settled();
  return index;
}

const story = (metadata: Metadata, text = '', state: State = 'draft'): Article => ({ ...newArticle('a', metadata), workflow: { state, history: [] }, body: [{ type: 'paragraph', content: [{ type: 'text', text: text === '' ? 'Nothing else.' : text }] }] });
let second = 0;
function put(name: string, content: Article | string | Uint8Array, at = 1_700_000_000 + (second += 60)): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : formatArticleFile(content));
  utimesSync(path, at, at);
}

const page = (changes: Partial<StoryPage> = {}): StoryPage => ({ text: '', shelf: 'stories', filter: 'all', sort: 'modified', group: 'none', role: 'editor', isTyping: false, offset: 0, limit: 50, shape: true, ...changes });
const ask = (index: LibraryIndex, changes: Partial<StoryPage>): StoryAnswer => index.query(page(changes)).answer;
const found = (index: LibraryIndex, text: string, changes: Partial<StoryPage> = {}): readonly string[] => ask(index, { text, ...changes }).rows.map(({ name }) => name.replace('.article', ''));

describe('words', () => {
  it('Q01 finds words with and without their accents, also those that begin with one', async () => {
    put('pena.article', story({ headline: 'La señora Peña' }));
    put('arvore.article', story({}, 'A velha Árvore da praça'));
    put('nfd.article', story({}, 'PEÑA'.normalize('NFD')));
    const index = await start();
    expect(found(index, 'pena')).toEqual(['nfd', 'pena']);
    expect(found(index, 'Peña')).toEqual(['nfd', 'pena']);
    expect(found(index, 'arvore')).toEqual(['arvore']);
    expect(found(index, 'Árv', { isTyping: true })).toEqual(['arvore']);
    expect(ask(index, { text: 'arvore' }).rows[0]?.snippet).toEqual({ text: 'A velha Árvore da praça', hits: [{ from: 8, to: 14 }] });
    expect(ask(index, { text: 'pena' }).rows[1]?.headlineHits).toEqual([{ from: 10, to: 14 }]);
  });

  it('Q03 finds a beginning that ends with an accent', async () => {
    put('sweet.article', story({}, 'O adoçante, nunca o açúcar'));
    const index = await start();
    for (const text of ['adoç*', 'adoc*', 'ADOÇ*', 'açú*']) expect(found(index, text)).toEqual(['sweet']);
    expect(found(index, 'adoç', { isTyping: true })).toEqual(['sweet']);
    expect(found(index, 'adoç')).toEqual([]);
  });

  it('Q04 finds ligatures and ß by the letters that they stand for', async () => {
    put('fish.article', story({}, 'Fresh \ufb01sh'));
    put('gross.article', story({}, 'Ein groß angelegter Plan'));
    const index = await start();
    expect(found(index, 'fish')).toEqual(['fish']);
    expect(found(index, 'gross')).toEqual(['gross']);
    expect(found(index, 'GROẞ')).toEqual(['gross']);
    expect(ask(index, { text: 'fish' }).rows[0]?.snippet?.hits).toEqual([{ from: 6, to: 9 }]);
  });

  it('finds any stretch of a text without spaces, and words of any script', async () => {
    put('ja.article', story({}, '東京都知事が会見した'));
    put('zh.article', story({}, '北京的天气很好'));
    put('th.article', story({}, 'ประเทศไทยมีฝนตก'));
    put('ko.article', story({}, '서울에서 열린 회의'));
    put('hi.article', story({}, 'हिन्दी में समाचार'));
    put('ar.article', story({}, 'قال مُحَمَّد أمس'));
    const index = await start();
    for (const [text, name] of [['京都', 'ja'], ['知事', 'ja'], ['会見', 'ja'], ['天气', 'zh'], ['京', 'zh'], ['ไทย', 'th'], ['ฝน', 'th'], ['서울*', 'ko'], ['회의', 'ko'], ['समाचार', 'hi'], ['محمد', 'ar']] as const) expect(found(index, text), text).toContain(name);
    expect(found(index, '都京')).toEqual([]);
    expect(found(index, 'दिल्ली')).toEqual([]);
  });

  it('reads phrases, exclusions and fields, and names what it does not understand', async () => {
    put('one.article', story({ byline: { people: [{ name: 'Ana Peña', role: 'reporter' }] }, section: 'Local', copyrightHolder: 'Latin One' }, 'The old pier stays.', 'in-review'));
    put('two.article', story({ slugline: 'PIER-OLD', creditLine: 'Salt Wire' }, 'An old, old story of a pier.'));
    const index = await start();
    expect(found(index, '"old pier"')).toEqual(['one']);
    expect(found(index, 'pier old')).toEqual(['two', 'one']);
    expect(found(index, 'old -stays')).toEqual(['two']);
    expect(found(index, '-stays')).toEqual(['two']);
    expect(found(index, 'byline:pena')).toEqual(['one']);
    expect(found(index, 'headline:pena')).toEqual([]);
    expect(found(index, 'holder:latin section:local')).toEqual(['one']);
    expect(found(index, 'crédito:salt')).toEqual(['two']);
    expect(found(index, 'estado:revisión')).toEqual(['one']);
    expect(found(index, '-state:review')).toEqual(['two']);
    expect(found(index, 'file:two')).toEqual(['two']);
    expect(ask(index, { text: 'colour:old' }).troubles).toEqual([{ kind: 'unknown-field', text: 'colour:old' }]);
    for (const text of ['"', '-', 'AND', 'old OR', '(', 'NEAR(old pier)', '*', '"old" *', 'old^2', 'headline : x', "'; DROP TABLE rows; --", 'a'.repeat(1000), '\0', '\ud800', '-'.repeat(999), '" '.repeat(499)]) expect(() => ask(index, { text, isTyping: true }), text).not.toThrow();
    expect(found(index, 'old')).toEqual(['two', 'one']);
  });

  it('knows days where they were said, and embargoes', async () => {
    put('march.article', story({ published: { kind: 'instant', local: '2024-03-31T23:30:00', zone: 'America/New_York', utc: '2024-04-01T03:30:00Z' } }));
    put('may.article', story({ published: { kind: 'day', date: '2024-05-02' }, embargoUntil: { kind: 'instant', local: '2999-01-01T00:00:00', zone: 'UTC', utc: '2999-01-01T00:00:00Z' } }));
    put('none.article', story({ language: 'es-MX', embargoUntil: { kind: 'day', date: '2001-01-01' } }));
    const index = await start();
    expect(found(index, 'published:2024-03')).toEqual(['march']);
    expect(found(index, 'published:2024-03..2024-05')).toEqual(['may', 'march']);
    expect(found(index, 'publicado:>2024-03')).toEqual(['may']);
    expect(found(index, 'published:2023')).toEqual([]);
    expect(found(index, '-published:2024')).toEqual(['none']);
    expect(found(index, 'embargo:active')).toEqual(['may']);
    expect(found(index, 'embargo:levantado')).toEqual(['none']);
    expect(found(index, 'idioma:es')).toEqual(['none']);
    expect(found(index, 'modified:2023-11')).toHaveLength(3);
    expect(found(index, 'modified:today')).toEqual([]);
  });
});

describe('lists', () => {
  const fill = (): void => {
    put('a.article', story({ headline: 'Árbol', section: 'Local' }, '', 'in-review'), Date.now() / 1000 - 60);
    put('b.article', story({ headline: 'zebra', section: 'Sport', published: { kind: 'day', date: '2020-05-02' } }, '', 'published'), 1_600_000_000);
    put('c.article', story({ headline: 'Bee', section: 'local' }, '', 'changes-requested'), 1_610_000_000);
    put('cut.article', formatArticleFile(story({ headline: 'Cut' })).slice(0, 60), 1_590_000_000);
    put('Archive/old.article', story({ headline: 'Old' }));
    put('Templates/form.article', story({ headline: 'Form' }));
    put('Elsewhere/no.article', story({ headline: 'No' }));
    put('notes.txt', 'notes');
    put('.hidden.article', story({ headline: 'Hidden' }));
  };

  it('orders, parts and counts', async () => {
    fill();
    const index = await start();
    expect(found(index, '')).toEqual(['a', 'c', 'b', 'cut']);
    expect(found(index, '', { sort: 'headline' })).toEqual(['a', 'c', 'cut', 'b']);
    expect(found(index, '', { sort: 'published' })[0]).toBe('b');
    expect(found(index, '', { group: 'section' })).toEqual(['a', 'c', 'b', 'cut']);
    expect(found(index, '', { group: 'state', limit: 2, offset: 1 })).toEqual(['c', 'b']);
    expect(ask(index, { filter: 'waiting' }).shape).toMatchObject({ total: 1, onShelf: 4, counts: { 'all': 4, 'waiting': 1, 'draft': 0, 'in-review': 1, 'published': 1 } });
    expect(ask(index, { group: 'section' }).shape?.groups).toMatchObject([{ count: 2 }, { key: 'Sport', count: 1 }, { key: '', count: 1 }]);
    expect(ask(index, { group: 'day' }).shape?.groups).toMatchObject([{ count: 1 }, { key: '2021-01', count: 1 }, { key: '2020-09', count: 1 }, { key: '2020-05', count: 1 }]);
    expect(ask(index, { group: 'state' }).shape?.groups.map(({ key }) => key)).toEqual(['in-review', 'changes-requested', 'published', '']);
    expect(ask(index, { text: 'bee', group: 'day', filter: 'published' }).shape).toMatchObject({ total: 0, groups: [], counts: { all: 1 } });
    expect(found(index, '', { shelf: 'archive' })).toEqual(['old']);
    expect(found(index, '', { shelf: 'templates' })).toEqual(['form']);
    expect(index.ids(page({ filter: 'published' })).places.map(({ path }) => path)).toEqual([join(folder, 'b.article')]);
    expect(found(index, 'cut')).toEqual(['cut']);
  });

  it('keeps groups and rows in one order, whatever is asked', async () => {
    fill();
    for (let number = 0; number < 60; number += 1) put(`n${number}.article`, story({ headline: `N${number % 7}`, ...(number % 4 === 0 ? {} : { section: ['Ñandú', 'alpha', 'Beta'][number % 3] ?? '' }), ...(number % 5 === 0 ? { published: { kind: 'day' as const, date: `2024-0${1 + (number % 9)}-1${number % 7}` } } : {}) }, 'common words', (['draft', 'approved', 'published'] as const)[number % 3] ?? 'draft'), 1_700_000_000 + number * 400_000);
    const index = await start();
    for (const text of ['', 'common']) for (const sort of ['modified', 'published', 'headline', 'relevance'] as const) for (const group of ['none', 'day', 'section', 'state'] as const) {
      const { rows, shape } = ask(index, { text, sort, group, limit: 100 });
      expect(shape?.groups.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      if (group !== 'section' && group !== 'state') continue;
      const keys = rows.map((row) => (group === 'section' ? (row.section ?? '').toLowerCase() : row.trouble === undefined ? row.state : ''));
      const runs = keys.filter((key, at) => at === 0 || key !== keys[at - 1]);
      expect(runs, `${text} ${sort} ${group}`).toEqual(shape?.groups.map(({ key }) => key.toLowerCase()));
    }
  });

  it('finds the next row that begins with what is typed, wherever it stands in the list', async () => {
    fill();
    const names = ['Peña', 'pen', 'Penny', 'Árbol', 'arbour', 'Pear', 'Zoo'];
    for (let number = 0; number < 40; number += 1) put(`n${number}.article`, story({ headline: `${names[number % names.length] ?? ''} ${number}`, section: number % 3 === 0 ? 'Sport' : 'Local' }, 'common words', number % 4 === 0 ? 'approved' : 'draft'), 1_700_000_000 + number * 400_000);
    put('pender.article', story({}, 'Pending without a headline, and common words.'));
    put('pen-drawer.article', story({ headline: 'Elsewhere' }));
    const index = await start();
    const begins = (row: { readonly headline?: string | undefined; readonly firstWords: string; readonly name: string }, typed: string): boolean => fold(row.headline ?? (row.firstWords === '' ? row.name : row.firstWords)).startsWith(fold(typed));
    for (const text of ['', 'common']) for (const sort of ['modified', 'published', 'headline', 'relevance'] as const) for (const group of ['none', 'day', 'section', 'state'] as const) for (const filter of ['all', 'approved'] as const) {
      const { rows } = ask(index, { text, sort, group, filter, limit: 100 });
      for (const typed of ['p', 'PEN', 'peña', 'arb', 'penny 2', 'cut.', 'xyz', '%', '_']) for (const after of [-1, 3, rows.length - 1]) {
        const inTurn = [...rows.slice(after + 1), ...rows.slice(0, after + 1)];
        const wanted = inTurn.find((row) => begins(row, typed));
        const next = index.named({ text, shelf: 'stories', filter, sort, group, role: 'editor', isTyping: false, typed, after });
        expect(next?.key, `${text} ${sort} ${group} ${filter} ${typed} ${after}`).toBe(wanted?.id);
        if (wanted !== undefined) expect(next?.place).toBe(rows.indexOf(wanted));
      }
    }
  });
});

describe('files', () => {
  it('reads again only what changed, and tells of it', async () => {
    put('a.article', story({ headline: 'One' }), 1_700_000_000);
    put('b.article', story({ headline: 'Two' }), 1_700_000_001);
    await (await start()).close();
    open.pop();
    expect(news).toEqual([]);
    put('a.article', story({ headline: 'Changed' }), 1_700_000_002);
    rmSync(join(folder, 'b.article'));
    const index = await start();
    expect(news.map(({ path, wasKnown }) => [path, wasKnown])).toEqual([[join(folder, 'b.article'), true], [join(folder, 'a.article'), true]]);
    expect(found(index, 'changed')).toEqual(['a']);
    expect(found(index, 'one')).toEqual([]);
    put('c.article', story({ headline: 'Three' }));
    index.touch([join(folder, 'c.article'), join(folder, 'Elsewhere', 'x.article'), join(root, 'outside.article')]);
    expect(found(index, 'three')).toEqual(['c']);
    renameSync(join(folder, 'c.article'), join(folder, 'd.article'));
    await index.look();
    expect(found(index, 'three')).toEqual(['d']);
  });

  it('never shows a row that the disk does not bear out', async () => {
    put('a.article', story({ headline: 'Lamp' }));
    put('b.article', story({ headline: 'Lamp post' }));
    const index = await start();
    put('a.article', story({ headline: 'Candle' }));
    rmSync(join(folder, 'b.article'));
    expect(found(index, 'lamp')).toEqual([]);
    expect(found(index, 'candle')).toEqual(['a']);
  });

  it('follows the folder by itself', async () => {
    const index = await start();
    put('a.article', story({ headline: 'Lamp' }));
    await expect.poll(() => ask(index, { text: 'lamp' }).shape?.total).toBe(1);
    put('Archive/b.article', story({ headline: 'Candle' }));
    await expect.poll(() => ask(index, { text: 'candle', shelf: 'archive' }).shape?.total).toBe(1);
    put('Archive/c.article', story({ headline: 'Candle' }));
    await expect.poll(() => ask(index, { text: 'candle', shelf: 'archive' }).shape?.total).toBe(2);
  });

  it('lists what cannot be read with its trouble', async () => {
    put('latin.article', Buffer.from([0x7b, 0xe9, 0x7d]), 1_700_000_004);
    put('newer.article', formatArticleFile(story({ headline: 'Newer' })).replace('"version": 1', '"version": 9'), 1_700_000_003);
    put('cut.article', formatArticleFile(story({ headline: 'Cut' })).slice(0, 60), 1_700_000_002);
    symlinkSync('nowhere.article', join(folder, 'dangling.article'));
    put('../outside.article', story({ headline: 'Outside' }));
    symlinkSync('../outside.article', join(folder, 'outside.article'));
    mkdirSync(join(folder, 'folder.article'));
    const index = await start();
    expect(ask(index, {}).rows.map(({ name, headline, trouble }) => [name, headline, trouble]).sort()).toEqual([
      ['cut.article', undefined, 'damaged'], ['dangling.article', undefined, 'unreadable'], ['latin.article', undefined, 'damaged'], ['newer.article', 'Newer', 'newer'], ['outside.article', undefined, 'unreadable'],
    ]);
  });

  it('says that the folder cannot be read, and comes back with it', async () => {
    put('a.article', story({ headline: 'Lamp' }));
    const index = await start();
    renameSync(folder, `${folder}-away`);
    await index.look();
    expect(() => ask(index, {})).toThrow(expect.objectContaining({ error: { code: 'library/unreadable', name: 'library', detail: 'ENOENT' } }));
    expect(news.map(({ path }) => path)).toEqual([join(folder, 'a.article')]);
    renameSync(`${folder}-away`, folder);
    await index.look();
    expect(found(index, 'lamp')).toEqual(['a']);
  });
});

it('says while it has not seen every file that the list will grow', async () => {
  put('a.article', story({ headline: 'Lamp' }));
  const told: unknown[] = [];
  const index = openLibraryIndex({ folder, file }, { changed: () => undefined, indexed: ({ progress }) => told.push(progress) });
  open.push(index);
  expect(ask(index, {}).progress).toEqual({ done: 0, total: 0 });
  await index.settled();
  expect(ask(index, {})).toMatchObject({ rows: [{ name: 'a.article' }], progress: undefined });
  expect(told.at(-1)).toBeUndefined();
});

describe('the index file', () => {
  const lamps = async (): Promise<number | undefined> => {
    const index = await start();
    const total = ask(index, { text: 'lamp' }).shape?.total;
    await index.close();
    open.pop();
    return total;
  };

  it('is private, and made anew when it is gone, damaged, cut off, of another version, or no index', async () => {
    for (let number = 0; number < 40; number += 1) put(`a${number}.article`, story({ headline: `Lamp ${number}` }, `words ${number} `.repeat(200)));
    expect(await lamps()).toBe(40);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
    const good = readFileSync(file);
    const damages: readonly ((bytes: Buffer) => Buffer)[] = [
      () => Buffer.alloc(0), () => Buffer.from('no index'), () => Buffer.alloc(100_000, 7), (bytes) => bytes.subarray(0, 5000), (bytes) => bytes.subarray(0, bytes.length / 2),
      (bytes) => Buffer.concat([bytes.subarray(0, 60), Buffer.from([0, 0, 0, 9]), bytes.subarray(64)]),
      ...[1, 3, 7].map((step) => (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, at) => (at >= 4096 * step && at < 4096 * (step + 1) ? 0xa5 : byte)))),
    ];
    for (const damage of damages) {
      writeFileSync(file, damage(Buffer.from(good)));
      for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
      expect(await lamps()).toBe(40);
    }
    rmSync(file);
    mkdirSync(file);
    expect(await lamps()).toBe(40);
    expect(existsSync(file)).toBe(true);
  }, 30_000);

  it('is made anew when it turns out damaged while it is open', async () => {
    for (let number = 0; number < 300; number += 1) put(`a${number}.article`, story({ headline: `Lamp ${number}` }, `words ${number} `.repeat(200)));
    expect(await lamps()).toBe(300);
    const index = await start();
    truncateSync(file, 4096);
    ask(index, { text: 'words' });
    await index.settled();
    expect(ask(index, { text: 'lamp' }).shape?.total).toBe(300);
  }, 30_000);

  it.skipIf(process.getuid?.() === 0)('lives in memory where nothing can be written', async () => {
    put('a.article', story({ headline: 'Lamp' }));
    mkdirSync(join(root, 'data'));
    chmodSync(join(root, 'data'), 0o500);
    expect(await lamps()).toBe(1);
    chmodSync(join(root, 'data'), 0o700);
  });
});

describe('a story that another program renamed', () => {
  const lamp = (id = 'lamp'): Article => ({ ...newArticle(id, { headline: 'Lamp' }) });
  const at = (name: string): string => join(folder, name);

  it('is found by the id in it: in its folder, on another shelf, and when it changed on the way', async () => {
    put('a.article', lamp());
    mkdirSync(at('Archive'));
    const index = await start();
    renameSync(at('a.article'), at('b.article'));
    expect(await index.movedTo(at('a.article'))).toBe(at('b.article'));
    renameSync(at('b.article'), at('Archive/b.article'));
    expect(await index.movedTo(at('b.article'))).toBe(at('Archive/b.article'));
    put('case.article', lamp('case'));
    index.touch([at('case.article')]);
    renameSync(at('case.article'), at('CASE.article'));
    expect(await index.movedTo(at('case.article'))).toBe(at('CASE.article'));
    rmSync(at('Archive/b.article'));
    put('c.article', { ...lamp(), metadata: { headline: 'Lamps' } });
    expect(await index.movedTo(at('Archive/b.article'))).toBe(at('c.article'));
    expect(await index.movedTo(at('c.article'))).toBeUndefined();
  });

  it('is told of once more where it was when it comes to another place later', async () => {
    put('a.article', lamp());
    const index = await start();
    renameSync(at('a.article'), at('a.part'));
    index.touch([at('a.article')]);
    expect(await index.movedTo(at('a.article'))).toBeUndefined();
    news = [];
    renameSync(at('a.part'), at('b.article'));
    index.touch([at('b.article')]);
    expect(news.map(({ path, revision }) => [path, revision === undefined])).toEqual([[at('b.article'), false], [at('a.article'), true]]);
    expect(await index.movedTo(at('a.article'))).toBe(at('b.article'));
  });

  it('is not taken for its copy, nor followed into the trash or to the name of a conflict copy', async () => {
    put('a.article', lamp());
    put('copy.article', lamp());
    put('thrown.article', lamp('thrown'));
    mkdirSync(at('.copydesk/trash'), { recursive: true });
    put('aside.article', lamp('aside'));
    const index = await start();
    rmSync(at('a.article'));
    expect(await index.movedTo(at('a.article'))).toBeUndefined();
    renameSync(at('thrown.article'), at('.copydesk/trash/thrown.article'));
    expect(await index.movedTo(at('thrown.article'))).toBeUndefined();
    renameSync(at('aside.article'), at('aside.sync-conflict-20261120-101500-ABCDEF7.article'));
    expect(await index.movedTo(at('aside.article'))).toBeUndefined();
  });

  it('is found when it and another one changed names', async () => {
    put('a.article', lamp('one'));
    put('b.article', lamp('two'));
    const index = await start();
    renameSync(at('a.article'), at('between'));
    renameSync(at('b.article'), at('a.article'));
    renameSync(at('between'), at('b.article'));
    await index.look();
    expect(await index.movedTo(at('a.article'))).toBe(at('b.article'));
  });
});

it('has what sorts stories fast once the first look is through', async () => {
  put('a.article', story({ headline: 'Lamp' }));
  await start();
  const database = openIndexDatabase(file);
  expect(database.read("SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'by%'").flat()).toContain('byHeadline');
  database.close();
});

it('knows which files hold the same article, and whether under other bytes', async () => {
  put('a.article', newArticle('lamp', { headline: 'Lamp' }));
  put('b.article', newArticle('lamp', { headline: 'Lamps' }));
  put('Archive/c.article', newArticle('lamp', { headline: 'Lamp at night' }));
  put('same.article', newArticle('lamp', { headline: 'Lamp' }));
  put('d.article', newArticle('pier', { headline: 'Lamps' }));
  put('cut.article', '{"id": "lamp"');
  const index = await start();
  expect(index.twins(join(folder, 'a.article')).map(({ path, differs }) => [path, differs]).sort()).toEqual([[join(folder, 'Archive/c.article'), true], [join(folder, 'b.article'), true], [join(folder, 'same.article'), false]]);
  expect(index.twins(join(folder, 'cut.article'))).toEqual([]);
  expect(index.twins(join(folder, 'none.article'))).toEqual([]);
});

describe('a story that is gone for good', () => {
  it('leaves none of its words in the files of the index', async () => {
    const words = (): boolean[] => ['', '-wal'].map((end) => existsSync(`${file}${end}`) && readFileSync(`${file}${end}`).includes('xylobrine'));
    for (const name of ['a', 'b', 'c']) put(`${name}.article`, story({ headline: name }, name === 'b' ? 'Nothing but xylobrine.' : 'Nothing but sand.'));
    const index = await start();
    put('b.article', story({ headline: 'b' }, 'Now xylobrines and xylobrine.'));
    index.touch([join(folder, 'b.article')]);
    expect(words()).toContain(true);
    rmSync(join(folder, 'b.article'));
    index.touch([join(folder, 'b.article')]);
    index.expunge();
    expect(words()).toEqual([false, false]);
    expect(found(index, 'sand')).toEqual(['c', 'a']);
  });
});
