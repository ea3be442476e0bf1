import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';
import { Refusal } from '../../shared/errors/refusal';
import { actualPath } from '../files/actual-path';
import { slugFrom } from '../files/file-name';
import { readArticleAt } from '../files/read-article';
import { revisionOf } from '../files/revision';
import { createHistory } from '../history/history';
import { createArticleStore, type ArticleStore } from './article-store';
import { createJournal } from './journal';
import { createPlaces, type Places } from './places';

let root = '';
let library = '';
let places: Places;
let store: ArticleStore;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-odd-')));
  library = join(root, 'library');
  mkdirSync(library);
  places = createPlaces();
  store = createArticleStore({ places, journal: createJournal(join(root, 'journal')), history: createHistory({ folder: join(root, 'history'), by: () => undefined }), trash: () => Promise.reject(new Error('no trash here')) });
});
afterEach(async () => {
  await store.idle();
  rmSync(root, { recursive: true, force: true });
});

const textOf = (headline: string): string => formatArticleFile(newArticle('story-1', { headline }));
const at = (name: string): string => join(library, name);
const put = (name: string, content: string | Uint8Array): void => writeFileSync(at(name), content);
const idOf = (name: string): string => places.add(at(name)).id;
const headline = async (name: string): Promise<string | undefined> => (await store.open(idOf(name))).article.metadata.headline;
const bytes = (name: string): Buffer => readFileSync(at(name));

async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error.error.code;
    throw error;
  }
  return 'done';
}

/** What is said when a file is opened, and when somebody saves over it all the same. */
async function opensAs(name: string): Promise<string> {
  const code = await refusal(store.open(idOf(name)));
  if (code !== 'done') expect(await refusal(store.save(idOf(name), { baseRevision: revisionOf('x'), text: textOf('mine'), overwrite: false }))).not.toBe('done');
  return code;
}

async function saved(name: string, text: string): Promise<void> {
  const { revision } = await store.open(idOf(name));
  await store.save(idOf(name), { baseRevision: revision, text: textOf(text), overwrite: false });
}

const onPosix = it.skipIf(process.platform === 'win32');

describe('odd bytes', () => {
  it('reads a file with a byte order mark, and saves it without', async () => {
    put('bom.article', `\uFEFF${textOf('With a mark')}`);
    expect(await headline('bom.article')).toBe('With a mark');
    await saved('bom.article', 'Two');
    expect(bytes('bom.article').toString()).toBe(textOf('Two'));
  });

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${textOf('Peña')}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${textOf('Peña')}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(textOf('Peña'), 'latin1')],
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(4096)],
    ['words', Buffer.from('Dear editor')],
  ])('refuses a file of %s, and leaves it as it is', async (what, content) => {
    put('odd.article', content);
    expect(await opensAs('odd.article'), what).toBe('article/not-an-article');
    expect(bytes('odd.article').equals(content)).toBe(true);
  });

  it('refuses a file with zeros in the middle as damaged', async () => {
    const content = Buffer.from(textOf('A headline with zeros')).fill(0, 60, 90);
    put('holes.article', content);
    expect(await opensAs('holes.article')).toBe('article/damaged');
    expect(bytes('holes.article').equals(content)).toBe(true);
  });

  it('keeps NUL signs and halves of letters, written as JSON writes them', async () => {
    put('odd.article', textOf('a\u0000b\ud83dc'));
    expect(await headline('odd.article')).toBe('a\u0000b\ud83dc');
    await saved('odd.article', 'd\udc00\u0000');
    expect(await headline('odd.article')).toBe('d\udc00\u0000');
  });

  it.each([
    ['a key twice', '"headline": "mine",\n    "headline": "theirs"'],
    ['a number with too many digits', '"headline": "x",\n    "weight": 9007199254740993'],
    ['nesting that ends programs', `"headline": "x",\n    "deep": ${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('refuses what reading would drop: %s', async (what, line) => {
    put('odd.article', textOf('HEAD').replace('"headline": "HEAD"', line));
    expect(await opensAs('odd.article'), what).toBe('article/damaged');
  });

  it('G02 refuses 30 and 200 megabytes by their size, without reading them', async () => {
    put('large.article', textOf('x'));
    for (const megabytes of [30, 200]) {
      truncateSync(at('large.article'), megabytes * 1024 * 1024);
      expect(await refusal(store.open(idOf('large.article')))).toBe('article/too-large');
    }
  });
});

describe('what is no file', () => {
  onPosix('refuses a pipe, a socket, a device and a folder, and does not wait for them', async () => {
    execFileSync('mkfifo', [at('pipe.article')]);
    symlinkSync('/dev/zero', at('device.article'));
    mkdirSync(at('folder.article'));
    const server = createServer().listen(at('socket.article'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await opensAs('pipe.article')).toBe('article/not-an-article');
    expect(await opensAs('folder.article')).toBe('article/not-an-article');
    expect(await opensAs('device.article')).toBe('article/bad-link');
    expect(await opensAs('socket.article')).toBe('disk/failed');
    expect(await refusal(readArticleAt('/dev/zero'))).toBe('article/not-an-article');
    await new Promise((resolve) => server.close(resolve));
  });

  onPosix('refuses links that go in a circle, nowhere or out of the library, and writes through one that stays in it', async () => {
    writeFileSync(join(root, 'private.article'), textOf('private'));
    symlinkSync(at('two.article'), at('one.article'));
    symlinkSync(at('one.article'), at('two.article'));
    symlinkSync(at('nowhere'), at('dangling.article'));
    symlinkSync(join(root, 'private.article'), at('out.article'));
    for (const name of ['one.article', 'dangling.article', 'out.article']) expect(await opensAs(name), name).toBe('article/bad-link');
    expect(readFileSync(join(root, 'private.article'), 'utf8')).toBe(textOf('private'));
    put('target.article', textOf('One'));
    symlinkSync('target.article', at('link.article'));
    await saved('link.article', 'Two');
    expect(lstatSync(at('link.article')).isSymbolicLink()).toBe(true);
    expect(bytes('target.article').toString()).toBe(textOf('Two'));
  });

  onPosix('gives a story with a second name a file of its own: the other name keeps what it held', async () => {
    put('story.article', textOf('One'));
    linkSync(at('story.article'), at('other.article'));
    expect((await store.open(idOf('story.article'))).otherNames).toBe(1);
    await saved('story.article', 'Two');
    linkSync(at('story.article'), at('backup of it'));
    expect((await store.open(idOf('story.article'))).otherNames).toBeUndefined();
    expect(await headline('story.article')).toBe('Two');
    expect(await headline('other.article')).toBe('One');
  });
});

describe('odd names', () => {
  const created = async (words: string): Promise<string> => (await store.create(library, slugFrom(words), newArticle('story-1', { headline: words }))).name;

  it('N01 makes one file with a safe name of a headline with signs that no name may have', async () => {
    const words = 'Peña Nieto: ¿"sí" o/no?* <a>|b\\c';
    const name = await created(words);
    expect(readdirSync(library)).toEqual([name]);
    expect(name).toMatch(/^[a-z0-9-]+\.article$/);
    expect(await headline(name)).toBe(words);
  });

  it('N02 puts a visible sign between the numbers of a date', async () => {
    expect(await created('On 2014/12/01')).toBe('on-2014-12-01.article');
  });

  it('N03 cuts a headline of 300 letters, and finds a free name for its twins', async () => {
    const words = 'Ñandú '.repeat(50);
    const [first, second] = [await created(words), await created(words)];
    expect(first).not.toBe(second);
    expect(Math.max(first.length, second.length)).toBeLessThan(80);
    expect(await headline(second)).toBe(words);
  });

  it('N04 finds a file by the other way to store its accents, and leaves its name as it is', async () => {
    const [composed, decomposed] = ['Peña.article'.normalize('NFC'), 'Peña.article'.normalize('NFD')];
    put(composed, textOf('Peña'));
    const path = await actualPath(at(decomposed));
    expect(path).toBe(at(composed));
    expect((await readArticleAt(at(decomposed))).path).toBe(at(composed));
    await store.save(places.add(path).id, { baseRevision: revisionOf(textOf('Peña')), text: textOf('Two'), overwrite: false });
    expect(readdirSync(library)).toEqual([composed]);
  });

  it('tells twins apart that the disk tells apart, and never makes one', async () => {
    const [composed, decomposed] = ['peña.article'.normalize('NFC'), 'peña.article'.normalize('NFD')];
    put(composed, textOf('composed'));
    put(decomposed, textOf('decomposed'));
    put('Ferry.article', textOf('upper'));
    put('ferry.article', textOf('lower'));
    if (readdirSync(library).length === 4) {
      for (const [name, words] of [[composed, 'composed'], [decomposed, 'decomposed'], ['Ferry.article', 'upper'], ['ferry.article', 'lower']] as const) expect(await headline(name)).toBe(words);
    }
    const { id } = await store.create(library, 'other', newArticle('story-1'));
    for (const slug of ['FERRY', 'pen\u0303a', 'PEÑA']) expect(await refusal(store.rename(id, slug)), slug).toBe('article/name-taken');
  });

  it.each(['CON', 'aux.txt', 'LPT1', 'dot.', 'a/b', 'a:b', 'x'.repeat(300)])('never gives the name %s', async (slug) => {
    const { id } = await store.create(library, 'other', newArticle('story-1'));
    expect(await refusal(store.rename(id, slug))).toBe('article/bad-name');
  });

  onPosix.each(['CON.article', 'with a\nline.article', 'back\u202Ewards.article', 'quo"te.article', ' space .article', `${'ñ'.repeat(123)}.article`])('opens and saves a file that somebody called %j', async (name) => {
    put(name, textOf('One'));
    await saved(name, 'Two');
    expect(await headline(name)).toBe('Two');
    const copy = await store.saveCopy(idOf(name), textOf('mine'));
    expect(Buffer.byteLength(copy.name)).toBeLessThanOrEqual(255);
    expect(existsSync(copy.path)).toBe(true);
  });

  it('changes only the case of a name, and calls a story gone whose file others renamed so', async () => {
    put('Ferry.article', textOf('One'));
    const id = idOf('Ferry.article');
    const renamed = await store.rename(id, 'ferry');
    expect(readdirSync(library)).toEqual(['ferry.article']);
    expect((await store.open(renamed.id)).article.metadata.headline).toBe('One');
    renameSync(at('ferry.article'), at('FERRY.article'));
    if (!existsSync(at('ferry.article'))) expect(await refusal(store.open(renamed.id))).toBe('article/gone');
  });
});
