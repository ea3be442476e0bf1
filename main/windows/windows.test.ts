import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../shared/errors/refusal';
import { createWindows, type StandingWindow, type Windows } from './windows';

const first = 1;
let front: number | undefined;
let last: number;
let brought: number[];
let told: { readonly name: string; readonly payload: unknown; readonly to: number | undefined }[];
let others: typeof told;
let opened: (number | undefined)[];
let standing: readonly StandingWindow[];
let windows: Windows;

beforeEach(() => {
  front = first;
  last = first;
  brought = [];
  told = [];
  others = [];
  opened = [];
  standing = [];
  windows = createWindows({
    shell: {
      open: (number) => {
        opened.push(number);
        return (front = ++last);
      },
      // The numbers of places and those of the shell's windows are not the same.
      numberOf: (window) => window + 10,
      bring: (window) => brought.push(window),
      drag: () => undefined,
      front: () => front,
    },
    emit: (name, payload, to) => (name === 'window.others-changed' ? others : told).push({ name, payload, to }),
    changed: (all) => (standing = all),
    patience: 20,
    leavingPatience: 20,
  });
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

describe('one article in one window', () => {
  it('refuses a story that another window holds, brings that window to the front and has it show the story', async () => {
    await windows.begin(first);
    expect(await windows.take('heron', 'heron.article', first)).toBe(true);
    expect(await windows.take('heron', 'heron.article', first)).toBe(false);
    windows.open();
    await windows.begin(2);
    expect(await refusal(windows.take('heron', 'heron.article', 2))).toBe('article/open-elsewhere');
    expect(brought).toEqual([first]);
    expect(told).toEqual([{ name: 'article.requested', payload: { id: 'heron', wasOpen: true }, to: first }]);
    expect(await refusal(windows.mustBeFree('heron', 'heron.article', 2))).toBe('article/open-elsewhere');
    windows.release('heron', 2);
    expect(windows.holderOf('heron')).toBe(first);
    windows.release('heron', first);
    expect(await windows.take('heron', 'heron.article', 2)).toBe(true);
  });

  it('tells each window what the others hold, whenever that changes', async () => {
    await windows.begin(first);
    windows.open();
    await windows.begin(2);
    await windows.take('heron', 'heron.article', first);
    await windows.take('heron', 'heron.article', first);
    expect(others).toEqual([{ name: 'window.others-changed', payload: { ids: [] }, to: first }, { name: 'window.others-changed', payload: { ids: ['heron'] }, to: 2 }]);
    windows.renamed('heron', 'grey-heron');
    expect(windows.heldByOthers(2)).toEqual(['grey-heron']);
    expect(others.at(-1)).toEqual({ name: 'window.others-changed', payload: { ids: ['grey-heron'] }, to: 2 });
    windows.closed(first);
    expect(others.at(-1)).toEqual({ name: 'window.others-changed', payload: { ids: [] }, to: 2 });
    expect(windows.heldByOthers(2)).toEqual([]);
  });

  it('waits for a story that its window is about to let go of, and no longer than it must', async () => {
    await windows.begin(first);
    await windows.take('heron', 'heron.article', first);
    await windows.take('gull', 'gull.article', first);
    windows.open();
    await windows.begin(2);
    const both = [windows.take('heron', 'heron.article', 2), windows.take('heron', 'heron.article', 3)].map(refusal);
    windows.release('heron', first);
    expect(await Promise.all(both)).toEqual(['done', 'article/open-elsewhere']);
    await windows.take('pier', 'pier.article', 2);
    expect(await refusal(windows.take('heron', 'heron.article', first))).toBe('article/open-elsewhere');
  });

  it('gives what a closed or dead window held to whoever asks next, under the name that it has by then', async () => {
    await windows.begin(first);
    windows.open();
    await windows.begin(2);
    await windows.take('heron', 'heron.article', first);
    windows.renamed('heron', 'grey-heron');
    expect([windows.holderOf('heron'), windows.holderOf('grey-heron')]).toEqual([undefined, first]);
    await windows.take('gull', 'gull.article', 2);
    windows.closed(2);
    expect(windows.holderOf('gull')).toBeUndefined();
    windows.died(first, '7f3a');
    expect(windows.holderOf('grey-heron')).toBeUndefined();
    expect(await windows.begin(first)).toEqual({ asked: undefined, shown: 'grey-heron', diedWith: '7f3a', isStart: false });
  });

  it('opens a story in a window of its own, or shows the window that holds it', async () => {
    await windows.begin(first);
    windows.open('heron');
    expect(await windows.begin(2)).toEqual({ asked: 'heron', shown: undefined, diedWith: undefined, isStart: false });
    await windows.take('heron', 'heron.article', 2);
    windows.open('heron');
    expect([last, brought]).toEqual([2, [2]]);
  });
});

describe('a story that is asked for from outside', () => {
  it('waits for the first window, then comes to the one in front, or to the one that holds it', async () => {
    front = undefined;
    windows.request(Promise.resolve('heron'));
    expect(await windows.begin(first)).toMatchObject({ asked: 'heron', isStart: true });
    front = first;
    await windows.take('heron', 'heron.article', first);
    windows.open();
    await windows.begin(2);
    windows.request(Promise.resolve('gull'));
    windows.request(Promise.resolve('heron'));
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(told).toEqual([
      { name: 'article.requested', payload: { id: 'gull' }, to: 2 },
      { name: 'article.requested', payload: { id: 'heron', wasOpen: true }, to: first },
    ]);
  });
});

describe('saving before something ends', () => {
  it('hears each window by itself, once for all who ask, and does not wait for one that is silent or gone', async () => {
    await windows.begin(first);
    windows.open();
    await windows.begin(2);
    const both = Promise.all([windows.settle(first), windows.settle(2), windows.settle(first)]);
    expect(told.map(({ name, to }) => [name, to])).toEqual([['app.settle', first], ['app.settle', 2]]);
    windows.settled(2, false);
    windows.settled(first, true);
    expect(await both).toEqual(['saved', 'not-saved', 'saved']);
    expect(await windows.settle(first)).toBe('silent');
    const gone = windows.settle(2);
    windows.closed(2);
    expect(await gone).toBe('saved');
  });

  it('asks all but one, and none whose page is not there yet', async () => {
    await windows.begin(first);
    windows.open();
    await windows.begin(2);
    windows.open();
    const asked = windows.settleOthers(first);
    windows.settled(2, true);
    await asked;
    expect(told.map(({ to }) => to)).toEqual([2]);
  });
});

describe('the windows of the last time', () => {
  const story = (id?: string): Promise<string | undefined> => Promise.resolve(id);

  it('come back with their stories and numbers; one whose story is gone is left out', async () => {
    windows.restore([{ number: 2, story: story('heron') }, { number: 1, story: undefined }, { number: 4, story: story() }, { number: 3, story: story('gull') }]);
    await vi.waitFor(() => expect(opened).toEqual([2, 1, 3]));
    expect(await windows.begin(2)).toMatchObject({ asked: 'heron', isStart: false });
    expect(await windows.begin(3)).toMatchObject({ asked: undefined, isStart: false });
    expect(await windows.begin(4)).toMatchObject({ asked: 'gull', isStart: false });
  });

  it('are one that goes on where the last start ended when there was one, or none', async () => {
    windows.restore([{ number: 3, story: story('heron') }]);
    expect(opened).toEqual([undefined]);
    expect(await windows.begin(2)).toMatchObject({ asked: undefined, isStart: true });
  });

  it('give way to a story that was asked for, which is shown once', async () => {
    windows.request(story('gull').then((id) => id ?? ''));
    windows.restore([{ number: 1, story: story('heron') }, { number: 2, story: story('gull') }]);
    await vi.waitFor(() => expect(opened).toHaveLength(2));
    expect(await windows.begin(2)).toMatchObject({ asked: 'gull' });
    expect(await windows.begin(3)).toMatchObject({ asked: undefined });
  });

  it('are told whenever a window opens, turns to a story, lets go of one or is closed', async () => {
    await windows.begin(first);
    expect(standing).toEqual([{ number: 11, story: undefined }]);
    await windows.take('heron', 'heron.article', first);
    windows.open();
    await windows.begin(2);
    windows.renamed('heron', 'grey-heron');
    expect(standing).toEqual([{ number: 11, story: 'grey-heron' }, { number: 12, story: undefined }]);
    windows.closed(2);
    windows.release('grey-heron', first);
    expect(standing).toEqual([{ number: 11, story: undefined }]);
  });
});
