import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, truncateSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';
import { Refusal } from '../../shared/errors/refusal';
import { revisionOf } from '../files/revision';
import { createHistory, type History } from './history';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
let root = '';
let now = 0;
let by: string | undefined = 'Ana Lomas';
let history: History;

const open = (): History => createHistory({ folder: join(root, 'history'), by: () => by, clock: () => now, trouble: (error) => { throw error; } });
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-history-')));
  now = Date.now();
  by = 'Ana Lomas';
  history = open();
});
afterEach(async () => {
  await history.idle();
  rmSync(root, { recursive: true, force: true });
});

const place = { article: 'story-1', file: 'pier.article', folder: '/library' };
const story = (...paragraphs: readonly string[]): Buffer =>
  Buffer.from(formatArticleFile({ ...newArticle('story-1', { headline: 'Lamp' }), body: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }));
const files = (pattern: RegExp): string[] => readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile() && pattern.test(each.name)).map((each) => join(each.parentPath, each.name));
const texts = (): string[] => files(/\.gz$/);
const logs = (): string[] => files(/\.log$/);
/** The words of each version, in their order. */
const heldTexts = async (from = history): Promise<string[]> => Promise.all((await from.list('story-1')).map(async (version) => /"text": "([^"]*)"/.exec((await from.read('story-1', version.id)).toString())?.[1] ?? ''));
async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error.error.code;
    throw error;
  }
  return 'done';
}

describe('versions', () => {
  it('keeps each text with who, when, how and how many words, for this user alone', async () => {
    await history.add(place, story('The lamp stays on.'), 'created');
    now += 20 * minute;
    by = 'Sara Ruiz';
    await history.add(place, story('The lamp will stay on.'), 'saved');
    now += 20 * minute;
    await history.hold(place, Buffer.from([0xff, 0x00]));
    const after = await open().list('story-1');
    expect(after).toMatchObject([
      { sequence: 1, by: 'Ana Lomas', kind: 'created', words: 5, file: 'pier.article', revision: revisionOf(story('The lamp stays on.')) },
      { sequence: 2, by: 'Sara Ruiz', kind: 'saved', words: 6, added: 2, removed: 1, at: new Date(now - 20 * minute).toISOString() },
      { sequence: 3, kind: 'found' },
    ]);
    expect(after[2]).toMatchObject({ by: undefined, words: undefined });
    expect(await open().read('story-1', after[2]?.id ?? '')).toEqual(Buffer.from([0xff, 0x00]));
    for (const path of [...texts(), ...logs()]) expect(statSync(path).mode & 0o777).toBe(0o600);
    for (const folder of readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isDirectory())) expect(statSync(join(folder.parentPath, folder.name)).mode & 0o777).toBe(0o700);
    expect(texts().map((path) => basename(path))).toContain(`${revisionOf(story('The lamp stays on.'))}.gz`);
  });

  it('keeps the same text once, and none twice in a row', async () => {
    await history.add(place, story('One'), 'saved');
    await history.add(place, story('One'), 'saved');
    await history.hold(place, story('One'));
    await history.add(place, story('Two'), 'saved');
    await history.add(place, story('One'), 'saved');
    expect(await heldTexts()).toEqual(['One', 'Two', 'One']);
    expect(texts()).toHaveLength(2);
  });

  it('goes by its own numbers when the clock runs backwards', async () => {
    for (const word of ['One', 'Two', 'Three', 'Four']) {
      await history.add(place, story(word), 'saved');
      now -= 3 * day;
    }
    expect(await heldTexts(open())).toEqual(['One', 'Two', 'Three', 'Four']);
  });

  it('counts the words of a sitting from the version before it', async () => {
    now = Math.floor(now / hour) * hour;
    await history.add(place, story('one'), 'saved');
    now += 10 * minute;
    await history.add(place, story('one tw'), 'saved');
    await history.add(place, story('one two'), 'saved');
    await history.add(place, story('one two three'), 'saved');
    const versions = await history.list('story-1');
    expect(versions.at(-1)).toMatchObject({ added: 2, removed: 0, since: versions[0]?.id });
  });

  it('names a version, names it anew, and takes the name away', async () => {
    const { id } = await history.add(place, story('One'), 'saved');
    await history.name('story-1', id, 'As sent');
    await history.name('story-1', id, 'As sent to the lawyer');
    expect((await open().list('story-1'))[0]?.name).toBe('As sent to the lawyer');
    await history.name('story-1', id, undefined);
    expect((await open().list('story-1'))[0]?.name).toBeUndefined();
    expect(await refusal(history.name('story-1', 'nobody', 'x'))).toBe('history/not-found');
  });

  it('tells stories apart by their own ids, whatever these are', async () => {
    await history.add({ ...place, article: '../../x' }, story('Odd'), 'saved');
    await history.add({ ...place, article: 'story-2' }, story('Two'), 'saved');
    expect(await history.list('story-1')).toEqual([]);
    expect(await history.list('../../x')).toHaveLength(1);
    expect(readdirSync(root)).toEqual(['history']);
  });
});

describe('what a disk does to it', () => {
  it('cuts off a torn tail and appends after it', async () => {
    for (const word of ['One', 'Two', 'Three']) await history.add(place, story(word), 'saved');
    const [log = ''] = logs();
    truncateSync(log, statSync(log).size - 40);
    const after = open();
    expect(await heldTexts(after)).toEqual(['One', 'Two']);
    await after.add(place, story('Four'), 'saved');
    expect(await heldTexts(open())).toEqual(['One', 'Two', 'Four']);
  });

  it('loses one line to one damaged line, and takes its text up again', async () => {
    for (const word of ['One', 'Two', 'Three']) await history.add(place, story(word), 'saved');
    const [log = ''] = logs();
    writeFileSync(log, readFileSync(log, 'utf8').replace('"sequence":2', '"sequence":7'));
    expect(await heldTexts(open())).toEqual(['One', 'Three']);
    for (const path of texts()) utimesSync(path, new Date(now - 2 * hour), new Date(now - 2 * hour));
    expect(await heldTexts(open())).toEqual(['Two', 'One', 'Three']);
    expect((await open().list('story-1'))[0]).toMatchObject({ kind: 'found', sequence: 0 });
  });

  it('reads every text when the whole log is gone', async () => {
    for (const word of ['One', 'Two', 'Three']) await history.add(place, story(word), 'saved');
    logs().forEach((log) => unlinkSync(log));
    texts().forEach((path) => utimesSync(path, new Date(now - 2 * hour), new Date(now - 2 * hour)));
    expect((await heldTexts(open())).sort()).toEqual(['One', 'Three', 'Two']);
  });

  it('says which version is damaged, reads the others, and heals it when the same text is saved again', async () => {
    for (const word of ['One', 'Two', 'Three']) await history.add(place, story(word), 'saved');
    const [, second] = await history.list('story-1');
    const path = texts().find((each) => each.includes(second?.revision ?? '-')) ?? '';
    const bytes = readFileSync(path);
    bytes[bytes.length - 12] = (bytes[bytes.length - 12] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const after = open();
    expect(await refusal(after.read('story-1', second?.id ?? ''))).toBe('history/damaged');
    const [first, , third] = await after.list('story-1');
    expect((await after.read('story-1', first?.id ?? '')).equals(story('One'))).toBe(true);
    expect((await after.read('story-1', third?.id ?? '')).equals(story('Three'))).toBe(true);
    await after.add(place, story('Two'), 'saved');
    expect((await after.read('story-1', second?.id ?? '')).equals(story('Two'))).toBe(true);
  });

  it('carries lines of a newer version of the app along', async () => {
    await history.add(place, story('One'), 'saved');
    const line = JSON.stringify({ type: 'verdict', sequence: 9 });
    appendFileSync(logs()[0] ?? '', `${revisionOf(line).slice(0, 16)} ${line}\n`);
    for (let index = 0; index < 60; index += 1) {
      now += minute;
      await history.add(place, story(`word ${index}`), 'saved');
    }
    now += 3 * day;
    await history.add(place, story('last'), 'saved');
    await history.idle();
    expect(logs().map((log) => readFileSync(log, 'utf8')).join('')).toContain('verdict');
  });
});

describe('with age', () => {
  it('thins out, keeps names and counts words from what is left, and removes the texts', async () => {
    now = Math.ceil(now / day) * day;
    const words: string[] = [];
    let sent = '';
    for (let index = 0; index < 120; index += 1) {
      words.push(`word${index}`);
      const { id } = await history.add(place, story(words.join(' ')), 'saved');
      if (index === 33) await history.name('story-1', id, (sent = 'As sent'));
      now += 2 * minute;
    }
    now += 2 * day;
    await history.add(place, story('end'), 'saved');
    await history.idle();
    const versions = await open().list('story-1');
    expect(versions.length).toBeLessThan(45);
    expect(versions.filter((version) => version.name === sent)).toHaveLength(1);
    expect(texts().length).toBe(new Set(versions.map((version) => version.revision)).size);
    for (const version of versions) expect((await open().read('story-1', version.id)).length).toBeGreaterThan(0);
    const ids = new Set(versions.map((version) => version.id));
    expect(versions.every((version) => version.since === undefined || ids.has(version.since))).toBe(true);
    expect(versions[1]).toMatchObject({ since: versions[0]?.id, added: (versions[1]?.words ?? 0) - (versions[0]?.words ?? 0), removed: 0 });
    expect(logs()).toHaveLength(1);
  });
});

describe('forgetting', () => {
  it('leaves no trace, also after a kill in the middle', async () => {
    await history.add(place, story('The secret word is swordfish.'), 'saved');
    await history.add({ ...place, article: 'story-2' }, story('Another'), 'saved');
    await history.forget('story-1');
    await history.forget('story-1');
    expect(await history.list('story-1')).toEqual([]);
    expect(await history.list('story-2')).toHaveLength(1);
    expect(texts().some((path) => gunzipSync(readFileSync(path)).includes('swordfish'))).toBe(false);
    execFileSync('cp', ['-r', join(root, 'history', readdirSync(join(root, 'history'))[0] ?? ''), join(root, 'history', 'going-0123')]);
    await open().idle();
    expect(readdirSync(join(root, 'history')).filter((name) => name.startsWith('going-'))).toEqual([]);
  });
});
