import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../../shared/article/article';
import type { AppError } from '../../shared/errors/app-error';
import { Refusal } from '../../shared/errors/refusal';
import { ninjs } from '../../shared/exporters/ninjs';
import { html } from '../../shared/exporters/html';
import { plainText } from '../../shared/exporters/plain-text';
import type { Metadata } from '../../shared/metadata/index';
import { exportArticle } from './export-article';
import { keepPicture, type Home } from '../pictures/picture-folder';
import { jpeg } from '../pictures/test-pictures';
import { appendToPublishLog, readPublishLog } from './publish-log';
import { publishToFolder, type Publication } from './publish-to-folder';

let root: string;
let site: string;
let log: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'publish-'));
  site = join(root, 'site');
  log = join(root, 'library', '.copydesk', 'publish-log.jsonl');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function story(metadata: Metadata = {}, id = '6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab'): Article {
  return {
    ...newArticle(id, {
      headline: 'Port Ameral keeps its night boat', slug: 'night-boat', copyrightHolder: 'Salt Wire', copyrightNotice: '© 2024 Salt Wire', permission: { kind: 'held', from: 'Salt Wire' },
      published: { kind: 'instant', local: '2024-03-31T08:00:00', zone: 'Europe/Madrid', utc: '2024-03-31T06:00:00Z' }, ...metadata,
    }),
    body: [{ type: 'paragraph', content: [{ type: 'text', text: 'It sails.' }] }],
  };
}

/** Where the story lies. */
function home(): Home {
  return { folder: join(root, 'library'), name: 'night-boat.article' };
}

function publication(article: Article, changes: Partial<Publication> = {}): Publication {
  return { article, revision: 'r1', home: home(), folder: site, now: '2024-04-01T09:00:00Z', by: 'Ada Quill', role: 'editor', language: 'en', log, ...changes };
}

async function refusalOf(work: Promise<unknown>): Promise<AppError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.error;
    throw error;
  }
  throw new Error('It was not refused.');
}

function page(): string {
  return readFileSync(join(site, 'night-boat', 'index.html'), 'utf8');
}

describe('publishing to a folder', () => {
  it('writes page, ninjs and text, logs it and gives the moved article', async () => {
    const { files, record, article } = await publishToFolder(publication(story()));
    expect(readdirSync(site)).toEqual(['night-boat']);
    expect(readdirSync(join(site, 'night-boat')).sort()).toEqual(['article.ninjs.json', 'article.txt', 'index.html']);
    expect(files.every((file) => existsSync(file))).toBe(true);
    expect(page()).toContain('© 2024 Salt Wire');
    expect(readFileSync(join(site, 'night-boat', 'article.ninjs.json'), 'utf8')).toContain('"pubStatus": "usable"');
    expect(article.workflow.state).toBe('published');
    expect(article.workflow.history.at(-1)).toMatchObject({ move: 'publish', from: 'draft', by: 'Ada Quill', revision: 'r1' });
    expect(article.metadata.firstPublished).toEqual(article.metadata.published);
    expect(await readPublishLog(log)).toEqual([record]);
    expect(record).toMatchObject({ article: story().id, slug: 'night-boat', revision: 'r1', by: 'Ada Quill', files: ['index.html', 'article.ninjs.json', 'article.txt'] });
  });

  it('replaces an older publication of the same story and keeps what others put there', async () => {
    const { article } = await publishToFolder(publication(story()));
    mkdirSync(join(site, 'night-boat', 'pictures'));
    writeFileSync(join(site, 'night-boat', 'pictures', 'boat.txt'), 'boat');
    await publishToFolder(publication({ ...article, metadata: { ...article.metadata, headline: 'Second' } }, { revision: 'r2', now: '2024-04-02T09:00:00Z' }));
    expect(page()).toContain('<h1>Second</h1>');
    expect(readFileSync(join(site, 'night-boat', 'pictures', 'boat.txt'), 'utf8')).toBe('boat');
    expect(readdirSync(site)).toEqual(['night-boat']);
    expect((await readPublishLog(log)).map((record) => record.revision)).toEqual(['r1', 'r2']);
  });

  it('names the folder after the headline when there is no slug', async () => {
    const { record } = await publishToFolder(publication(story({ slug: undefined, headline: 'El barco, ¿vuelve?' }), { log: undefined }));
    expect(record.slug).toBe('el-barco-vuelve');
    expect(existsSync(log)).toBe(false);
  });

  it('speaks the language of the story', async () => {
    await publishToFolder(publication(story({ language: 'es-MX' })));
    expect(page()).toContain('<dt>Publicado</dt>');
  });
});

describe('refusals leave nothing behind', () => {
  it('with the rules when something blocks, before a folder is made', async () => {
    const bad = story({ headline: undefined, published: undefined, permission: undefined, embargoUntil: { kind: 'instant', local: '2025-01-01T00:00:00', zone: 'UTC', utc: '2025-01-01T00:00:00Z' } });
    expect(await refusalOf(publishToFolder(publication(bad, { role: 'reporter' })))).toEqual({ code: 'publish/blocked', rules: ['embargo', 'state', 'no-headline', 'no-publish-date', 'permission'] });
    expect(existsSync(site)).toBe(false);
    expect(existsSync(log)).toBe(false);
  });

  it('when another story, somebody’s files or a link stand there', async () => {
    await publishToFolder(publication(story()));
    const before = page();
    expect(await refusalOf(publishToFolder(publication(story({ headline: 'Other' }, '00000000-2b4d-4c8a-9e3f-0123456789ab'))))).toMatchObject({ code: 'article/name-taken', name: 'night-boat' });
    expect(page()).toBe(before);
    mkdirSync(join(site, 'holiday'));
    writeFileSync(join(site, 'holiday', 'beach.txt'), 'x');
    expect(await refusalOf(publishToFolder(publication(story({ slug: 'holiday' }))))).toMatchObject({ code: 'article/name-taken' });
    expect(readdirSync(join(site, 'holiday'))).toEqual(['beach.txt']);
    symlinkSync(join(site, 'night-boat'), join(site, 'linked'), 'dir');
    expect(await refusalOf(publishToFolder(publication(story({ slug: 'linked' }))))).toMatchObject({ code: 'article/name-taken' });
    expect((await readPublishLog(log)).length).toBe(1);
  });

  it('when the slug is no name for every system', async () => {
    for (const slug of ['con', 'a.', 'x'.repeat(300)]) expect(await refusalOf(publishToFolder(publication(story({ slug }))))).toMatchObject({ code: 'article/bad-name' });
    expect(existsSync(site)).toBe(false);
  });

  it('when the old publication cannot be moved away: it stands as it stood', async () => {
    await publishToFolder(publication(story()));
    const before = page();
    writeFileSync(join(site, '.copydesk-old-night-boat'), 'in the way');
    expect((await refusalOf(publishToFolder(publication(story({ headline: 'Second' }))))).code).toMatch(/^disk\//);
    expect(page()).toBe(before);
    expect(readdirSync(site).sort()).toEqual(['.copydesk-old-night-boat', 'night-boat']);
  });

  it('when the log cannot be written: the old publication comes back, or nothing is there', async () => {
    mkdirSync(log, { recursive: true });
    expect((await refusalOf(publishToFolder(publication(story())))).code).toMatch(/^disk\//);
    expect(readdirSync(site)).toEqual([]);
    await publishToFolder(publication(story(), { log: undefined }));
    const before = page();
    expect((await refusalOf(publishToFolder(publication(story({ headline: 'Second' }))))).code).toMatch(/^disk\//);
    expect(page()).toBe(before);
    expect(readdirSync(site)).toEqual(['night-boat']);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('when the folder may not be written (skipped for root, who may write anywhere)', async () => {
    await publishToFolder(publication(story()));
    const before = page();
    chmodSync(site, 0o555);
    expect(await refusalOf(publishToFolder(publication(story({ headline: 'Second' }))))).toMatchObject({ code: 'disk/not-allowed' });
    chmodSync(site, 0o755);
    expect(page()).toBe(before);
  });

  it('when the site is a file', async () => {
    writeFileSync(site, 'a file');
    expect((await refusalOf(publishToFolder(publication(story())))).code).toMatch(/^disk\//);
    expect(readFileSync(site, 'utf8')).toBe('a file');
  });
});

describe('reading back', () => {
  it('happens before anything stands in the site, is kept in the log, and names what each format cannot carry', async () => {
    const { record } = await publishToFolder(publication(story({ created: { kind: 'day', date: '2024-03-30' }, copyrightYears: '2024' })));
    expect(record.survived?.map(({ file, fields }) => [file, fields.filter(({ fate }) => fate === 'kept').length, fields.filter(({ fate }) => fate !== 'kept').map(({ field, why }) => `${field} ${why ?? ''}`)])).toEqual([
      ['index.html', 6, ['permission internal']], ['article.ninjs.json', 5, ['created instants-only', 'permission internal']], ['article.txt', 6, ['permission internal']],
    ]);
    expect(await readPublishLog(log)).toEqual([record]);
    appendFileSync(log, `${JSON.stringify({ ...record, survived: [{ file: 'index.html', written: 'otherwise' }] })}\n`);
    expect((await readPublishLog(log)).map(({ survived }) => survived?.length)).toEqual([3, undefined]);
  });

  it('refuses a file that does not say what the story says; the old publication stands', async () => {
    await publishToFolder(publication(story()));
    const before = page();
    expect(await refusalOf(publishToFolder(publication(story({ licence: 'MIT\u0000' }))))).toEqual({ code: 'publish/not-read-back', name: 'index.html', field: 'licence' });
    expect(page()).toBe(before);
    expect(readdirSync(site)).toEqual(['night-boat']);
    expect(await readPublishLog(log)).toHaveLength(1);
  });

  it('is refused before anything is written when ninjs cannot place an expiry', async () => {
    expect(await refusalOf(publishToFolder(publication(story({ expires: { kind: 'day', date: '2024-12-31' } }))))).toEqual({ code: 'publish/format-refuses', format: 'ninjs', field: 'expires', reason: 'needs-time' });
    expect(existsSync(site)).toBe(false);
  });
});

describe('a publication that was killed', () => {
  it('between the two renames: the next one brings the old folder back first', async () => {
    await publishToFolder(publication(story()));
    writeFileSync(join(site, 'night-boat', 'kept.txt'), 'kept');
    renameSync(join(site, 'night-boat'), join(site, '.copydesk-old-night-boat'));
    await publishToFolder(publication(story({ headline: 'Second' })));
    expect(page()).toContain('Second');
    expect(readFileSync(join(site, 'night-boat', 'kept.txt'), 'utf8')).toBe('kept');
    expect(readdirSync(site)).toEqual(['night-boat']);
  });

  it('before the old folder was deleted: the leftover goes', async () => {
    await publishToFolder(publication(story()));
    mkdirSync(join(site, '.copydesk-old-night-boat'));
    await publishToFolder(publication(story({ headline: 'Second' })));
    expect(readdirSync(site)).toEqual(['night-boat']);
  });
});

describe('the publish log', () => {
  it('passes over a torn line and does not let it swallow the next', async () => {
    const record = { at: '2024-04-01T09:00:00Z', article: 'a', slug: 's', revision: 'r', by: 'Ada', folder: 'f', files: ['index.html'] };
    expect(await readPublishLog(log)).toEqual([]);
    await appendToPublishLog(log, record);
    appendFileSync(log, '{"at":"2024-04-01T10:00');
    await appendToPublishLog(log, { ...record, revision: 'r2' });
    appendFileSync(log, '{"at":"2024');
    expect((await readPublishLog(log)).map((each) => each.revision)).toEqual(['r', 'r2']);
  });
});

describe('exporting one format', () => {
  it('writes a draft as withheld, logs and moves nothing', async () => {
    const { files, survived } = await exportArticle({ article: newArticle('x'), exporter: ninjs, home: home(), folder: site, now: '2024-04-01T09:00:00Z', language: 'en' });
    expect(files.map((file) => file.slice(-18))).toEqual(['article.ninjs.json']);
    expect(readFileSync(join(site, 'article.ninjs.json'), 'utf8')).toContain('"pubStatus": "withheld"');
    expect(readdirSync(site)).toEqual(['article.ninjs.json']);
    expect(survived).toEqual([{ file: 'article.ninjs.json', format: 'ninjs', fields: [] }]);
  });

  it('reads back what it wrote, and refuses by name what it cannot give back', async () => {
    const at = { exporter: html, home: home(), folder: site, now: '2024-04-01T09:00:00Z', language: 'en' } as const;
    const { survived } = await exportArticle({ ...at, article: story({ created: { kind: 'day', date: '2024-03-30' } }) });
    expect(survived[0]?.fields).toEqual([
      { field: 'created', fate: 'kept' }, { field: 'published', fate: 'kept' }, { field: 'copyrightHolder', fate: 'kept' }, { field: 'copyrightNotice', fate: 'kept' }, { field: 'permission', fate: 'kept-back', why: 'internal' },
    ]);
    expect(await refusalOf(exportArticle({ ...at, article: story({ licence: 'MIT\u0000' }) }))).toEqual({ code: 'publish/not-read-back', name: 'index.html', field: 'licence' });
  });

  it('refuses under an embargo that nobody can place, before a folder is made', async () => {
    const article = story({ embargoUntil: { kind: 'floating', local: '2020-01-01T10:00:00' } });
    expect(await refusalOf(exportArticle({ article, exporter: html, home: home(), folder: site, now: '2024-04-01T09:00:00Z', language: 'en' }))).toEqual({ code: 'publish/blocked', rules: ['embargo-unclear'] });
    expect(existsSync(site)).toBe(false);
  });
});

describe('the pictures of a story', () => {
  const bytes = jpeg(64, 48, { iptc: { 116: '© 2024 Salt Wire', 110: 'Ana / Salt Wire' } });

  async function pictured(): Promise<Article> {
    mkdirSync(home().folder, { recursive: true });
    const { file, width, height } = await keepPicture(home(), bytes, 'pier.jpg');
    return { ...story(), body: [{ type: 'picture', file, width, height, caption: [], creditLine: 'Ana / Salt Wire', copyrightNotice: '© 2024 Salt Wire' }] };
  }

  it('go out byte for byte under the paths that the page names, and are logged', async () => {
    const article = await pictured();
    const { record, files } = await publishToFolder(publication(article));
    const [file = ''] = record.files.slice(3);
    expect(page()).toContain(`src="${file}"`);
    expect(readFileSync(join(site, 'night-boat', file)).equals(bytes)).toBe(true);
    expect(files.every((each) => existsSync(each))).toBe(true);
    expect(record.survived?.map(({ pictures }) => pictures)).toEqual(Array(3).fill({ count: 1, fate: 'kept' }));
    expect(await readPublishLog(log)).toEqual([record]);
  });

  it('leave the site when they leave the story; what others put there stays', async () => {
    const { article } = await publishToFolder(publication(await pictured()));
    mkdirSync(join(site, 'night-boat', 'theirs.media'));
    writeFileSync(join(site, 'night-boat', 'theirs.media', 'holiday.jpg'), 'x');
    await publishToFolder(publication({ ...article, body: [] }, { revision: 'r2', now: '2024-04-02T09:00:00Z' }));
    expect(readdirSync(join(site, 'night-boat')).sort()).toEqual(['article.ninjs.json', 'article.txt', 'index.html', 'theirs.media']);
  });

  it('keep a page from going out when they are missing, and the older publication stands', async () => {
    const article = await pictured();
    await publishToFolder(publication(article));
    rmSync(join(home().folder, 'night-boat.media'), { recursive: true });
    const again = publishToFolder(publication({ ...article, metadata: { ...article.metadata, headline: 'Second' } }));
    expect(await refusalOf(again)).toMatchObject({ code: 'picture/missing' });
    expect(page()).toContain('Port Ameral keeps its night boat');
  });

  it('go with an export that leads to them', async () => {
    const article = await pictured();
    const at = { article, home: home(), now: '2024-04-01T09:00:00Z', language: 'en' } as const;
    const { files } = await exportArticle({ ...at, exporter: html, folder: site });
    expect(files.map((file) => readFileSync(file).length)).toContain(bytes.length);
    await exportArticle({ ...at, exporter: plainText, folder: join(root, 'text') });
    expect(readdirSync(join(root, 'text'))).toEqual(['article.txt']);
  });
});
