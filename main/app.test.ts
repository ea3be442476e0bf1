import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../shared/article/article';
import type { ArticleSummary } from '../shared/article/summary';
import { formatArticleFile } from '../shared/article/article-file';
import { Refusal } from '../shared/errors/refusal';
import { calls, type AppState } from '../shared/ipc/contract';
import { createApp, type CopydeskApp } from './app';
import type { Desktop } from './desktop';
import { revisionOf } from './files/revision';
import { createLog } from './log';
import type { CheckerWords } from './spelling/spelling';
import { onlyWindow } from './windows/windows';

let root = '';
let answers: { folder?: string; newFile?: string; files: readonly string[] };
let events: { readonly name: string; readonly payload: unknown; readonly to: number | undefined }[];
let brought: number[];
let dragged: (readonly string[])[];
let recent: readonly (readonly [string, boolean])[];
let looks: { readonly language: string; readonly theme: string }[];
let openedFiles: string[];
let checkers: CheckerWords[];
const apps: CopydeskApp[] = [];

function desktop(): Desktop {
  return {
    chooseFolder: () => Promise.resolve(answers.folder),
    chooseFiles: () => Promise.resolve(answers.files),
    showDesk: () => undefined,
    quit: () => undefined,
    copyText: () => undefined,
    chooseNewFile: () => Promise.resolve(answers.newFile),
    trash: (path) => {
      renameSync(path, join(root, 'trashed'));
      return Promise.resolve();
    },
    reveal: () => undefined,
    openFile: (path) => {
      openedFiles.push(path);
      return Promise.resolve();
    },
    openLink: (url) => Promise.resolve(url.startsWith('https:')),
    folders: { data: join(root, 'data'), documents: join(root, 'Documents') },
    systemLanguages: () => ['es-ES', 'en'],
    platform: 'linux',
    version: '0.1.0',
  };
}

function start(): CopydeskApp {
  const app = createApp({
    desktop: desktop(),
    log: createLog(join(root, 'data', 'logs')),
    emit: (name, payload, to) => events.push({ name, payload, to }),
    windows: { open: () => 2, numberOf: () => undefined, bring: (window) => brought.push(window), drag: (_window, files) => dragged.push(files), front: () => 0 },
    applyLook: (look) => looks.push(look),
    applyRecent: (libraries) => (recent = libraries.map(({ name, isMissing }) => [name, isMissing])),
    applySpelling: (checker) => checkers.push(checker),
    now: () => '2024-03-29T10:00:00Z',
  });
  apps.push(app);
  return app;
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-app-')));
  mkdirSync(join(root, 'Documents'));
  answers = { files: [] };
  events = [];
  brought = [];
  dragged = [];
  recent = [];
  looks = [];
  openedFiles = [];
  checkers = [];
});
afterEach(async () => {
  for (const app of apps.splice(0)) {
    await app.close();
    await app.finishWrites();
  }
  rmSync(root, { recursive: true, force: true });
});

async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error.error.code;
    throw error;
  }
  return 'done';
}

const library = (): string => join(root, 'Documents', 'Copydesk');
const story = 'Lamp stays on\n\nBy Ana Lomas\n\nThe lamp of the old pier will stay on through the winter, the harbour office said on Monday.\n\n© 2024 Salt Wire';

const wholeList = { text: '', shelf: 'stories', filter: 'all', sort: 'modified', group: 'none', role: 'editor', isTyping: false, offset: 0, limit: 100, shape: false } as const;

/** The stories of the library, once it lists so many. */
async function listed(handlers: CopydeskApp['handlers'], count: number): Promise<readonly ArticleSummary[]> {
  let rows: readonly ArticleSummary[] = [];
  await expect.poll(async () => (rows = (await handlers['library.query'](wholeList)).rows).length, { timeout: 10_000 }).toBe(count);
  return rows;
}

describe('the app', () => {
  it('answers every call of the contract', () => {
    expect(Object.keys(start().handlers).sort()).toEqual(Object.keys(calls).sort());
  });

  it('starts without a library, in the language of the system, and remembers what was made', async () => {
    const { handlers } = start();
    const first = await handlers['app.state']({});
    expect(first).toMatchObject({ language: 'es', proposedLibrary: 'Documents/Copydesk', version: '0.1.0' });
    expect(first.libraryName).toBeUndefined();
    expect(looks).toEqual([{ language: 'es', theme: 'system' }]);
    expect(await refusal(handlers['library.query'](wholeList))).toBe('library/none');
    expect((await handlers['library.create']({ sample: false })).libraryName).toBe('Copydesk');
    expect(existsSync(library())).toBe(true);
    const state: AppState = await start().handlers['app.state']({});
    expect(state.libraryName).toBe('Copydesk');
  });

  it('begins a new library with the sample story, and never adds it to one that holds stories', async () => {
    const { handlers } = start();
    const { open } = await handlers['library.create']({ sample: true });
    const { article } = await handlers['article.open']({ id: open ?? '' });
    expect(article.metadata.updated?.kind).toBe('instant');
    expect(article.metadata.published).toBeUndefined();
    expect(article.receipt?.lines.some((line) => line.outcome === 'removed')).toBe(true);
    expect((await handlers['library.create']({ sample: true })).open).toBeUndefined();
    expect(await listed(handlers, 1)).toHaveLength(1);
  });

  it('makes a library only where the person chose one', async () => {
    const { handlers } = start();
    expect(await refusal(handlers['library.create']({ folder: join(root, 'elsewhere'), sample: false }))).toBe('call/refused');
    answers.folder = join(root, 'elsewhere');
    const { folder } = await handlers['library.choose-folder']({});
    expect((await handlers['library.create']({ folder, sample: false })).libraryName).toBe('elsewhere');
  });

  it('tells libraries of one name apart, and does not carry the last story of one into the other', async () => {
    const { handlers } = start();
    await handlers['library.create']({ sample: false });
    const { id } = await handlers['article.create']({});
    await handlers['article.open']({ id });
    const first = await handlers['app.state']({});
    expect(first.openFirst).toBe(id);
    answers.folder = library();
    await handlers['library.open']({});
    expect(await handlers['app.state']({})).toEqual(first);
    answers.folder = join(root, 'other', 'Copydesk');
    mkdirSync(answers.folder, { recursive: true });
    await handlers['library.open']({});
    const second = await handlers['app.state']({});
    expect([second.libraryName, second.openFirst]).toEqual([first.libraryName, undefined]);
    expect(second.libraryId).not.toBe(first.libraryId);
  });

  it('goes back to a library that was open before, as long as its folder is there, and has the menu follow', async () => {
    const app = start();
    const { handlers } = app;
    await handlers['library.create']({ sample: false });
    const weekend = join(root, 'Weekend');
    mkdirSync(weekend);
    answers.folder = weekend;
    await handlers['library.open']({});
    await expect.poll(() => recent).toEqual([['Copydesk', false]]);
    const [first] = (await handlers['library.recent']({})).libraries;
    expect((await handlers['library.open']({ recent: first?.id })).libraryName).toBe('Copydesk');
    expect(await handlers['library.open']({ recent: 'unknown' })).toEqual({ libraryName: undefined });
    rmSync(weekend, { recursive: true });
    app.turnedTo(onlyWindow);
    await expect.poll(() => recent).toEqual([['Weekend', true]]);
    const [gone] = (await start().handlers['library.recent']({})).libraries;
    expect(await refusal(handlers['library.open']({ recent: gone?.id }))).toBe('library/unreadable');
    expect((await handlers['app.state']({})).libraryName).toBe('Copydesk');
  });

  it('hands a story to the drag with its pictures, unless nobody can tell until when it is embargoed', async () => {
    const { handlers } = start();
    await handlers['library.create']({ sample: false });
    const file = join(library(), 'pier.article');
    writeFileSync(file, formatArticleFile(newArticle('a', { headline: 'Pier' })));
    const id = (await listed(handlers, 1))[0]?.id ?? '';
    await handlers['article.drag-out']({ id });
    mkdirSync(join(library(), 'pier.media'));
    await handlers['article.drag-out']({ id });
    expect(dragged).toEqual([[file], [file, join(library(), 'pier.media')]]);
    writeFileSync(file, formatArticleFile(newArticle('a', { headline: 'Pier', embargoUntil: { kind: 'day', date: '2024-04-02' } })));
    expect(await refusal(handlers['article.drag-out']({ id }))).toBe('article/must-stay');
    expect(dragged).toHaveLength(2);
  });

  it('stays in its library when the chosen one cannot be read', async () => {
    const { handlers } = start();
    await handlers['library.create']({ sample: false });
    answers.folder = join(root, 'nowhere');
    expect(await refusal(handlers['library.open']({}))).toBe('library/unreadable');
    await handlers['article.create']({});
    expect(await listed(handlers, 1)).toHaveLength(1);
    expect((await handlers['app.state']({})).libraryName).toBe('Copydesk');
  });

  it('changes language and theme, tells the window and the look', async () => {
    const { handlers } = start();
    const { language, settings } = await handlers['settings.change']({ language: 'en', theme: 'dark', publisher: '  ' });
    expect([language, settings.theme, settings.publisher]).toEqual(['en', 'dark', undefined]);
    expect(looks.at(-1)).toEqual({ language: 'en', theme: 'dark' });
    expect(events.at(-1)?.name).toBe('app.state-changed');
  });

  it('does not leave before a change of settings is on the disk', async () => {
    const app = start();
    void app.handlers['settings.change']({ theme: 'dark' });
    void app.handlers['settings.change']({ theme: 'light', publisher: 'The Harbour Gazette' });
    await app.finishWrites();
    await expect(start().handlers['app.state']({})).resolves.toMatchObject({ settings: { theme: 'light', publisher: 'The Harbour Gazette' } });
  });

  it('brings stories in and says which file it could not read', async () => {
    const { handlers } = start();
    await handlers['library.create']({ sample: false });
    const { id } = await handlers['import.text']({ text: story, format: 'text', origin: 'paste' });
    const opened = await handlers['article.open']({ id });
    expect(opened.article.metadata.headline).toBe('Lamp stays on');
    expect(opened.article.receipt).toMatchObject({ source: 'paste', at: '2024-03-29T10:00:00Z' });
    expect(opened.name).toBe('lamp-stays-on.article');
    writeFileSync(join(root, 'pier.txt'), story);
    writeFileSync(join(root, 'photo.txt'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]));
    answers.files = [join(root, 'pier.txt')];
    expect((await handlers['import.choose']({})).ids).toHaveLength(1);
    expect(await refusal(handlers['import.files']({ paths: [join(root, 'photo.txt')] }))).toBe('import/not-text');
    expect(await refusal(handlers['import.files']({ paths: [join(root, 'photo.jpg')] }))).toBe('import/unknown-kind');
    expect(await refusal(handlers['import.files']({ paths: [join(root, 'none.txt')] }))).toBe('article/gone');
    expect(await refusal(handlers['import.text']({ text: ' \n', format: 'text', origin: 'paste' }))).toBe('import/empty');
    expect((await listed(handlers, 2)).map((row) => row.name).sort()).toEqual(['lamp-stays-on-2.article', 'lamp-stays-on.article']);
  });

  it('tells a window that died of its report, once, and opens what was asked for meanwhile', async () => {
    writeFileSync(join(root, 'outside.article'), formatArticleFile(newArticle('a', { headline: 'Outside' })));
    const app = start();
    await app.handlers['library.create']({ sample: false });
    expect((await app.handlers['app.state']({})).diedWith).toBeUndefined();
    app.windowDied(onlyWindow, '7f3a');
    app.requestOpen(join(root, 'outside.article'));
    const { diedWith, openFirst } = await app.handlers['app.state']({});
    expect([diedWith, openFirst === undefined]).toEqual(['7f3a', false]);
    expect((await app.handlers['app.state']({})).diedWith).toBeUndefined();
  });

  it('opens a file given before and after the window listens, and the last story at the next start', async () => {
    writeFileSync(join(root, 'outside.article'), formatArticleFile(newArticle('a', { headline: 'Outside' })));
    const app = start();
    app.requestOpen(join(root, 'outside.article'));
    const { openFirst } = await app.handlers['app.state']({});
    expect((await app.handlers['article.open']({ id: openFirst ?? '' })).article.metadata.headline).toBe('Outside');
    app.requestOpen(join(root, 'outside.article'));
    await new Promise((resolve) => setImmediate(resolve));
    await app.finishWrites();
    await expect.poll(() => events.filter((event) => event.name === 'article.requested')).toEqual([{ name: 'article.requested', payload: { id: openFirst }, to: onlyWindow }]);
    // Without a library the next start is the first start again; with one it begins where the last one ended.
    expect((await start().handlers['app.state']({})).openFirst).toBeUndefined();
    await app.handlers['library.create']({ sample: false });
    expect((await start().handlers['app.state']({})).openFirst).toBe(openFirst);
  });

  it('tells the window of changes by other programs and not of its own', async () => {
    const app = start();
    await app.handlers['library.create']({ sample: false });
    const { id } = await app.handlers['article.create']({});
    await listed(app.handlers, 1);
    const { revision, article } = await app.handlers['article.open']({ id });
    events = [];
    const saved = await app.handlers['article.save']({ id, baseRevision: revision, text: formatArticleFile({ ...article, metadata: { headline: 'Mine' } }), overwrite: false });
    app.turnedTo(onlyWindow);
    await expect.poll(async () => (await listed(app.handlers, 1))[0]?.headline).toBe('Mine');
    writeFileSync(join(library(), 'theirs.article'), formatArticleFile(newArticle('b', { headline: 'Theirs' })));
    await expect.poll(() => events.filter((event) => event.name === 'library.changed').length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toContain(id);
    expect(saved.revision).not.toBe(revision);
  });
});

describe('publishing', () => {
  const metadata = {
    headline: 'Lamp stays on', slug: 'lamp', permission: { kind: 'own-work' },
    published: { kind: 'instant', local: '2024-03-28T09:00:00', zone: 'Europe/Madrid', utc: '2024-03-28T08:00:00Z' },
  } as const;
  const article = { ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', metadata), body: [{ type: 'paragraph', content: [{ type: 'text', text: 'It stays on.' }] }] } as const;

  it('publishes the saved bytes, moves the story, fills the first date, keeps the log and shows the page', async () => {
    const { handlers } = start();
    await handlers['library.create']({ sample: false });
    writeFileSync(join(library(), 'lamp.article'), formatArticleFile(article));
    const id = (await listed(handlers, 1))[0]?.id ?? '';
    const { revision } = await handlers['article.open']({ id });
    answers.folder = join(root, 'site');
    expect((await handlers['publish.choose-folder']({})).folder).toBe(answers.folder);
    expect(await refusal(handlers['publish.run']({ id, baseRevision: revision }))).toBe('workflow/not-allowed');
    await handlers['settings.change']({ profile: { name: 'Eva Rius', role: 'editor' } });
    expect(await refusal(handlers['publish.run']({ id, baseRevision: 'another' }))).toBe('publish/unsaved');
    expect(existsSync(join(root, 'site'))).toBe(false);
    const { record, opened } = await handlers['publish.run']({ id, baseRevision: revision });
    expect(record).toMatchObject({ slug: 'lamp', revision, by: 'Eva Rius', at: '2024-03-29T10:00:00Z' });
    expect(opened.article.workflow).toMatchObject({ state: 'published', history: [{ move: 'publish', by: 'Eva Rius', revision }] });
    expect(opened.article.metadata.firstPublished).toEqual(metadata.published);
    expect(readdirSync(join(root, 'site', 'lamp')).sort()).toEqual(['article.ninjs.json', 'article.txt', 'index.html']);
    expect((await handlers['publish.log']({ id })).records).toEqual([record]);
    await handlers['publish.show']({ id });
    expect(openedFiles).toEqual([join(root, 'site', 'lamp', 'index.html')]);
    expect(readFileSync(join(root, 'data', 'logs', 'copydesk.log'), 'utf8')).not.toContain('Lamp');
  });

  it('refuses what a check blocks and leaves the story as it was', async () => {
    const { handlers } = start();
    await handlers['library.create']({ sample: false });
    await handlers['settings.change']({ profile: { name: 'Eva Rius', role: 'editor' } });
    answers.folder = join(root, 'site');
    await handlers['publish.choose-folder']({});
    const text = formatArticleFile({ ...article, metadata: { headline: 'No date' } });
    writeFileSync(join(library(), 'lamp.article'), text);
    const id = (await listed(handlers, 1))[0]?.id ?? '';
    const { revision } = await handlers['article.open']({ id });
    expect(await refusal(handlers['publish.run']({ id, baseRevision: revision }))).toBe('publish/blocked');
    expect(readFileSync(join(library(), 'lamp.article'), 'utf8')).toBe(text);
  });
});

describe('a story that another program renamed', () => {
  async function openStory(): Promise<{ readonly app: CopydeskApp; readonly id: string; readonly revision: string; readonly text: string }> {
    const app = start();
    await app.handlers['library.create']({ sample: false });
    const { id } = await app.handlers['article.create']({});
    await listed(app.handlers, 1);
    const { article, revision } = await app.handlers['article.open']({ id });
    return { app, id, revision, text: formatArticleFile({ ...article, metadata: { headline: 'Typed' } }) };
  }

  it('goes on under its new name with what was typed, for its window and the next start', async () => {
    const { app, id, revision, text } = await openStory();
    const { handlers } = app;
    expect(await handlers['article.follow']({ id })).toEqual({});
    await handlers['article.journal']({ id, baseRevision: revision, text });
    renameSync(join(library(), 'untitled.article'), join(library(), 'lamp.article'));
    expect(await refusal(handlers['article.save']({ id, baseRevision: revision, text, overwrite: false }))).toBe('article/gone');
    const { to } = await handlers['article.follow']({ id });
    expect(to).toMatchObject({ name: 'lamp.article', shelf: undefined });
    expect(await handlers['article.follow']({ id })).toEqual({});
    expect(JSON.parse(readFileSync(join(root, 'data', 'settings.json'), 'utf8'))).toMatchObject({ lastArticle: join(library(), 'lamp.article') });
    const name = to?.id ?? '';
    expect((await handlers['article.open']({ id: name })).recovered?.metadata.headline).toBe('Typed');
    await handlers['article.save']({ id: name, baseRevision: revision, text, overwrite: false });
    expect(readFileSync(join(library(), 'lamp.article'), 'utf8')).toContain('Typed');
    expect(readdirSync(join(root, 'data', 'journal'))).toEqual([]);
    expect(readdirSync(library()).filter((each) => each.endsWith('.article'))).toEqual(['lamp.article']);
  });

  it('finds its pictures on another shelf', async () => {
    const { app: { handlers }, id, revision } = await openStory();
    const { article } = await handlers['article.open']({ id });
    const picture = `untitled.media/${'a'.repeat(32)}.jpg`;
    mkdirSync(join(library(), 'untitled.media'));
    writeFileSync(join(library(), picture), 'picture');
    const withPicture = formatArticleFile({ ...article, body: [{ type: 'picture', file: picture, caption: [] }] });
    await handlers['article.save']({ id, baseRevision: revision, text: withPicture, overwrite: false });
    mkdirSync(join(library(), 'Archive'));
    renameSync(join(library(), 'untitled.article'), join(library(), 'Archive', 'lamp.article'));
    const { to } = await handlers['article.follow']({ id });
    expect(to).toMatchObject({ name: 'lamp.article', shelf: 'archive' });
    expect(readFileSync(join(library(), 'Archive', 'lamp.media', `${'a'.repeat(32)}.jpg`), 'utf8')).toBe('picture');
  });

  it('is left to the window that has opened its new name already', async () => {
    const { app: { handlers }, id } = await openStory();
    renameSync(join(library(), 'untitled.article'), join(library(), 'lamp.article'));
    let renamed = '';
    await expect.poll(async () => (renamed = (await handlers['library.query'](wholeList)).rows.find(({ name }) => name === 'lamp.article')?.id ?? '')).not.toBe('');
    await handlers['article.open']({ id: renamed }, 2);
    expect(await handlers['article.follow']({ id })).toEqual({});
  });
});

describe('a second version that a sync program keeps', () => {
  it('is told of at the story and at itself, and becomes a story of its own, with its versions kept', async () => {
    const { handlers } = start();
    await handlers['library.create']({ sample: false });
    const text = (headline: string): string => formatArticleFile(newArticle('lamp', { headline }));
    const copy = 'lamp (Ana’s conflicted copy 2026-11-20).article';
    for (const [name, headline] of [['lamp.article', 'Lamp'], [copy, 'Lamps'], ['lamp-old.article', 'Lamp']] as const) writeFileSync(join(library(), name), text(headline));
    writeFileSync(join(library(), 'lamp (1).article'), formatArticleFile(newArticle('another', { headline: 'Other' })));
    const rows = await listed(handlers, 4);
    const idOf = (name: string): string => rows.find((row) => row.name === name)?.id ?? '';
    expect(await handlers['conflict.list']({ id: idOf('lamp.article') })).toEqual({ copies: [{ id: idOf(copy), name: copy, revision: revisionOf(text('Lamps')), program: 'dropbox', who: 'Ana', when: '2026-11-20' }], of: undefined });
    expect(await handlers['conflict.list']({ id: idOf(copy) })).toEqual({ copies: [], of: { id: idOf('lamp.article'), name: 'lamp.article' } });
    await handlers['conflict.part']({ id: idOf(copy) });
    const aside = 'pier.sync-conflict-20261120-101500.article';
    writeFileSync(join(library(), aside), text('Third'));
    await listed(handlers, 5);
    expect((await handlers['conflict.list']({ id: idOf('lamp.article') })).copies).toMatchObject([{ name: aside, program: 'syncthing', when: '2026-11-20T10:15' }]);
    rmSync(join(library(), aside));
    await listed(handlers, 4);
    const { article } = await handlers['article.read']({ id: idOf(copy) });
    expect(article.metadata.headline).toBe('Lamps');
    expect(article.id).not.toBe('lamp');
    expect((await handlers['conflict.list']({ id: idOf('lamp.article') })).copies).toEqual([]);
    expect((await handlers['history.list']({ id: idOf('lamp.article') })).versions).toHaveLength(1);
    expect((await handlers['history.list']({ id: idOf(copy) })).versions.map(({ kind }) => kind)).toEqual(['created']);
  });
});

describe('words that outlived the app', () => {
  const words = formatArticleFile(newArticle('ferry', { headline: 'The only copy of these words' }));
  let app: CopydeskApp;
  let id = '';
  beforeEach(async () => {
    app = start();
    await app.handlers['library.create']({ sample: false });
    ({ id } = await app.handlers['article.create']({}));
    const { revision } = await app.handlers['article.open']({ id });
    await app.handlers['article.journal']({ id, baseRevision: revision, text: words });
    await app.handlers['article.close']({ id });
  });

  it('come back behind no open story, where the next key would take their place', async () => {
    const { handlers } = app;
    await handlers['recovery.throw-away']({ id });
    const { revision, article } = await handlers['article.open']({ id });
    expect(await handlers['recovery.take-back']({ id })).toEqual({ back: false });
    await handlers['article.save']({ id, baseRevision: revision, overwrite: false, text: formatArticleFile({ ...article, metadata: { headline: 'Typed instead' } }) });
    await handlers['article.close']({ id });
    expect(await handlers['recovery.take-back']({ id })).toEqual({ back: true });
    expect((await handlers['article.open']({ id })).recovered?.metadata.headline).toBe('The only copy of these words');
  });

  it('are not thrown away here when another window has brought them back', async () => {
    await app.handlers['article.open']({ id }, 1);
    expect(await refusal(app.handlers['recovery.throw-away']({ id }, 0))).toBe('article/open-elsewhere');
    expect((await app.handlers['article.open']({ id }, 1)).recovered?.metadata.headline).toBe('The only copy of these words');
  });
});

describe('the versions of a story', () => {
  const textWith = (article: Article, headline: string): string => formatArticleFile({ ...article, metadata: { ...article.metadata, headline } });

  async function writtenTwice(): Promise<{ readonly app: CopydeskApp; readonly id: string; readonly revision: string }> {
    const app = start();
    await app.handlers['settings.change']({ profile: { name: 'Ana Lomas', role: 'editor' } });
    await app.handlers['library.create']({ sample: false });
    const { id } = await app.handlers['article.create']({});
    const { article, revision: created } = await app.handlers['article.open']({ id });
    const { revision: one } = await app.handlers['article.save']({ id, baseRevision: created, text: textWith(article, 'One'), overwrite: false });
    const { revision } = await app.handlers['article.save']({ id, baseRevision: one, text: textWith({ ...article, workflow: { state: 'approved', history: [] } }, 'Two'), overwrite: false });
    return { app, id, revision };
  }

  it('are listed with who wrote them, read, named, and found again under the name that the file has later', async () => {
    const { app: { handlers }, id } = await writtenTwice();
    const { versions } = await handlers['history.list']({ id });
    expect(versions.map(({ kind, by }) => [kind, by])).toEqual([['created', 'Ana Lomas'], ['saved', 'Ana Lomas'], ['saved', 'Ana Lomas']]);
    const one = versions[1]?.id ?? '';
    expect((await handlers['history.read']({ id, version: one })).article.metadata.headline).toBe('One');
    await handlers['history.name']({ id, version: one, name: 'As sent' });
    const renamed = await handlers['article.rename']({ id, slug: 'elsewhere' });
    expect((await handlers['history.list']({ id: renamed.id })).versions[1]).toMatchObject({ id: one, name: 'As sent', file: 'untitled.article' });
    expect(await refusal(handlers['history.read']({ id: renamed.id, version: 'nobody' }))).toBe('history/not-found');
  });

  it('come back whole over the revision that was seen, take an approval back, and can be undone', async () => {
    const { app: { handlers }, id, revision } = await writtenTwice();
    const { versions } = await handlers['history.list']({ id });
    const version = versions[1]?.id ?? '';
    expect(await refusal(handlers['history.restore']({ id, version, baseRevision: 'another' }))).toBe('article/changed-on-disk');
    const { opened, before } = await handlers['history.restore']({ id, version, baseRevision: revision });
    expect(opened.article).toMatchObject({ metadata: { headline: 'One' }, workflow: { state: 'in-review', history: [{ move: 'edit-after-approval', by: 'Ana Lomas' }] } });
    const undone = await handlers['history.restore']({ id, version: before ?? '', baseRevision: opened.revision });
    expect(undone.opened.article.metadata.headline).toBe('Two');
    expect((await handlers['history.list']({ id })).versions.map(({ kind }) => kind)).toEqual(['created', 'saved', 'saved', 'restored', 'restored']);
  });

  it('go with the story, its pictures and its journal when it is deleted for good', async () => {
    const { app, id, revision } = await writtenTwice();
    const { handlers } = app;
    const { article } = await handlers['article.open']({ id });
    await handlers['article.journal']({ id, baseRevision: revision, text: textWith(article, 'Typed') });
    const media = join(library(), 'untitled.media');
    mkdirSync(media);
    writeFileSync(join(media, 'a.jpg'), 'picture');
    await handlers['article.delete-for-good']({ ids: [id] });
    await app.finishWrites();
    expect(readdirSync(library()).filter((name) => name.startsWith('untitled'))).toEqual([]);
    const left = readdirSync(join(root, 'data'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => each.name);
    expect(left.filter((name) => /\.(gz|journal)$|^versions/.test(name))).toEqual([]);
    expect(readFileSync(join(root, 'data', 'settings.json'), 'utf8')).not.toContain('untitled');
    expect(await refusal(handlers['article.open']({ id }))).toBe('article/gone');
  });
});
