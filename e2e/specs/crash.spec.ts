import type { Page } from '@playwright/test';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { fileText } from '../pages/article-files';
import { crashPage, killNow, journalText, wordsAfterCrash } from '../pages/crashes';
import { EditorPage } from '../pages/editor-page';
import { answerQuestions } from '../pages/native-questions';
import { articleText } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'heron.article';
const files = { [name]: articleText({ headline: 'Heron', paragraphs: ['It stood there.'] }) };

/**
 * The promises, in milliseconds, and what a test allows: a computer that builds and tests at the same time is slower than one
 * that somebody writes on, so each figure is written into the report and held to a generous bound.
 */
const promised = { typing: 1000, pause: 300, window: 2000, app: 5000 } as const;
const patience = 6;

function measured(what: keyof typeof promised, milliseconds: number): void {
  const text = `${Math.round(milliseconds)} ms (promised: ${promised[what]})`;
  test.info().annotations.push({ type: `measured ${what}`, description: text });
  console.log(`${test.info().title}: ${what} ${text}`);
  expect(milliseconds).toBeLessThan(promised[what] * patience);
}

/** Numbered words that are being typed without a pause. */
interface Typing {
  readonly count: () => number;
  /** Stops and gives when each word had been typed, the first one at index 0. */
  readonly stop: () => Promise<readonly number[]>;
}

function typeNumbers(page: Page): Typing {
  const at: number[] = [];
  const state = { goesOn: true };
  const typing = (async () => {
    while (state.goesOn) {
      await page.keyboard.type(` w${at.length + 1}.`, { delay: 15 });
      at.push(performance.now());
    }
  })().catch(() => undefined);
  return {
    count: () => at.length,
    stop: async () => {
      state.goesOn = false;
      // A page that died answers no key any more.
      await Promise.race([typing, new Promise((resolve) => setTimeout(resolve, 5000))]);
      return at;
    },
  };
}

const lastIn = (text: string): number => Math.max(0, ...[...text.matchAll(/w(\d+)\./g)].map(([, number]) => Number(number)));

/** How old the oldest word was that is not in `text`. */
function lostBefore(killedAt: number, typedAt: readonly number[], text: string): number {
  const oldestLost = typedAt[lastIn(text)];
  return oldestLost === undefined ? 0 : Math.max(0, killedAt - oldestLost);
}

async function writing(start: (desk?: object) => Promise<RunningApp>, args: readonly string[] = []): Promise<RunningApp & { readonly typing: Typing }> {
  const running = await start({ settings, files, arguments: args });
  await new EditorPage(running.app, running.page).open('Heron');
  const typing = typeNumbers(running.page);
  await expect.poll(async () => lastIn(await journalText(running.folder)), { intervals: [20], timeout: 30_000 }).toBeGreaterThan(5);
  // Not right after the journal was written, but anywhere between two times.
  const until = typing.count() + 1 + Math.floor(Math.random() * 12);
  await expect.poll(typing.count, { intervals: [10] }).toBeGreaterThanOrEqual(until);
  return { ...running, typing };
}

/** Lets the window's process die while somebody types, and measures what came back and when. `deafSince` is when it stopped to take keys, if that was before its death. */
async function windowComesBack({ app, typing }: RunningApp & { readonly typing: Typing }, die: () => Promise<unknown>, deafSince = Infinity): Promise<void> {
  await die();
  const killedAt = performance.now();
  const stopped = typing.stop();
  let words = '';
  await expect.poll(async () => (words = await wordsAfterCrash(app)), { intervals: [20], timeout: 30_000 }).toContain('What you typed before the app ended is back.');
  measured('window', performance.now() - killedAt);
  measured('typing', lostBefore(Math.min(killedAt, deafSince), await stopped, words));
}

test('the process of the window is killed while somebody types', async ({ start }) => {
  const running = await writing(start);
  const pid = await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  await windowComesBack(running, () => Promise.resolve(process.kill(pid ?? 0, 'SIGKILL')));
});

test('the window crashes of itself while somebody types', async ({ start }) => {
  const running = await writing(start);
  await windowComesBack(running, () => crashPage(running.app));
});

test('the window runs out of memory while somebody types', async ({ start }) => {
  const running = await writing(start, ['--js-flags=--max-old-space-size=96']);
  const gone = running.app.evaluate(({ BrowserWindow }) => new Promise<void>((resolve) => BrowserWindow.getAllWindows()[0]?.webContents.once('render-process-gone', () => resolve())));
  const fillingSince = performance.now();
  void running.page.evaluate(() => {
    const heap: object[] = [];
    for (;;) heap.push(Array.from({ length: 1000 }, () => ({})));
  }).catch(() => undefined);
  await windowComesBack(running, () => gone, fillingSince);
});

test('the app is killed while somebody types', async ({ start }) => {
  const running = await writing(start);
  const killing = killNow(running);
  const killedAt = performance.now();
  await killing;
  const typedAt = await running.typing.stop();
  const startedAt = performance.now();
  const again = await start({});
  const { desk } = new EditorPage(again.app, again.page);
  await expect(again.page.getByText('What you typed before the app ended is back.')).toBeVisible();
  measured('app', performance.now() - startedAt);
  measured('typing', lostBefore(killedAt, typedAt, await desk.paragraphs.innerText()));
});

test('after a pause the last word is in the journal at once', async ({ start, folder }) => {
  const running = await writing(start);
  const typedAt = await running.typing.stop();
  // Playwright lets a key go when the page has taken it.
  await expect.poll(async () => lastIn((await journalText(folder)) + (await fileText(running.library, name))), { intervals: [5] }).toBe(typedAt.length);
  measured('pause', Math.max(0, performance.now() - (typedAt.at(-1) ?? 0)));
});

test('the process that draws is killed: the window stays and writing goes on', async ({ start }) => {
  const running = await writing(start);
  const pid = await running.app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid);
  test.skip(pid === undefined, 'Here the app draws in its own process.');
  process.kill(pid ?? 0, 'SIGKILL');
  await expect.poll(() => running.app.evaluate(({ app }, old) => app.getAppMetrics().some(({ pid: each }) => each === old), pid)).toBe(false);
  const typed = (await running.typing.stop()).length;
  await running.page.keyboard.type(' And on.');
  await expect.poll(() => fileText(running.library, name)).toContain(`w${typed}. And on.`);
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`${signal} while somebody types: every word is in the file before the app ends`, async ({ start, folder }) => {
    const running = await writing(start);
    const ending = killNow(running, signal);
    const asked = performance.now();
    const stopped = running.typing.stop();
    await ending;
    measured('app', performance.now() - asked);
    const text = await fileText(running.library, name);
    // Words that were typed after the signal may have met a window that was closing.
    expect(lastIn(text)).toBeGreaterThanOrEqual((await stopped).filter((at) => at < asked).length);
    expect(await journalText(folder)).toBe('');
  });
}

/** Has the page go round in circles, so that its window answers nothing any more. */
async function hang({ page }: RunningApp): Promise<void> {
  const began = page.waitForEvent('console', { predicate: (message) => message.text() === 'round and round' });
  void page.evaluate(() => {
    console.log('round and round');
    for (;;) Math.random();
  }).catch(() => undefined);
  await began;
}

/** Types, lets the window answer nothing any more, ends the app, and gives what a person is asked. */
async function endHanging(start: (desk?: object) => Promise<RunningApp>, end: (running: RunningApp) => unknown, answer: number): Promise<{ readonly running: RunningApp; readonly typed: number; readonly asked: () => Promise<readonly string[]>; readonly gone: Promise<unknown> }> {
  const running = await writing(start);
  await running.typing.stop();
  const typed = running.typing.count();
  await expect.poll(async () => lastIn((await journalText(running.folder)) + (await fileText(running.library, name)))).toBe(typed);
  const { asked } = await answerQuestions(running.app, answer);
  await hang(running);
  const gone = new Promise((resolve) => running.process.once('exit', resolve));
  await end(running);
  return { running, typed, gone, asked: async () => (await asked()).map(({ message }) => message) };
}

async function expectWords(start: (desk?: object) => Promise<RunningApp>, typed: number): Promise<void> {
  const again = await start({});
  await expect.poll(async () => lastIn(await new EditorPage(again.app, again.page).desk.paragraphs.innerText())).toBe(typed);
}

test('quitting while the window answers nothing asks after ten seconds, and the words are there at the next start', async ({ start }) => {
  test.slow();
  const { typed, gone } = await endHanging(start, ({ app }) => app.evaluate(({ app: electron }) => electron.quit()), 1);
  const at = performance.now();
  await gone;
  // "Quit anyway" was the answer; without the question nothing would have ended.
  expect(performance.now() - at).toBeLessThan(10_000 * patience);
  await expectWords(start, typed);
});

test('SIGTERM while the window answers nothing: who keeps waiting is asked again, and the words are there at the next start', async ({ start }) => {
  test.slow();
  const { running, typed, gone, asked } = await endHanging(start, (each) => each.process.kill('SIGTERM'), 0);
  await expect.poll(asked, { timeout: 60_000 }).toEqual(['Copydesk is still saving.', 'Copydesk is still saving.']);
  await answerQuestions(running.app, 1);
  await gone;
  await expectWords(start, typed);
});
