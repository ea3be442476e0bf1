import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newArticle, type Article } from '../shared/article/article';
import { formatArticleFile, parseArticleFile } from '../shared/article/article-file';
import { createHistory } from '../main/history/history';
import { createArticleStore, type ArticleStore } from '../main/library/article-store';
import { createJournal } from '../main/library/journal';
import { createPlaces } from '../main/library/places';
import { openLibraryIndex, type LibraryIndex } from '../main/search/library-index';
import { createSettingsStore } from '../main/settings/settings-store';

/** Something that is open and can be written to. */
export interface Opened {
  /** What this resolves is acknowledged: it must never be lost. */
  readonly write: (step: number) => Promise<void>;
  /** Resolves when also that is done which nobody waits for. */
  readonly idle: () => Promise<void>;
}

/** One kind of file that the app keeps words in, driven through the module that writes it in the app. Steps count from 1. */
export interface Subject {
  readonly name: string;
  /** What a fresh install has in its folders. */
  prepare(root: string): void;
  /** Opens it as a start of the app does. */
  open(root: string): Promise<Opened>;
  /** The newest step that a start of the app finds, 0 before the first. Throws when what it finds cannot be read, is no whole step or offers older words over newer ones. */
  held(root: string): Promise<number>;
  /** After how many steps the work is the same again, and the steps in it that do work of another kind, modulo the period; none for what may be lost and made anew. */
  readonly period: number;
  readonly phases: readonly number[];
  readonly control?: boolean;
}

const file = 'story.article';

/** The story at a step. Its words say the step, so that a mixture of two is seen. */
export function storyAt(step: number, size: number): Article {
  return { ...newArticle('story', { headline: `step ${step}` }), body: [{ type: 'paragraph', content: [{ type: 'text', text: `${step} `.repeat(Math.ceil(size / 6)) }] }] };
}

/** The step that a story is at; throws when its words are of several. */
export function stepOf(article: Article): number {
  const step = Number(article.metadata.headline?.replace('step ', ''));
  const [block] = article.body;
  const words = block?.type === 'paragraph' ? block.content.flatMap((part) => (part.type === 'text' ? part.text.trim().split(' ') : [])) : [];
  if (!Number.isInteger(step) || words.some((word) => Number(word) !== step)) throw new Error(`a story of several steps, of ${step} by its headline`);
  return step;
}

/** The article store of the app over a folder of its own. */
export function storeIn(root: string): { readonly store: ArticleStore; readonly id: string } {
  const places = createPlaces();
  const { id } = places.add(join(root, 'library', file));
  return { id, store: createArticleStore({ places, journal: createJournal(join(root, 'journal')), history: createHistory({ folder: join(root, 'history'), by: () => undefined }), trash: () => Promise.reject(new Error('no trash here')) }) };
}

const sizeAt = (step: number): number => 500 + ((step * 7919) % 40_000);
const prepareLibrary = (root: string): void => {
  mkdirSync(join(root, 'library'));
  writeFileSync(join(root, 'library', file), formatArticleFile(storyAt(0, 100)));
};

const savedStep = (root: string): number => stepOf(parseArticleFile(readFileSync(join(root, 'library', file), 'utf8'), file).article);

/** The step that the file holds and the one that is offered to whoever opens it, which may be newer but never older. */
async function storyIn(root: string): Promise<{ readonly saved: number; readonly typed: number }> {
  const saved = savedStep(root);
  const { store, id } = storeIn(root);
  const { recovered } = await store.open(id);
  const typed = recovered === undefined ? saved : stepOf(recovered);
  if (typed < saved) throw new Error(`step ${typed} is offered over step ${saved}`);
  return { saved, typed };
}

/** Every third step is typed into the journal before it is saved, as in an article that somebody types in. */
const article: Subject = {
  name: 'article',
  period: 3,
  phases: [1, 0],
  prepare: prepareLibrary,
  open: async (root) => {
    const { store, id } = storeIn(root);
    let { revision } = await store.open(id);
    return {
      idle: () => store.idle(),
      write: async (step) => {
        const text = formatArticleFile(storyAt(step, sizeAt(step)));
        if (step % 3 === 0) await store.keepTyped(id, revision, formatArticleFile(storyAt(step, 200)));
        revision = await store.save(id, { baseRevision: revision, text, overwrite: false });
      },
    };
  },
  held: async (root) => (await storyIn(root)).saved,
};

/** Most steps are only typed; every seventh is saved too, so that records come, grow and go. */
const journal: Subject = {
  name: 'journal',
  period: 7,
  phases: [1, 2, 0],
  prepare: prepareLibrary,
  open: async (root) => {
    const { store, id } = storeIn(root);
    let { revision } = await store.open(id);
    return {
      idle: () => store.idle(),
      write: async (step) => {
        const text = formatArticleFile(storyAt(step, sizeAt(step)));
        if (step % 7 === 0) revision = await store.save(id, { baseRevision: revision, text, overwrite: false });
        else await store.keepTyped(id, revision, text);
      },
    };
  },
  held: async (root) => (await storyIn(root)).typed,
};

const settings: Subject = {
  name: 'settings',
  period: 1,
  phases: [0],
  prepare: () => undefined,
  open: (root) => {
    const store = createSettingsStore(join(root, 'data'));
    return Promise.resolve({
      idle: () => store.idle(),
      write: async (step) => {
        await store.change({ publisher: `step ${step}`, noticeTemplate: `${step}`.padEnd(390, '.') });
      },
    });
  },
  held: async (root) => {
    const store = createSettingsStore(join(root, 'data'));
    if (store.broken.length > 0) throw new Error(`broken settings: ${store.broken.join(', ')}`);
    const { publisher, noticeTemplate } = store.read();
    const step = Number(publisher?.replace('step ', '') ?? 0);
    if (publisher !== undefined && noticeTemplate !== `${step}`.padEnd(390, '.')) throw new Error('settings of several steps');
    return Promise.resolve(step);
  },
};

const aDay = 24 * 60 * 60 * 1000;

/** Days pass now and then, so that versions are thinned out and the log is written anew. */
const history: Subject = {
  name: 'history',
  period: 8,
  phases: [1, 2],
  prepare: () => undefined,
  open: (root) => {
    let now = Date.now();
    const versions = createHistory({ folder: join(root, 'history'), by: () => 'Ana Lomas', clock: () => now });
    return Promise.resolve({
      idle: () => versions.idle(),
      write: async (step) => {
        now += step % 40 === 39 ? 30 * aDay : 1000;
        await versions.add({ article: 'story', file, folder: join(root, 'library') }, Buffer.from(formatArticleFile(storyAt(step, sizeAt(step)))), 'saved');
      },
    });
  },
  held: async (root) => {
    const versions = createHistory({ folder: join(root, 'history'), by: () => undefined });
    let newest = 0;
    for (const { id } of await versions.list('story')) {
      const step = stepOf(parseArticleFile((await versions.read('story', id)).toString(), file).article);
      if (step <= newest) throw new Error(`step ${step} stands behind step ${newest}`);
      newest = step;
    }
    return newest;
  },
};

/** The index is only ever a copy of the stories: what counts is that the next start opens it and finds in it what the files hold. */
const index: Subject = {
  name: 'index',
  period: 4,
  phases: [],
  prepare: prepareLibrary,
  open: async (root) => {
    const stories = openIndex(root);
    await stories.settled();
    return {
      idle: () => stories.settled(),
      write: (step) => {
        const path = join(root, 'library', `story-${step % 4}.article`);
        writeFileSync(path, formatArticleFile(storyAt(step, sizeAt(step))));
        stories.touch([path]);
        return Promise.resolve();
      },
    };
  },
  held: async (root) => {
    // A file that a kill left half written is this test's own: the index calls it damaged and shows the others.
    const stories = openIndex(root);
    try {
      await stories.settled();
      const { rows } = stories.query({ text: 'headline:step', shelf: 'stories', filter: 'all', sort: 'modified', group: 'none', role: 'editor', isTyping: false, offset: 0, limit: 50, shape: true }).answer;
      const files = readdirSync(join(root, 'library')).filter((name) => name.endsWith('.article')).map((name) => readFileSync(join(root, 'library', name), 'utf8'));
      const written = files.flatMap((text) => /"headline": "(step \d+)"/.exec(text.endsWith('}\n') ? text : '')?.[1] ?? []).sort();
      const found = rows.flatMap(({ headline }) => headline ?? []).sort();
      if (found.join() !== written.join()) throw new Error(`the index has ${found.join(', ')}, the files have ${written.join(', ')}`);
      return Math.max(...found.map((headline) => Number(headline.replace('step ', ''))));
    } finally {
      await stories.close();
    }
  },
};

function openIndex(root: string): LibraryIndex {
  return openLibraryIndex({ folder: join(root, 'library'), file: join(root, 'data', 'index.db') }, { changed: () => undefined, indexed: () => undefined });
}

/** What most programs do: write over the old bytes. */
const inPlace: Subject = {
  name: 'written in place',
  period: 1,
  phases: [0],
  control: true,
  prepare: prepareLibrary,
  open: (root) => Promise.resolve({
    idle: () => Promise.resolve(),
    write: (step) => writeFile(join(root, 'library', file), formatArticleFile(storyAt(step, 20 * sizeAt(step)))),
  }),
  held: async (root) => Promise.resolve(savedStep(root)),
};

/** Everything that may be written while a fault is made, and the control. */
export const subjects: readonly Subject[] = [article, journal, history, settings, index, inPlace];
