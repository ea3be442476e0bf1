import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../app';
import { DatesPanel } from '../pages/dates-panel';
import { DeskPage } from '../pages/desk';
import { FirstStartPage } from '../pages/first-start';
import { tabTo } from '../pages/keyboard';
import { pressShortcut } from '../pages/keys';
import { answerWithPaths } from '../pages/native-dialogs';
import { readPublished } from '../pages/published';
import { PublishSheet } from '../pages/publish-sheet';
import { ReceiptPage } from '../pages/receipt';
import { RightsPanel } from '../pages/rights-panel';

test('from the first start to a published page without a mouse', async ({ start, folder }) => {
  const { app, page } = await start({ env: { LANGUAGE: 'en', HOME: folder } });
  const desk = new DeskPage(page);
  const receipt = new ReceiptPage(page);
  const site = join(folder, 'site');
  await mkdir(site);
  await answerWithPaths(app, site);

  await test.step('first start: a name, a role, and the sample', async () => {
    const first = new FirstStartPage(page);
    await expect(first.name).toBeFocused();
    await page.keyboard.type('Irene Sabater');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, first.sample);
    await page.keyboard.press('Enter');
  });

  await test.step('the receipt is put away with Escape', async () => {
    await receipt.region.waitFor();
    await page.keyboard.press('Escape');
    await expect(receipt.region).toBeHidden();
  });

  const dates = new DatesPanel(desk.panel);
  await test.step('the date: a shortcut, typed words, a city found by typing', async () => {
    await pressShortcut(app, 'Ctrl+2');
    await expect(desk.tab('Dates')).toBeFocused();
    await tabTo(page, dates.set('Published'));
    await page.keyboard.press('Enter');
    await page.keyboard.type('2 May 2024, 08:30');
    await tabTo(page, dates.zone('Published'));
    await page.keyboard.press('Enter');
    await expect(dates.citySearch(page)).toBeFocused();
    await page.keyboard.type('Lisbon');
    await expect(dates.city(page, 'Lisbon')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const keepsClock = dates.group('Published').getByRole('button', { name: 'The clock:' });
    await tabTo(page, keepsClock);
    await page.keyboard.press('Enter');
    await expect(dates.field('Published')).toBeFocused();
    await expect(dates.group('Published')).toContainText('Thu 2 May 2024, 08:30 in Lisbon');
  });

  await test.step('F8 goes to what blocks, and there the permission is recorded', async () => {
    await pressShortcut(app, 'F8');
    const rights = new RightsPanel(desk.panel);
    await expect(rights.permission).toBeVisible();
    await expect(rights.permission.getByRole('radio', { name: 'Own work' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(rights.permission.getByRole('radio', { name: 'Permission', exact: true })).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(rights.from).toBeFocused();
    await page.keyboard.type('Marta Olano');
  });

  await test.step('the checks: each finding is reached with the arrows and Enter goes to its place', async () => {
    await pressShortcut(app, 'Ctrl+4');
    await expect(desk.tab('Checks')).toBeFocused();
    await expect(desk.findings.first()).toBeVisible();
    await expect(desk.panel).not.toContainText('Blocks publishing');
    await tabTo(page, desk.findings.first());
    await page.keyboard.press('Enter');
  });

  await test.step('publish: the folder, the sheet, the page', async () => {
    const sheet = new PublishSheet(page);
    await pressShortcut(app, 'Ctrl+Shift+P');
    await expect(sheet.ready).toBeVisible();
    await tabTo(page, sheet.chooseFolder);
    await page.keyboard.press('Enter');
    await expect(sheet.dialog).toContainText(site);
    await tabTo(page, sheet.run);
    await page.keyboard.press('Enter');
    await expect(sheet.done).toBeVisible();
    await expect(sheet.openPage).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(desk.state('Published')).toBeVisible();
    const { jsonLd } = await readPublished(site);
    expect(jsonLd['datePublished']).toBe('2024-05-02T08:30:00+01:00');
  });
});

test('the library, the search, a rename and the way back into the text without a mouse', async ({ start }) => {
  const { app, page } = await start();
  const desk = new DeskPage(page);
  await pressShortcut(app, 'Ctrl+N');
  await expect(desk.headline).toBeFocused();
  await page.keyboard.type('Lantern Row gets its bakery back');
  await page.keyboard.press('Enter');
  await expect(desk.standfirst).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.body).toBeFocused();
  await page.keyboard.type('The ovens were lit at four.');
  await expect(desk.saved).toBeVisible();
  await pressShortcut(app, 'Ctrl+Shift+F');
  await expect(desk.search).toBeFocused();
  await page.keyboard.type('lantern');
  await tabTo(page, desk.story('Lantern Row'));
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog', { name: 'Rename the file' }).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('lantern-row-bakery');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('lantern-row-bakery.article')).toBeVisible();
  await tabTo(page, desk.body);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' By six there was a queue.');
  await expect(desk.paragraphs).toHaveText(['The ovens were lit at four. By six there was a queue.']);
});
