import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { instantAt } from '../../shared/time/resolve-moment';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { seriousViolations } from '../pages/axe';
import { DatesPanel } from '../pages/dates-panel';
import { DeskPage, tabNames } from '../pages/desk';
import { Dialogs } from '../pages/dialogs';
import { FirstStartPage } from '../pages/first-start';
import { hardStates } from '../pages/hard-states';
import { tabTo } from '../pages/keyboard';
import { pressShortcut } from '../pages/keys';
import { answerWithPaths } from '../pages/native-dialogs';
import { PublishSheet } from '../pages/publish-sheet';
import { ReceiptPage } from '../pages/receipt';
import { RightsPanel } from '../pages/rights-panel';
import { cutOff, looks, wear } from '../pages/window-look';
import { foreignWords, wordsOf } from '../pages/words';
import { articleText } from '../samples/articles';

/** Runs axe over the view that stands open, in every look; then English and light again, in which the tests find their way. */
async function expectAccessible(page: Page, view: string, again?: () => Promise<void>): Promise<void> {
  await test.step(view, async () => {
    for (const look of looks) {
      await wear(page, look, again);
      expect.soft(await seriousViolations(page), `${view}, ${look.language}, ${look.theme}`).toEqual([]);
    }
    await wear(page, { language: 'en', theme: 'light' }, again);
  });
}

/** Brings in the sample from a file, as it stands after File > Import. */
async function importSample({ app, page }: RunningApp): Promise<DeskPage> {
  await answerWithPaths(app, join('e2e', 'samples', 'scraped-story.txt'));
  await pressShortcut(app, 'Ctrl+Shift+I');
  await new ReceiptPage(page).region.waitFor();
  return new DeskPage(page);
}

test('the first start has no serious violation', async ({ start }) => {
  const { page } = await start({ env: { LANGUAGE: 'en' } });
  const first = new FirstStartPage(page);
  await expectAccessible(page, 'first start');
  await first.sample.click();
  await first.nameNeeded.waitFor();
  await expectAccessible(page, 'first start without a name');
});

test('the library, empty and with stories, has no serious violation', async ({ start }) => {
  const running = await start();
  const { page, app } = running;
  await expectAccessible(page, 'empty library');
  const desk = await importSample(running);
  await expectAccessible(page, 'receipt');
  await new ReceiptPage(page).done.click();
  await desk.newStory.click();
  await expect(desk.stories).toHaveCount(2);
  await expectAccessible(page, 'library with stories');
  await desk.search.fill('nothing like it');
  await desk.library.getByText('Nothing matches').waitFor();
  await expectAccessible(page, 'nothing found');
  await desk.search.fill('');
  await desk.story('Sallow River').focus();
  await page.keyboard.press('F2');
  await new Dialogs(page).rename.waitFor();
  await expectAccessible(page, 'rename');
  await page.keyboard.press('Escape');
  await new Dialogs(page).any.waitFor({ state: 'hidden' });
  await pressShortcut(app, 'Ctrl+/');
  await new Dialogs(page).shortcuts.waitFor();
  await expectAccessible(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await new Dialogs(page).any.waitFor({ state: 'hidden' });
  await pressShortcut(app, 'Ctrl+,');
  await new Dialogs(page).settings.waitFor();
  await expectAccessible(page, 'settings');
});

test('every panel has no serious violation', async ({ start }) => {
  test.slow();
  const running = await start();
  const { page } = running;
  const desk = await importSample(running);
  await new ReceiptPage(page).done.click();
  for (const tab of tabNames) {
    await desk.open(tab);
    await expectAccessible(page, tab);
  }
  await desk.open('Details');
  await desk.panel.getByRole('button', { name: 'Add a person' }).click();
  await expectAccessible(page, 'details with a person');
  const dates = new DatesPanel(desk.panel);
  await desk.open('Dates');
  await dates.set('Published').click();
  await page.keyboard.type('31 Mar 2024, 25:99');
  await page.keyboard.press('Tab');
  await expectAccessible(page, 'a date that does not exist');
  await dates.zone('Published').click();
  await dates.citySearch(page).waitFor();
  await expectAccessible(page, 'cities');
  await page.keyboard.press('Escape');
  const rights = new RightsPanel(desk.panel);
  await desk.open('Rights');
  await rights.answer('Permission').click();
  await expectAccessible(page, 'a permission without a name');
});

test('the publish sheet has no serious violation, before and after', async ({ start, folder }) => {
  test.slow();
  const running = await start();
  const { app, page } = running;
  const desk = await importSample(running);
  await new ReceiptPage(page).done.click();
  const sheet = new PublishSheet(page);
  await desk.publish.click();
  await sheet.notReady.waitFor();
  await expectAccessible(page, 'not ready to publish');
  await answerWithPaths(app, join(folder, 'site'));
  await sheet.chooseFolder.click();
  await new DatesPanel(sheet.dialog).holder.getByRole('button', { name: 'As updated' }).click();
  await sheet.close.click();
  await desk.open('Rights');
  await new RightsPanel(desk.panel).answer('Own work').click();
  await desk.publish.click();
  await sheet.ready.waitFor();
  await expectAccessible(page, 'ready to publish');
  await sheet.run.click();
  await sheet.done.waitFor();
  await expectAccessible(page, 'published');
  await sheet.close.click();
  await desk.open('Review');
  await expectAccessible(page, 'review of a published story');
});

test('A01, A06: a date’s buttons say what they do and what is set; times are in one form, with a sentence below', async ({ start }) => {
  const { page } = await start({ settings: { profile: editorProfile, language: 'en', theme: 'light' }, files: { 'lamp.article': articleText({ headline: 'Lamp', metadata: { published: instantAt(Date.parse('2024-03-28T15:10:00Z') / 1000, 'America/New_York') } }) } });
  const desk = new DeskPage(page);
  await desk.story('Lamp').click();
  await desk.open('Dates');
  const dates = new DatesPanel(desk.panel);
  await expect(dates.holder.getByRole('button', { name: 'Choose another day: Published, Thu 28 Mar 2024' })).toBeVisible();
  await expect(dates.zone('Published')).toHaveAccessibleName(/^Zone of Published: New York/);
  await expect(dates.field('Published')).toHaveValue(/11:10$/);
  await expect(dates.group('Published')).toContainText('28 Mar 2024, 11:10 in New York');
  await expect(dates.group('Published')).not.toContainText(/[ap]\.?m\.?/i);
});

test('A02: a date, a time and a zone are set by keys alone, and the calendar says whole dates', async ({ start }) => {
  const { page } = await start({ settings: { profile: editorProfile, language: 'en', theme: 'light' }, files: { 'lamp.article': articleText({ headline: 'Lamp' }) }, env: { TZ: 'Europe/Lisbon' } });
  const desk = new DeskPage(page);
  await desk.story('Lamp').click();
  await desk.open('Dates');
  const dates = new DatesPanel(desk.panel);
  await tabTo(page, dates.set('Published'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('28 March 2024, 16:00');
  await tabTo(page, dates.zone('Published'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Madrid');
  await dates.city(page, 'Madrid').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dates.group('Published')).toContainText('16:00 in Madrid');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, dates.holder.getByRole('button', { name: /^Choose another day: Published/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Thursday.*28 March 2024/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(dates.group('Published')).toContainText('29 Mar 2024, 16:00 in Madrid');
});

test('A05: saving is said aloud with its time, and every button has a name', async ({ start }) => {
  const { page } = await start({ settings: { profile: editorProfile, language: 'en', theme: 'light' }, files: { 'lamp.article': articleText({ headline: 'Lamp' }) } });
  const desk = new DeskPage(page);
  await desk.story('Lamp').click();
  await desk.body.click();
  await page.keyboard.type('Words.');
  await expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d \S+$/ })).toBeVisible();
  expect(await page.getByRole('button').evaluateAll((buttons) => buttons.filter((button) => button.checkVisibility() && (button.ariaLabel ?? button.textContent).trim() === '' && button.getAttribute('aria-labelledby') === null).length)).toBe(0);
});

for (const { name, reach, again } of hardStates) {
  test(`a hard state has no serious violation, nothing cut off and no word of another language: ${name}`, async ({ start }) => {
    test.slow();
    const running = await reach(start);
    const { app, page } = running;
    const anew = again === undefined ? undefined : (): Promise<void> => again(running);
    await expectAccessible(page, name, anew);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(800, 600));
    await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(840);
    for (const language of ['es', 'en'] as const) {
      await wear(page, { language, theme: 'light' }, anew);
      expect.soft(await cutOff(page), `${name}, ${language}`).toEqual([]);
      expect.soft(foreignWords(await wordsOf(page), language), `${name}, ${language}`).toEqual([]);
    }
  });
}
