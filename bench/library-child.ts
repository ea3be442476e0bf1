// One of the two that are measured, in a process of its own so that its memory is its own: `ours` or `minisearch`, a folder of stories, a folder for the index, the module that reads in a thread.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import MiniSearch from 'minisearch';
import { openIndexDatabase } from '../main/search/index-database';
import { prepareQuery } from '../main/search/answer-query';
import { openLibraryIndex } from '../main/search/library-index';
import { readInThread } from '../main/search/read-files';
import type { StoryPage } from '../shared/library/story-query';
import { bodyWords } from '../shared/search/story-words';
import { askedWords } from './library-corpus';
import { quantile } from './lib';

const [who = '', folder = '', indexFolder = '', readWorker = ''] = process.argv.slice(2);
const words = askedWords(40);
const stories = readdirSync(folder).length;
const prefixes = words.map((word) => word.slice(0, 4));
const warmUps = 3;

function spent(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function spentOn(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Asks each, the first ones twice so that nothing is measured cold. */
function each(texts: readonly string[], ask: (text: string) => unknown): { readonly p50: number; readonly p95: number } {
  texts.slice(0, warmUps).forEach(ask);
  const times = texts.map((text) => spent(() => ask(text)));
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

function memoryMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
}

async function ours(): Promise<object> {
  const file = join(indexFolder, 'ours.db');
  const events = { changed: () => undefined, indexed: () => undefined };
  const start = performance.now();
  const index = openLibraryIndex({ folder, file }, events, () => readInThread(readWorker));
  await index.settled();
  const build = performance.now() - start;
  const page = (text: string, sort: StoryPage['sort'], more: Partial<StoryPage> = {}): StoryPage => ({ text, sort, shelf: 'stories', filter: 'all', group: 'none', role: 'editor', isTyping: false, offset: 0, limit: 50, shape: false, ...more });
  const database = openIndexDatabase(file);
  // What a search in memory gives: the numbers of the stories with what is stored of them.
  const rows = (asked: StoryPage): unknown => prepareQuery(database, asked, Date.now()).ids(asked.limit, asked.offset).map((id) => database.read('SELECT key, path, shown FROM rows WHERE id = ?', id));
  const figures = {
    build,
    word: each(words, (word) => rows(page(word, 'relevance'))),
    prefix: each(prefixes, (prefix) => rows(page(`${prefix}*`, 'relevance'))),
    newest: each(words, (word) => rows(page(word, 'modified'))),
    newestPrefix: each(prefixes, (prefix) => rows(page(`${prefix}*`, 'modified'))),
    wholeAnswer: each(words, (word) => index.query(page(word, 'modified'))),
    shape: each(words, (word) => index.query(page(word, 'modified', { limit: 0, shape: true, group: 'day' }))),
    lastPage: each(words, () => index.query(page('', 'modified', { offset: stories - 50 }))),
    memory: memoryMb(),
  };
  database.close();
  await index.close();

  const open = spent(() => {
    const cold = openIndexDatabase(file);
    prepareQuery(cold, page(words[20] ?? '', 'relevance'), Date.now()).ids(50, 0);
    cold.close();
  });
  const unchanged = openLibraryIndex({ folder, file }, events);
  const check = await spentOn(() => unchanged.settled());
  await unchanged.close();
  const read = spent(() => {
    for (const name of readdirSync(folder)) JSON.parse(readFileSync(join(folder, name), 'utf8'));
  });
  return { ...figures, open, check, read, disk: statSync(file).size / 1024 / 1024 };
}

const marks = /\p{M}/gu;
const plain = (term: string): string => term.normalize('NFD').replace(marks, '').toLowerCase();
const options = { fields: ['headline', 'byline', 'section', 'body'], storeFields: ['name', 'headline'], processTerm: plain };

interface Stored {
  readonly metadata: { readonly headline: string; readonly section: string; readonly byline: { readonly people: readonly { readonly name: string }[] } };
  readonly body: unknown;
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'metadata' in value && 'body' in value;
}

function minisearch(): object {
  const index = new MiniSearch(options);
  const build = spent(() => readdirSync(folder).forEach((name, id) => {
    const stored: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (!isStored(stored)) return;
    const { headline, section, byline } = stored.metadata;
    index.add({ id, name, headline, section, byline: byline.people.map((person) => person.name).join(' '), body: bodyWords(stored.body) });
  }));
  const figures = {
    build,
    word: each(words, (word) => index.search(word).slice(0, 50)),
    prefix: each(prefixes, (prefix) => index.search(prefix, { prefix: true }).slice(0, 50)),
    memory: memoryMb(),
  };
  const file = join(indexFolder, 'minisearch.json');
  writeFileSync(file, JSON.stringify(index));
  const open = spent(() => MiniSearch.loadJSON(readFileSync(file, 'utf8'), options).search(words[20] ?? '').slice(0, 50));
  return { ...figures, open };
}

process.stdout.write(JSON.stringify(who === 'ours' ? await ours() : minisearch()));
