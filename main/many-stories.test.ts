import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../shared/article/article';
import { formatArticleFile, parseArticleFile } from '../shared/article/article-file';
import type { State } from '../shared/workflow/workflow';
import { createApp, type CopydeskApp } from './app';
import { createLog } from './log';

let root = '';
let app: CopydeskApp;
let brought: number[] = [];
const other = 2;

function start(): CopydeskApp {
  const nothing = (): undefined => undefined;
  const nobody = (): Promise<undefined> => Promise.resolve(undefined);
  return createApp({
    desktop: {
      chooseFolder: nobody, chooseFiles: () => Promise.resolve([]), chooseNewFile: nobody, showDesk: nothing, quit: nothing, copyText: nothing, trash: nobody, reveal: nothing, openFile: nobody,
      openLink: () => Promise.resolve(false), folders: { data: join(root, 'data'), documents: join(root, 'Documents') }, systemLanguages: () => ['en'], platform: 'linux', version: '0.1.0',
    },
    log: createLog(join(root, 'data', 'logs')), emit: (name, _payload, to) => (name === 'app.settle' && to !== undefined ? void app.handlers['app.settled']({ saved: true }, to) : undefined),
    windows: { open: () => other, numberOf: () => undefined, bring: (window) => brought.push(window), drag: nothing, front: nothing }, applyLook: nothing, applyRecent: nothing, applySpelling: nothing, now: () => '2024-03-29T10:00:00Z',
  });
}

beforeEach(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-many-')));
  mkdirSync(join(root, 'Documents'));
  brought = [];
  app = start();
  await app.handlers['app.state']({});
  await app.handlers['settings.change']({ profile: { name: 'Ana Lomas', role: 'editor' } });
  await app.handlers['library.create']({ sample: false });
});
afterEach(async () => {
  await app.close();
  await app.finishWrites();
  rmSync(root, { recursive: true, force: true });
});

const library = (): string => join(root, 'Documents', 'Copydesk');
const article = (id: string, text: string, state: State = 'draft', section?: string): Article => ({ ...newArticle(id, { headline: text, section }), workflow: { state, history: [] }, body: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const read = (name: string): Article => parseArticleFile(readFileSync(join(library(), name), 'utf8'), name).article;

/** The ids of the library's stories by file name, once it lists so many. */
async function listed(count: number): Promise<ReadonlyMap<string, string>> {
  let rows: readonly { readonly id: string; readonly name: string }[] = [];
  const ask = { text: '', shelf: 'stories', filter: 'all', sort: 'modified', group: 'none', role: 'editor', isTyping: false, offset: 0, limit: 500, shape: false } as const;
  await expect.poll(async () => (rows = (await app.handlers['library.query'](ask)).rows).length, { timeout: 10_000 }).toBe(count);
  return new Map(rows.map(({ id, name }) => [name, id]));
}
function put(name: string, story: Article): void {
  writeFileSync(join(library(), name), formatArticleFile(story));
}

/** Every file under a folder that holds a word, packed ones unpacked, or is called by it. */
function filesWith(folder: string, word: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name)).filter((path) => {
    const bytes = readFileSync(path);
    return path.includes(word) || (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).includes(word);
  });
}

describe('stories that are deleted for good', () => {
  it('leave none of their words in any file, also not of names that they had before', async () => {
    for (let each = 0; each < 300; each += 1) put(`sand-${each}.article`, article(`sand-${each}`, `Nothing but sand ${each}. ${'Grains and more grains. '.repeat(40)}`));
    for (let each = 0; each < 60; each += 1) put(`xylobrine-${each}.article`, article(`gone-${each}`, `Only xylobrine ${each}. ${'The xylobrine again. '.repeat(40)}`));
    const ids = await listed(360);
    const gone = [...ids].filter(([name]) => name.startsWith('xylobrine')).map(([, id]) => id);
    // One was written, typed into, thrown away from the recovery and renamed; another was cut off in the journal.
    const first = ids.get('xylobrine-0.article') ?? '';
    const { revision } = await app.handlers['article.open']({ id: first });
    const typed = (text: string): string => formatArticleFile(article('gone-0', text));
    await app.handlers['article.journal']({ id: first, baseRevision: revision, text: typed('Typed xylobrine, thrown away.') });
    await app.handlers['article.close']({ id: first });
    await app.handlers['recovery.throw-away']({ id: first });
    const { id: renamed } = await app.handlers['article.rename']({ id: first, slug: 'xylobrine-renamed' });
    const second = ids.get('xylobrine-1.article') ?? '';
    const opened = await app.handlers['article.open']({ id: second });
    await app.handlers['article.save']({ id: second, baseRevision: opened.revision, text: formatArticleFile(article('gone-1', 'Saved xylobrine.')), overwrite: false });
    await app.handlers['article.close']({ id: second });
    const whole = readdirSync(join(root, 'data', 'journal')).find((name) => name.includes('.thrown-')) ?? '';
    writeFileSync(join(root, 'data', 'journal', `${'f'.repeat(32)}.unreadable-12345678`), readFileSync(join(root, 'data', 'journal', whole)).subarray(0, 400));
    const sand = ids.get('sand-0.article') ?? '';
    const kept = await app.handlers['article.open']({ id: sand });
    await app.handlers['article.journal']({ id: sand, baseRevision: kept.revision, text: formatArticleFile(article('sand-0', 'Typed sand, and the "id": "gone-0" of another.')) });
    await app.handlers['article.close']({ id: sand });
    await app.handlers['recovery.throw-away']({ id: sand });
    expect(filesWith(join(root, 'data'), 'xylobrine').length).toBeGreaterThan(4);

    const all = [renamed, ...gone.filter((id) => id !== first)];
    const answers = [await app.handlers['article.delete-for-good']({ ids: all.slice(0, 50) }), await app.handlers['article.delete-for-good']({ ids: all.slice(50) })];
    expect(answers.flatMap(({ deleted }) => deleted).sort()).toEqual([...all].sort());
    await app.handlers['library.expunge']({});
    await app.finishWrites();
    expect(filesWith(root, 'xylobrine')).toEqual([]);
    expect(filesWith(join(root, 'data'), 'Typed sand')).toHaveLength(1);
    expect((await listed(300)).size).toBe(300);
  });

  it('take the versions and unsaved words of no other file of the same article with them', async () => {
    put('ferry.article', article('ferry', 'Ferry'));
    put('ferry (conflicted copy 2024-03-29 100000).article', article('ferry', 'Ferry of another computer'));
    const ids = await listed(2);
    const ferry = ids.get('ferry.article') ?? '';
    const copy = [...ids.values()].find((id) => id !== ferry) ?? '';
    const { revision } = await app.handlers['article.open']({ id: ferry });
    const saved = await app.handlers['article.save']({ id: ferry, baseRevision: revision, text: formatArticleFile(article('ferry', 'Ferry, saved')), overwrite: false });
    await app.handlers['article.journal']({ id: ferry, baseRevision: saved.revision, text: formatArticleFile(article('ferry', 'Ferry, typed')) });
    await app.finishWrites();
    const versions = async (): Promise<number> => (await app.handlers['history.list']({ id: ferry })).versions.length;
    const before = await versions();
    expect(before).toBeGreaterThan(1);

    const trashed = (await app.handlers['shelf.move']({ ids: [copy], to: 'trash' })).moved.map(({ id }) => id);
    expect((await app.handlers['article.delete-for-good']({ ids: trashed })).deleted).toEqual(trashed);
    expect(await versions()).toBe(before);
    expect((await app.handlers['article.open']({ id: ferry })).recovered?.metadata.headline).toBe('Ferry, typed');

    await app.handlers['article.delete-for-good']({ ids: [ferry] });
    await app.handlers['library.expunge']({});
    await app.finishWrites();
    expect(filesWith(root, 'Ferry')).toEqual([]);
  });

  it('go from the trash too; one that another window has open stays, and is named, and its window is left alone', async () => {
    put('ferry.article', article('ferry', 'Ferry'));
    put('lamp.article', article('lamp', 'Lamp'));
    put('mill.article', article('mill', 'Mill'));
    const ids = await listed(3);
    await app.handlers['shelf.move']({ ids: [...ids.values()], to: 'trash' });
    const { ids: trashed } = await app.handlers['shelf.trashed']({});
    expect(trashed).toHaveLength(3);
    const held = await Promise.all(trashed.map(async (id) => ({ id, opened: await app.handlers['article.open']({ id }, other) })));
    for (const { id } of held.slice(1)) await app.handlers['article.close']({ id }, other);
    const { deleted, refused } = await app.handlers['article.delete-for-good']({ ids: [...trashed] });
    expect(deleted).toHaveLength(2);
    expect(refused).toEqual([{ id: held[0]?.id, error: { code: 'article/open-elsewhere', name: held[0]?.opened.name } }]);
    expect(brought).toEqual([]);
    expect(readdirSync(join(library(), '.copydesk', 'trash')).sort()).toEqual([held[0]?.opened.name, `${held[0]?.opened.name}.origin`].sort());
  });
});

describe('the section of many', () => {
  it('is saved into each, takes approvals back, and names what must stay', async () => {
    put('ferry.article', article('ferry', 'Ferry', 'draft', 'Local'));
    put('lamp.article', article('lamp', 'Lamp', 'approved'));
    put('mill.article', article('mill', 'Mill', 'published', 'Harbour'));
    writeFileSync(join(library(), 'newer.article'), formatArticleFile(article('newer', 'Newer')).replace(/"version": \d+/, '"version": 999'));
    writeFileSync(join(library(), 'cut.article'), formatArticleFile(article('cut', 'Cut')).slice(0, 90));
    const ids = await listed(5);
    const [newer, cut] = [readFileSync(join(library(), 'newer.article'), 'utf8'), readFileSync(join(library(), 'cut.article'), 'utf8')];
    const { changed, refused } = await app.handlers['section.set']({ stories: [...ids.values()].map((id) => ({ id, section: 'Harbour' })) });
    expect(changed.map(({ before, tookBack }) => [before, tookBack]).sort()).toEqual([['', true], ['Local', false]]);
    expect(refused.map(({ error }) => error.code).sort()).toEqual(['article/damaged', 'article/read-only']);
    expect([read('ferry.article').metadata.section, read('lamp.article').metadata.section]).toEqual(['Harbour', 'Harbour']);
    expect(read('lamp.article').workflow).toMatchObject({ state: 'in-review', history: [{ move: 'edit-after-approval', by: 'Ana Lomas' }] });
    expect([readFileSync(join(library(), 'newer.article'), 'utf8'), readFileSync(join(library(), 'cut.article'), 'utf8')]).toEqual([newer, cut]);

    // Back again, but for one whose section somebody changed since.
    put('ferry.article', { ...read('ferry.article'), metadata: { headline: 'Ferry', section: 'Sport' } });
    const undone = await app.handlers['section.set']({ stories: changed.map(({ id, before }) => ({ id, section: before, over: 'Harbour' })) });
    expect(undone.changed.map(({ id }) => id)).toEqual([ids.get('lamp.article')]);
    expect([read('ferry.article').metadata.section, read('lamp.article').metadata.section]).toEqual(['Sport', undefined]);
  });

  it('is not given to a story that somebody on another computer edits', async () => {
    put('ferry.article', article('ferry', 'Ferry'));
    const ids = await listed(1);
    mkdirSync(join(library(), '.copydesk', 'locks'), { recursive: true });
    writeFileSync(join(library(), '.copydesk', 'locks', 'ferry.json'), JSON.stringify({ format: 'copydesk.lock', version: 1, who: 'Bruno', machine: 'elsewhere', pid: 1, since: '2024-03-29T09:00:00Z', nonce: 'x', beat: 3 }));
    const { refused } = await app.handlers['section.set']({ stories: [...ids.values()].map((id) => ({ id, section: 'Harbour' })) });
    expect(refused.map(({ error }) => error)).toEqual([{ code: 'article/edited-by', name: 'ferry.article', who: 'Bruno' }]);
    expect(read('ferry.article').metadata.section).toBeUndefined();
  });
});
