import { mkdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { parseArticleFile } from '../../shared/article/article-file';
import type { Desk, RunningApp } from '../app';
import { articleText } from '../samples/articles';
import { heading, link, paragraph, quote, run } from '../samples/blocks';
import { fileText } from './article-files';
import { journalText, killNow } from './crashes';
import { DeskPage } from './desk';
import { EditorPage } from './editor-page';
import { HistoryPage } from './history-page';
import { pressShortcut } from './keys';
import { MergePage } from './merge-page';
import { SafePage } from './safe-page';

type Start = (desk?: Desk) => Promise<RunningApp>;

/** A state that hardly anybody sees, and everybody who does is worried: how to bring the app into it. */
export interface HardState {
  readonly name: string;
  readonly reach: (start: Start) => Promise<RunningApp>;
  /** Loads it once more, where it does not follow another language by itself. */
  readonly again?: (running: RunningApp) => Promise<void>;
}

const profile = { name: 'Maria del Carmen Etxebarria-Fitzgerald de la Vega', role: 'editor' } as const;
const settings = { profile, language: 'en', theme: 'light' } as const;
const file = 'harbour-lamp-stays-on-through-the-whole-winter-after-council-vote.article';
const headline = 'The harbour lamp stays on through the whole winter after a council vote that nobody on Tollgate Quay had expected to go that way';
const body = [
  paragraph('The lamp at the end of the old pier will ', run('stay on', 'bold'), ' through the winter, the council decided on Tuesday, and it burns a litre of oil each night.'),
  heading(2, 'What it costs'),
  paragraph('Nobody minds the cost, said ', link('https://example.org/lamp', 'the keeper'), ', who rows out each Monday.'),
  paragraph('The boat has two oars.'),
  paragraph('It was built in 1911.'),
  quote('You can see it from the bridge.'),
];
const story = articleText({ headline, body, metadata: { standfirst: 'A vote on a litre of oil', section: 'Harbour', keywords: ['lamp', 'oil'] } });
const gull = articleText({ headline: 'Gulls', paragraphs: ['They flew.'] });
const tide = articleText({ headline: 'Unaufhörlichkeitsbescheinigungsverfahren: what a word of forty letters does to a list that has room for twenty', paragraphs: ['It ticks.'] });

/** What another program made of the story: fields, words and blocks changed. */
const changedOutside = (): string => [
  ['nobody on Tollgate Quay had expected', 'some on Tollgate Quay had long expected'], ['"section": "Harbour"', '"section": "Coast"'], ['a litre of oil each night', 'two litres of oil each night'],
  ['Nobody minds', 'Somebody minds'], ['The boat has two oars.', 'The boat has three oars, and a sail since the spring.'],
].reduce((text, [from = '', to = '']) => text.replace(from, to), story);

async function open(start: Start, more: Desk = {}): Promise<RunningApp & { readonly editor: EditorPage }> {
  const running = await start({ settings, files: { [file]: story, 'gulls.article': gull, 'tide-clock.article': tide }, ...more });
  const editor = new EditorPage(running.app, running.page);
  await editor.open(headline);
  return { ...running, editor };
}

/** Somebody types on, so that nothing is saved, and the journal holds the words when the app is killed. */
async function killWhileTyping(running: RunningApp): Promise<void> {
  const kept = async (): Promise<number> => (await journalText(running.folder)).split('Kept words').length;
  const before = await kept();
  const typing = running.page.keyboard.type(` Kept words${', and more of them'.repeat(200)}`, { delay: 30 }).catch(() => undefined);
  await expect.poll(kept, { intervals: [20] }).toBeGreaterThan(before);
  await killNow(running);
  await typing;
}

/** Three stories with words that were not saved: one as it was, one changed, one whose file is gone. */
async function leaveWords(start: Start): Promise<{ readonly library: string; readonly shown: string }> {
  const first = await open(start);
  const { library } = first;
  await killWhileTyping(first);
  for (const name of ['tide-clock.article', 'gulls.article']) {
    const running = await start({ arguments: [join(library, name)] });
    const editor = new EditorPage(running.app, running.page);
    await editor.body.waitFor();
    await editor.toEnd();
    await killWhileTyping(running);
  }
  await writeFile(join(library, 'tide-clock.article'), tide.replace('It ticks.', 'It tocks.'));
  await unlink(join(library, 'gulls.article'));
  const shown = join(library, 'pier.article');
  await writeFile(shown, articleText({ headline: 'Pier', paragraphs: ['It was dark.'] }));
  return { library, shown };
}

async function conflict(start: Start): Promise<RunningApp & { readonly merge: MergePage }> {
  const running = await open(start);
  await running.page.keyboard.type(' We asked around, and nobody could say since when.');
  await running.editor.desk.headline.press('End');
  await running.page.keyboard.type(', we hear');
  await writeFile(join(running.library, file), changedOutside());
  const merge = new MergePage(running.page);
  await merge.notice.waitFor();
  return { ...running, merge };
}

async function followed(start: Start): Promise<RunningApp> {
  const running = await open(start);
  await writeFile(join(running.library, file), changedOutside());
  await running.page.getByRole('button', { name: 'What changed…' }).click();
  await running.page.getByRole('dialog', { name: 'What changed' }).getByRole('group', { name: /^Difference 1 of/ }).waitFor();
  return running;
}

/** Every one of them. Each begins with the app in English. */
export const hardStates: readonly HardState[] = [
  {
    name: 'words that were not saved',
    reach: async (start) => {
      const { shown } = await leaveWords(start);
      const running = await start({ arguments: [shown] });
      await running.page.getByRole('region', { name: /words that were not saved/ }).getByRole('listitem').nth(2).waitFor();
      return running;
    },
  },
  {
    name: 'the words of one story came back',
    reach: async (start) => {
      const first = await open(start);
      await killWhileTyping(first);
      const running = await start({});
      await running.page.getByText('What you typed before the app ended is back.').waitFor();
      return running;
    },
  },
  {
    name: 'plain-text page',
    reach: async (start) => {
      const { shown } = await leaveWords(start);
      const running = await start({ arguments: [shown] });
      await new SafePage(running.app, running.page).show();
      return running;
    },
    again: ({ app, page }) => new SafePage(app, page).show(),
  },
  { name: 'conflict', reach: conflict },
  {
    name: 'merge',
    reach: async (start) => {
      const running = await conflict(start);
      await running.merge.open();
      return running;
    },
  },
  { name: 'comparison in one text', reach: followed },
  {
    name: 'comparison side by side',
    reach: async (start) => {
      const running = await followed(start);
      await running.page.getByText('Side by side').click();
      return running;
    },
  },
  {
    name: 'versions',
    reach: async (start) => {
      const running = await open(start);
      for (const words of [' We asked around.', ' Nobody could say since when it had been there.']) {
        await running.editor.toEnd();
        await running.page.keyboard.type(words);
        await pressShortcut(running.app, 'Ctrl+S');
        await expect.poll(() => fileText(running.library, file)).toContain(words.trim());
      }
      const history = new HistoryPage(running.app, running.page);
      await history.open();
      await history.rows.nth(1).click();
      await history.name.fill('Before the lawyer of the harbour authority read it, and after the desk did');
      await running.page.keyboard.press('Enter');
      await history.rows.last().click();
      await history.differences.first().waitFor();
      return running;
    },
  },
  {
    name: 'lock of somebody else',
    reach: async (start) => {
      const running = await start({ settings, files: { [file]: story, 'gulls.article': gull } });
      const locks = join(running.library, '.copydesk', 'locks');
      await mkdir(locks, { recursive: true });
      const { article: { id } } = parseArticleFile(story, file);
      await writeFile(join(locks, `${id}.json`), JSON.stringify({ format: 'copydesk.lock', version: 1, who: 'Bartholomew Featherstonehaugh-Cholmondeley', machine: 'newsroom-desk-04.harbour.example', pid: 1, since: '2024-03-28T10:02:00Z', nonce: 'another', beat: 3 }));
      await new DeskPage(running.page).story(headline).click();
      await running.page.getByRole('alert').filter({ hasText: 'is editing this on' }).waitFor();
      return running;
    },
  },
  {
    name: 'file that is gone',
    reach: async (start) => {
      const running = await open(start);
      await running.page.keyboard.type(' We asked.');
      await unlink(join(running.library, file));
      await running.page.getByRole('alert').filter({ hasText: 'no longer in the library' }).waitFor();
      return running;
    },
  },
  {
    name: 'save that would lose much',
    reach: async (start) => {
      const running = await open(start, { files: { [file]: articleText({ headline, body: [...body, ...body, ...body, ...body, ...body, ...body] }) } });
      await running.page.keyboard.press('ControlOrMeta+a');
      await running.page.keyboard.press('Delete');
      await running.page.getByRole('alert').first().waitFor();
      return running;
    },
  },
];
