import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newArticle } from '../../shared/article/article';
import { formatArticleFile } from '../../shared/article/article-file';
import type { StoryPage } from '../../shared/library/story-query';
import type { IndexPort } from './index-messages';
import { createLocalIndex } from './local-index';
import { createRemoteIndex } from './remote-index';
import { serveIndex } from './serve-index';
import type { FileNews, MakeStoryIndex, StoryIndex } from './story-index';

let root = '';
let news: FileNews[] = [];
let generations: number[] = [];
let lines: { readonly die: () => void }[] = [];
let served: StoryIndex[] = [];
let index: StoryIndex | undefined;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-remote-')));
  mkdirSync(join(root, 'library'));
  [news, generations, lines, served] = [[], [], [], []];
});
afterEach(async () => {
  await index?.close();
  for (const one of served) await one.close();
  rmSync(root, { recursive: true, force: true });
});

/** A line over a real channel to an index behind it; `mute` ones never answer. */
function startLine(isMute: boolean): IndexPort {
  const { port1, port2 } = new MessageChannel();
  let gone = (): void => undefined;
  const make: MakeStoryIndex = (events) => {
    const made = createLocalIndex(events);
    served.push(made);
    return made;
  };
  if (!isMute) serveIndex({ send: (message) => port2.postMessage(message), heard: (listener) => void port2.on('message', listener) }, make);
  const end = (): void => {
    port1.close();
    port2.close();
  };
  lines.push({
    die: () => {
      end();
      gone();
    },
  });
  return {
    send: (message) => port1.postMessage(message), heard: (listener) => void port1.on('message', listener),
    gone: (listener) => {
      gone = listener;
    },
    end,
  };
}

const page: StoryPage = { text: 'lamp', shelf: 'stories', filter: 'all', sort: 'modified', group: 'none', role: 'editor', isTyping: false, offset: 0, limit: 10, shape: true };
const put = (name: string): void => writeFileSync(join(root, 'library', name), formatArticleFile(newArticle('a', { headline: 'Lamp' })));
const place = (): { readonly folder: string; readonly file: string } => ({ folder: join(root, 'library'), file: join(root, 'index', 'a.db') });
const remote = (isMute: (line: number) => boolean): StoryIndex => {
  index = createRemoteIndex(() => startLine(isMute(lines.length)), { changed: (found) => news.push(...found), indexed: ({ generation }) => generations.push(generation) });
  return index;
};

it('answers, refuses and tells from another process', async () => {
  put('a.article');
  const found = remote(() => false);
  await expect(found.query(page)).rejects.toThrow('no library is open');
  await found.open(place());
  await found.settled();
  expect((await found.query(page)).answer).toMatchObject({ shape: { total: 1 }, rows: [{ name: 'a.article' }] });
  put('b.article');
  await found.touch([join(root, 'library', 'b.article')]);
  expect(news).toMatchObject([{ path: join(root, 'library', 'b.article'), wasKnown: false }]);
  expect(generations.length).toBeGreaterThan(0);
  rmSync(join(root, 'library'), { recursive: true });
  await found.look();
  await expect(found.query(page)).rejects.toMatchObject({ error: { code: 'library/unreadable' } });
});

it('starts again with the same library when the process dies, and asks once more what was not answered', async () => {
  put('a.article');
  const found = remote((line) => line === 1);
  await found.open(place());
  await found.settled();
  lines[0]?.die();
  const asked = found.query(page);
  lines[1]?.die();
  expect((await asked).answer.rows).toHaveLength(1);
  await found.settled();
  expect((await found.query(page)).answer.rows).toHaveLength(1);
});

it('gives up a call over which the process died twice, and a process that keeps dying', async () => {
  const found = remote(() => true);
  const asked = found.query(page);
  lines[0]?.die();
  lines[1]?.die();
  await expect(asked).rejects.toThrow('ended while it was asked for query');
  for (let line = 2; line < 6; line += 1) lines[line]?.die();
  await expect(found.query(page)).rejects.toThrow('closed');
});
