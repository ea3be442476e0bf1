import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { messages } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import { editorProfile, expect, test } from '../app';
import { DatesPanel } from '../pages/dates-panel';
import { DeskPage, tabNames } from '../pages/desk';
import { Dialogs } from '../pages/dialogs';
import { FirstStartPage } from '../pages/first-start';
import { pressShortcut } from '../pages/keys';
import { answerWithPaths } from '../pages/native-dialogs';
import { PublishSheet } from '../pages/publish-sheet';
import { ReceiptPage } from '../pages/receipt';
import { wear } from '../pages/window-look';
import { foreignWords, menuWords, wordsOf } from '../pages/words';

/** Looks at a view in Spanish and in English again: neither may hold a word of the other. */
async function expectOneLanguage(page: Page, view: string): Promise<void> {
  await test.step(view, async () => {
    for (const language of ['es', 'en'] as const) {
      await wear(page, { language, theme: 'light' });
      expect.soft(foreignWords(await wordsOf(page), language), `${view}, ${language}`).toEqual([]);
    }
  });
}

test('every view speaks the language that was chosen, to the last word', async ({ start }) => {
  test.slow();
  const { app, page } = await start();
  const desk = new DeskPage(page);
  const receipt = new ReceiptPage(page);
  const dialogs = new Dialogs(page);
  await expectOneLanguage(page, 'empty library');
  await answerWithPaths(app, join('e2e', 'samples', 'scraped-story.txt'));
  await pressShortcut(app, 'Ctrl+Shift+I');
  await receipt.region.waitFor();
  await expectOneLanguage(page, 'receipt');
  await receipt.done.click();
  for (const tab of tabNames) {
    await desk.open(tab);
    await expectOneLanguage(page, tab);
  }
  await desk.open('Dates');
  await new DatesPanel(desk.panel).set('Published').click();
  await page.keyboard.type('31 Mar 2024, 02:30');
  await expectOneLanguage(page, 'a date');
  await new PublishSheet(page).dialog.waitFor({ state: 'hidden' });
  await desk.publish.click();
  await new PublishSheet(page).notReady.waitFor();
  await expectOneLanguage(page, 'publish');
  await page.keyboard.press('Escape');
  for (const [keys, dialog, view] of [['Ctrl+/', dialogs.shortcuts, 'shortcuts'], ['Ctrl+,', dialogs.settings, 'settings']] as const) {
    await pressShortcut(app, keys);
    await dialog.waitFor();
    await expectOneLanguage(page, view);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
});

test('the language changes in the settings, for window and menu at once, and is kept', async ({ start }) => {
  const { app, page } = await start();
  const dialogs = new Dialogs(page);
  expect(foreignWords(await menuWords(app), 'en')).toEqual([]);
  await pressShortcut(app, 'Ctrl+,');
  await dialogs.settings.getByText('Español', { exact: true }).click();
  await expect(page.getByRole('dialog', { name: messages['settings.title'].es })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect.poll(() => menuWords(app)).toContain(messages['command.article.import'].es);
  expect(foreignWords(await menuWords(app), 'es')).toEqual([]);
  await page.keyboard.press('Escape');
  await app.close();
  const again = await start({});
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'es');
});

test('the first start switches at its foot', async ({ start, folder }) => {
  const { page } = await start({ env: { LANGUAGE: 'en', HOME: folder } });
  const first = new FirstStartPage(page);
  expect(foreignWords(await wordsOf(page), 'en').filter((word) => word !== 'Español')).toEqual([]);
  await first.language('Español').click();
  await expect(page.getByRole('heading', { name: messages['start.promise'].es })).toBeVisible();
  expect(foreignWords(await wordsOf(page), 'es').filter((word) => word !== 'English')).toEqual([]);
  await expect(first.language('Español')).toHaveAttribute('aria-pressed', 'true');
});

const systems: readonly { readonly language: Language; readonly system: string }[] = [{ language: 'es', system: 'es_MX' }, { language: 'en', system: 'fr' }];
for (const { language, system } of systems) {
  test(`a computer that speaks ${system} gets ${language === 'es' ? 'Spanish' : 'English'}`, async ({ start }) => {
    const { page } = await start({ settings: { profile: editorProfile, language: 'system' }, env: { LANGUAGE: system, LANG: `${system}.UTF-8` } });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByText(messages['library.empty'][language])).toBeVisible();
  });
}
