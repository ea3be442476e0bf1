import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newArticle } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';

const repository = join(import.meta.dirname, '..', '..');
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'copydesk-cli-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Ended {
  readonly out: string;
  readonly error: string;
  readonly code: number | null;
}

/** Runs the real command line as a process of its own. */
function copydesk(args: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(repository, 'main', 'cli.ts'), ...args], { cwd: repository, stdio: 'pipe' });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('close', (code) => resolve({ out, error, code }));
  });
}

const objectSchema = z.looseObject({
  article: z.looseObject({ metadata: z.record(z.string(), z.unknown()), workflow: z.looseObject({ state: z.string() }), body: z.array(z.unknown()) }).optional(),
  receipt: z.looseObject({ source: z.string(), lines: z.array(z.looseObject({ text: z.string(), outcome: z.string() })) }).optional(),
  findings: z.array(z.looseObject({ rule: z.string(), level: z.string(), message: z.string(), place: z.looseObject({ kind: z.string() }) })).optional(),
  files: z.array(z.string()).optional(),
  survived: z.array(z.looseObject({ file: z.string(), format: z.string(), fields: z.array(z.looseObject({ field: z.string(), fate: z.string() })) })).optional(),
});
const objectOf = ({ out }: Ended): z.infer<typeof objectSchema> => objectSchema.parse(JSON.parse(out));

const sentence = /^[^\n]+\.\n$|^[^\n]+\?\n$|^[^\n]+\]\n$/;

function put(name: string, text: string | Uint8Array): string {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
}

const story = 'Updated 04:53 AM EDT, Thu, Mar 28, 2024\n\nLamp stays on at the old pier\n\nBy Ana Lomas\n\nThe lamp of the old pier will stay on through the winter, the harbour office said on Monday.\n\nShare this article\n\n© 2024 Salt Wire. All rights reserved.\n';

describe('help and mistakes', () => {
  it('prints help and version', async () => {
    const [help, own, version] = await Promise.all([copydesk(['--help']), copydesk(['set', '--help']), copydesk(['--version'])]);
    expect([help.code, own.code, version.code]).toEqual([0, 0, 0]);
    for (const word of ['import', 'show', 'set', 'check', 'export', 'publish', 'read']) expect(help.out).toContain(word);
    expect(own.out).toContain('FIELD=VALUE');
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['show', 'x.article', '--colour']],
    ['an option of another command', ['show', 'x.article', '--to', 'there']],
    ['a missing value', ['import', 'x.txt', '--library']],
    ['a missing file name', ['check']],
    ['too many words', ['check', 'a.article', 'b.article']],
    ['a missing file', ['show', 'not-there.article']],
    ['a folder', ['show', '.']],
    ['a language that is none', ['import', 'x.txt', '--lang', '!!']],
    ['a format that is none', ['export', 'x.article', '--as', 'papyrus', '--out', 'there']],
    ['an export without a place', ['export', 'x.article', '--as', 'html']],
  ])('answers %s with one sentence and exit code 2', async (_name, args) => {
    const { out, error, code } = await copydesk(args);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(error).toMatch(sentence);
  });

  it('refuses foreign, cut off and binary files, and leaves them as they are', async () => {
    const foreign = put('foreign.article', '{"hello": 1}');
    const cut = put('cut.article', formatArticleFile(newArticle('a', { headline: 'Cut' })).slice(0, 90));
    const binary = put('photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1]));
    const empty = put('empty.txt', ' \n');
    const before = readdirSync(root).map((name) => [name, readFileSync(join(root, name), 'hex')]);
    const ended = await Promise.all([copydesk(['show', foreign]), copydesk(['set', cut, 'headline=Mine']), copydesk(['check', cut, '--json']), copydesk(['import', binary]), copydesk(['import', empty]), copydesk(['import', foreign])]);
    for (const { out, error, code } of ended) {
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(error).toMatch(sentence);
    }
    expect(readdirSync(root).map((name) => [name, readFileSync(join(root, name), 'hex')])).toEqual(before);
  });
});

describe('import', () => {
  it('reads standard input and writes nothing without a library', async () => {
    const before = readdirSync(root);
    const ended = await copydesk(['import', '-', '--json'], story);
    const { article, receipt, findings, files } = objectOf(ended);
    expect(ended.code).toBe(0);
    expect(article?.metadata).toMatchObject({
      headline: 'Lamp stays on at the old pier', copyrightHolder: 'Salt Wire', copyrightYears: '2024',
      updated: { kind: 'instant', local: '2024-03-28T04:53:00', zone: 'America/New_York', utc: '2024-03-28T08:53:00Z' },
    });
    expect(article?.metadata).not.toHaveProperty('published');
    expect(receipt?.source).toBe('command-line');
    expect(receipt?.lines.find((line) => line.text === 'Share this article')?.outcome).toBe('removed');
    expect(findings?.find((finding) => finding.rule === 'no-publish-date')).toMatchObject({ level: 'block', place: { kind: 'field', field: 'published' } });
    expect(files).toBeUndefined();
    expect(readdirSync(root)).toEqual(before);
  });

  it('puts stories into a library under free names', async () => {
    const library = join(root, 'library');
    const page = put('page.html', '<!doctype html><meta charset="utf-8"><title>x</title><article><h1>Boat is late</h1><p>The boat was two hours late on Monday, the port said, and nobody was surprised by it at all.</p></article>');
    const first = objectOf(await copydesk(['import', page, '--library', library, '--lang', 'en', '--json']));
    const second = await copydesk(['import', page, '--library', library]);
    expect(first.files).toEqual([join(library, 'boat-is-late.article')]);
    expect(second.out).toContain('Boat is late');
    expect(readdirSync(library).filter((name) => name.endsWith('.article')).sort()).toEqual(['boat-is-late-2.article', 'boat-is-late.article']);
  });

  it('gives the seed story its dates, its rights and its receipt', async (context) => {
    const folder = join(repository, '..', 'shared', 'seed');
    if (!existsSync(folder)) context.skip('the seed story is not beside the repository');
    const file = readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '';
    const { article, receipt, findings } = objectOf(await copydesk(['import', join(folder, file), '--json']));
    expect(article?.metadata).toMatchObject({
      headline: 'Mexico and U.S. to Heighten Border Security',
      updated: { local: '2024-03-28T04:53:00', zone: 'America/New_York', utc: '2024-03-28T08:53:00Z' },
      copyrightHolder: 'Latin One', copyrightYears: '2015', usageTerms: 'All rights reserved. Do not reproduce without permission.',
      copyrightNotice: '© 2015 Latin One. All rights reserved. Do not reproduce without permission.',
    });
    for (const name of ['published', 'firstPublished', 'permission']) expect(article?.metadata).not.toHaveProperty(name);
    expect(article?.body).toHaveLength(10);
    expect(receipt?.lines.filter((line) => line.outcome === 'removed').length).toBeGreaterThanOrEqual(6);
    expect(findings?.map((finding) => finding.rule)).toEqual(expect.arrayContaining(['notice-year', 'permission', 'doubled-word', 'accent-variants']));
  });
});

describe('show, set and check', () => {
  const kept = { stars: [1, 2] };

  it('sets fields as the panels would and keeps what it does not know', async () => {
    const file = put('set.article', JSON.stringify({ ...JSON.parse(formatArticleFile(newArticle('a', { headline: 'Old', section: 'Port' }))), chart: kept, body: [{ type: 'galaxy', stars: [1] }] }));
    const args = ['published=2024-03-28 05:10 America/New_York', 'permission=held:Salt Wire, 2024-03-27, web', 'byline=Ana Pérez; José Núñez', 'keywords=a, b', 'headline=New', 'section=', 'first-published=2024-03-28'];
    const ended = await copydesk(['set', file, ...args, '--json']);
    expect(ended.code).toBe(0);
    const shown = objectOf(await copydesk(['show', file, '--json']));
    expect(shown.article).toEqual(objectOf(ended).article);
    expect(shown.article).toMatchObject({
      chart: kept, body: [{ type: 'galaxy', stars: [1] }],
      metadata: {
        headline: 'New', keywords: ['a', 'b'], permission: { kind: 'held', from: 'Salt Wire', given: '2024-03-27', scope: 'web' }, firstPublished: { kind: 'day', date: '2024-03-28' },
        published: { kind: 'instant', local: '2024-03-28T05:10:00', zone: 'America/New_York', utc: '2024-03-28T09:10:00Z' },
        byline: { people: [{ name: 'Ana Pérez', role: 'reporter' }, { name: 'José Núñez', role: 'reporter' }] },
      },
    });
    expect(shown.article?.metadata).not.toHaveProperty('section');
    expect((await copydesk(['show', file])).out).toContain('2024-03-28 05:10 America/New_York');
  });

  it('sets all or nothing, and says why, naming the moments that may be meant', async () => {
    const file = put('refused.article', formatArticleFile(newArticle('a', { headline: 'Old' })));
    const before = readFileSync(file, 'utf8');
    const overlap = await copydesk(['set', file, 'headline=New', 'published=2024-11-03 01:30 America/New_York']);
    expect(overlap.error).toContain('2024-11-03 01:30 -04:00 America/New_York');
    expect(overlap.error).toContain('2024-11-03 01:30 -05:00 America/New_York');
    const gap = await copydesk(['set', file, 'published=2024-03-31 02:30 Europe/Madrid']);
    expect(gap.error).toContain('2024-03-31 03:30 Europe/Madrid');
    const others = await Promise.all([['mood=calm'], ['headline'], ['permission=yes'], ['slug=a b'], ['published=2024-03-28 05:10 Mars/Olympus']].map((words) => copydesk(['set', file, ...words])));
    for (const { out, error, code } of [overlap, gap, ...others]) {
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(error).toMatch(sentence);
    }
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('takes an approval back', async () => {
    const file = put('approved.article', formatArticleFile({ ...newArticle('a', { headline: 'Old' }), workflow: { state: 'approved', history: [] } }));
    expect(objectOf(await copydesk(['set', file, 'headline=New', '--json'])).article?.workflow.state).toBe('in-review');
  });

  it('shows a file of a newer version and does not change it', async () => {
    const file = put('newer.article', formatArticleFile(newArticle('a', { headline: 'Tomorrow' })).replace('"version": 1', '"version": 99'));
    const before = readFileSync(file, 'utf8');
    const shown = await copydesk(['show', file, '--json']);
    expect(shown.code).toBe(0);
    expect(objectOf(shown).article).toEqual(JSON.parse(before));
    const set = await copydesk(['set', file, 'headline=Mine']);
    expect([set.code, readFileSync(file, 'utf8')]).toEqual([2, before]);
  });

  it('checks with exit code 1 when something blocks and 0 when nothing does', async () => {
    const bad = put('bad.article', formatArticleFile(newArticle('a')));
    const good = put('good.article', formatArticleFile(newArticle('a', { headline: 'Lamp stays on', permission: { kind: 'own-work' }, published: { kind: 'instant', local: '2024-03-28T05:10:00', zone: 'UTC', utc: '2024-03-28T05:10:00Z' } })));
    const [blocked, fine, words] = await Promise.all([copydesk(['check', bad, '--json']), copydesk(['check', good]), copydesk(['check', bad])]);
    expect([blocked.code, fine.code, words.code]).toEqual([1, 0, 1]);
    expect(objectOf(blocked).findings?.some((finding) => finding.level === 'block' && finding.message.length > 10)).toBe(true);
    expect(words.out).toMatch(/^block no-headline: /m);
  });
});

describe('export and publish', () => {
  const ready = formatArticleFile({
    ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', { headline: 'Lamp stays on', slug: 'lamp', permission: { kind: 'own-work' }, published: { kind: 'instant', local: '2024-03-28T09:00:00', zone: 'Europe/Madrid', utc: '2024-03-28T08:00:00Z' } }),
    body: [{ type: 'paragraph', content: [{ type: 'text', text: 'It stays on.' }] }],
  });

  it('exports every format', async () => {
    const file = put('lamp.article', ready);
    const [html, ninjs, text] = await Promise.all(['html', 'ninjs', 'text'].map((format) => copydesk(['export', file, '--as', format, '--out', join(root, `as-${format}`), '--json'])));
    for (const ended of [html, ninjs, text]) {
      expect(ended?.code).toBe(0);
      expect(ended === undefined ? [] : objectOf(ended).survived?.map(({ fields }) => fields)).toEqual([[{ field: 'published', fate: 'kept' }, { field: 'permission', fate: 'kept-back', why: 'internal' }]]);
      for (const path of ended === undefined ? [] : (objectOf(ended).files ?? [])) expect(readFileSync(path, 'utf8')).toContain('Lamp stays on');
    }
    const said = await copydesk(['export', file, '--as', 'text', '--out', join(root, 'as-text')]);
    expect(said.out).toContain('article.txt: 1 date or right read back. Permission: the newsroom’s own record, in no file.');
    expect(readFileSync(file, 'utf8')).toBe(ready);
  });

  it('publishes all three files, moves the story and logs it in its library', async () => {
    const library = join(root, 'desk');
    mkdirSync(join(library, '.copydesk'), { recursive: true });
    const file = join(library, 'lamp.article');
    writeFileSync(file, ready);
    const ended = await copydesk(['publish', file, '--to', join(root, 'site'), '--json']);
    expect(ended.code).toBe(0);
    expect(objectOf(ended).files?.map((path) => path.split(/[/\\]/).at(-1)).sort()).toEqual(['article.ninjs.json', 'article.txt', 'index.html']);
    expect(objectOf(ended).survived?.map(({ file: name, fields }) => [name, fields.length])).toEqual([['index.html', 3], ['article.ninjs.json', 3], ['article.txt', 3]]);
    const { article } = objectOf(await copydesk(['show', file, '--json']));
    expect(article?.workflow.state).toBe('published');
    expect(article?.metadata['firstPublished']).toEqual(article?.metadata['published']);
    expect(readFileSync(join(library, '.copydesk', 'publish-log.jsonl'), 'utf8')).toContain('"slug":"lamp"');
  });

  it('refuses what blocks, with the list, and writes nothing', async () => {
    const file = put('blocked.article', formatArticleFile(newArticle('a', { headline: 'No date' })));
    const { code, error } = await copydesk(['publish', file, '--to', join(root, 'nowhere')]);
    expect(code).toBe(1);
    expect(error).toMatch(/^Something blocks publishing: .+\n$/);
    expect(existsSync(join(root, 'nowhere'))).toBe(false);
  });
});
