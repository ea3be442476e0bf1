import { join } from 'node:path';
import { expect, test, type RunningApp } from '../app';
import { seriousViolations } from '../pages/axe';
import { DatesPanel } from '../pages/dates-panel';
import { DeskPage } from '../pages/desk';
import { tabTo } from '../pages/keyboard';
import { pressShortcut } from '../pages/keys';
import { LedgerPage } from '../pages/ledger';
import { answerWithPaths } from '../pages/native-dialogs';
import { PublishSheet } from '../pages/publish-sheet';
import { ReceiptPage } from '../pages/receipt';
import { RightsPanel } from '../pages/rights-panel';
import { looks, wear } from '../pages/window-look';
import { foreignWords, wordsOf } from '../pages/words';

/** The desk with the scraped sample, its receipt put away. */
async function importSample({ app, page }: RunningApp): Promise<DeskPage> {
  await answerWithPaths(app, join('e2e', 'samples', 'scraped-story.txt'));
  await pressShortcut(app, 'Ctrl+Shift+I');
  await new ReceiptPage(page).done.click();
  return new DeskPage(page);
}

const yearGap = 'The copyright notice says 2015, the story is dated 2024.';

test('the date ledger shows both conflicts, and goes to the place of each', async ({ start }) => {
  const running = await start();
  const { app, page } = running;
  const desk = await importSample(running);
  const ledger = new LedgerPage(page);
  const dates = new DatesPanel(desk.panel);

  await test.step('from the dates panel: what contradicts, what is open, what is in order', async () => {
    await desk.open('Dates');
    await desk.panel.getByRole('button', { name: 'Open the list' }).click();
    await expect(ledger.dates).toBeVisible();
    await expect(ledger.sum).toContainText('1 blocks');
    await expect(ledger.sum).toContainText('2 contradicted');
    await expect(ledger.entries('To look at')).toHaveText([/^Published.*There is no publish date\./, /^Updated.*18:40 in New York \(EDT\).*Updated 06:40 PM EDT, Tue, Jun 11, 2024/, /^Tuesday/, /^Year of the notice2015/]);
    for (const name of ['Updated', 'Year of the notice']) await expect(ledger.entry(name)).toContainText(yearGap);
    await expect(ledger.entries('In order')).toHaveText([/^Created/]);
  });

  await test.step('a press goes to the field', async () => {
    await ledger.entry('Updated').click();
    await expect(ledger.dates).toBeHidden();
    await expect(dates.field('Updated')).toBeFocused();
  });

  await test.step('by keys: the list has the focus, Enter goes to the words in the text', async () => {
    await pressShortcut(app, 'Ctrl+Shift+D');
    await expect(ledger.entry('Published')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(ledger.entry('Tuesday')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(ledger.dates).toBeHidden();
    await expect(desk.body).toBeFocused();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('Tuesday');
  });

  await test.step('a first publication gives the word its day', async () => {
    await dates.set('First published').click();
    await page.keyboard.type('13 June 2024');
    await page.keyboard.press('Tab');
    await expect(desk.panel.getByText('1 open')).toBeHidden();
    await pressShortcut(app, 'Ctrl+Shift+D');
    await expect(ledger.entry('Tuesday')).toContainText('Tue 11 Jun 2024');
    await expect(ledger.entry('Tuesday')).toContainText('Counted from the first publication');
  });
});

test('the rights ledger shows the missing permission and the year gap; both lists lie on the way to publishing', async ({ start }) => {
  const running = await start();
  const { app, page } = running;
  const desk = await importSample(running);
  const ledger = new LedgerPage(page);
  const sheet = new PublishSheet(page);
  const rights = new RightsPanel(desk.panel);

  await test.step('from the publish sheet, and back to it', async () => {
    await desk.publish.click();
    await sheet.dialog.getByRole('button', { name: 'Every date in this story (5)' }).click();
    await expect(ledger.dates).toBeVisible();
    await expect(ledger.entry('Published')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sheet.notReady).toBeVisible();
    await sheet.dialog.getByRole('button', { name: 'Every right in this story (5)' }).click();
    await expect(ledger.rights).toBeVisible();
    await expect(ledger.entries('To look at')).toHaveText([/^May we use it\?.*no permission is recorded/, /^Notice as written© 2015 River Post\./]);
    await expect(ledger.entry('Notice as written')).toContainText(yearGap);
    await ledger.entry('Notice as written').click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(rights.notice).toBeFocused();
  });

  await test.step('a permission settles its entry', async () => {
    await rights.answer('Permission').click();
    await rights.from.fill('Marta Olano');
    await page.keyboard.press('Tab');
    await pressShortcut(app, 'Ctrl+Shift+R');
    await expect(ledger.entries('In order').filter({ hasText: 'Marta Olano' })).toBeVisible();
    await expect(ledger.sum).toContainText('1 contradicted');
  });

  await test.step('the other list is a tab away', async () => {
    await tabTo(page, ledger.tab('Rights'));
    await page.keyboard.press('ArrowLeft');
    await expect(ledger.dates).toBeVisible();
    await ledger.close.click();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

test('both ledgers are accessible in every look and speak one language', async ({ start }) => {
  test.slow();
  const running = await start();
  const { app, page } = running;
  await importSample(running);
  const ledger = new LedgerPage(page);
  for (const [keys, dialog] of [['Ctrl+Shift+D', ledger.dates], ['Ctrl+Shift+R', ledger.rights]] as const) {
    await pressShortcut(app, keys);
    await dialog.waitFor();
    for (const look of looks) {
      await wear(page, look);
      expect.soft(await seriousViolations(page), `${look.language}, ${look.theme}`).toEqual([]);
      expect.soft(foreignWords(await wordsOf(page), look.language), look.language).toEqual([]);
    }
    await wear(page, { language: 'en', theme: 'light' });
    await ledger.close.click();
    await dialog.waitFor({ state: 'hidden' });
  }
});
