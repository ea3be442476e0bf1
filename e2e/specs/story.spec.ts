import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { expect, test, type RunningApp } from '../app';
import { paste } from '../pages/clipboard';
import { DatesPanel } from '../pages/dates-panel';
import { DeskPage } from '../pages/desk';
import { dropText } from '../pages/drop';
import { pressShortcut } from '../pages/keys';
import { answerWithPaths, catchOpenedFiles } from '../pages/native-dialogs';
import { ninjsErrors, readOnlyArticle, readPublished, readPublishLog } from '../pages/published';
import { PublishSheet } from '../pages/publish-sheet';
import { ReceiptPage } from '../pages/receipt';
import { RightsPanel } from '../pages/rights-panel';
import { sample, scrapedStories } from '../samples/stories';

/** The desk with a new, empty story that has the caret. */
async function beginStory({ page }: RunningApp): Promise<DeskPage> {
  const desk = new DeskPage(page);
  await desk.newStory.click();
  await desk.body.click();
  await expect(desk.body).toBeFocused();
  return desk;
}

for (const story of scrapedStories) {
  test(`${story.name}: pasted in the window, checked, given its date and its permission, and published`, async ({ start, folder }) => {
    const running = await start();
    const { app, page, library } = running;
    const desk = await beginStory(running);
    const receipt = new ReceiptPage(page);

    await test.step('the paste becomes a story with a receipt for every line', async () => {
      await paste(app, page, { text: story.text }, () => receipt.region.waitFor());
      await expect(receipt.tally).toHaveText('20 lines came in, and 20 are accounted for.');
      await expect(receipt.count(`${story.removed.length} removed`)).toBeVisible();
      await expect(receipt.group('Removed')).toHaveText(story.removed.map((line) => new RegExp(escaped(line))));
      await expect(desk.headline).toHaveValue(story.headline);
      await expect(desk.paragraphs).toHaveCount(10);
      await expect(desk.paragraphs.first()).toContainText(story.firstWords);
      await expect(desk.paragraphs.last()).toContainText(story.lastWords);
      await expect(desk.body).not.toContainText('Sign up');
      await expect(desk.body).not.toContainText('©');
      await expect(desk.noticeLine).toHaveText(story.notice);
      await receipt.done.click();
      await expect(receipt.region).toBeHidden();
    });

    const dates = new DatesPanel(desk.panel);
    await test.step('what the story said is filled in, what it did not say is not', async () => {
      await desk.open('Dates');
      await expect(dates.field('Updated')).toHaveValue(story.updated);
      await expect(dates.zone('Updated')).toHaveAccessibleName('Zone of Updated: New York EDT');
      await expect(dates.group('Updated')).toContainText(story.updatedSentence);
      await expect(dates.group('Updated')).toContainText(story.stamp);
      await expect(dates.field('Published')).toBeHidden();
      await expect(dates.field('First published')).toBeHidden();
      await desk.open('Rights');
      const rights = new RightsPanel(desk.panel);
      await expect(rights.notice).toHaveValue(story.notice);
      await expect(rights.holder).toHaveValue(story.holder);
      await expect(rights.year).toHaveValue(story.noticeYear);
      await expect(rights.terms).toHaveValue(story.terms);
    });

    await test.step('the checks name the year gap, the missing permission, the doubled word and the accent pair', async () => {
      await desk.open('Checks');
      await expect(desk.findings).toHaveCount(5);
      for (const said of [
        'There is no publish date.', `The rights belong to ${story.holder} and no permission is recorded.`, `The copyright notice says ${story.noticeYear}, the story is dated ${story.storyYear}.`,
        '“know” stands twice in a row.', `It says “${story.accentPair[0]}” here and “${story.accentPair[1]}” elsewhere.`,
      ]) await expect(desk.findings.filter({ hasText: said })).toBeVisible();
    });

    const sheet = new PublishSheet(page);
    const site = join(folder, 'site');
    await mkdir(site);
    await answerWithPaths(app, site);
    await test.step('publishing is refused with the list', async () => {
      await desk.publish.click();
      await expect(sheet.notReady).toBeVisible();
      await sheet.chooseFolder.click();
      await expect(sheet.dialog).toContainText(site);
      await expect(sheet.findings).toHaveCount(5);
      await expect(sheet.findings.filter({ hasText: 'There is no publish date.' })).toBeVisible();
      await expect(sheet.findings.filter({ hasText: 'no permission is recorded' })).toBeVisible();
      await expect(sheet.why).toContainText('Settle the 2 blocking points to go on.');
      await expect(sheet.run).toBeDisabled();
      await sheet.close.click();
    });

    await test.step('a date with its zone and the record of the permission', async () => {
      await desk.open('Dates');
      await dates.set('Published').click();
      await page.keyboard.type(story.publish.typed);
      await expect(dates.group('Published')).toContainText(story.publish.sentence);
      await dates.zone('Published').click();
      await dates.citySearch(page).fill('Madrid');
      await dates.city(page, 'Madrid').click();
      await dates.group('Published').getByRole('button', { name: 'The moment:' }).click();
      await expect(dates.zone('Published')).toHaveAccessibleName(/^Zone of Published: Madrid/);
      await dates.zone('Published').click();
      await dates.citySearch(page).fill('New York');
      await dates.city(page, 'New York').first().click();
      await dates.group('Published').getByRole('button', { name: 'The moment:' }).click();
      await expect(dates.group('Published')).toContainText(story.publish.sentence);
      await expect(dates.field('First published')).toBeHidden();

      await desk.open('Rights');
      const rights = new RightsPanel(desk.panel);
      await rights.answer('Permission').click();
      await rights.from.fill('Marta Olano, syndication desk');
      await rights.given.fill('2 Apr 2024');
      await rights.scope.fill('Web, in English, with credit');
      await desk.open('Checks');
      await expect(desk.findings).toHaveCount(3);
    });

    const openedFiles = await catchOpenedFiles(app);
    await test.step('now it goes out, and the page can be opened', async () => {
      await desk.publish.click();
      await expect(sheet.ready).toBeVisible();
      await expect(sheet.why).toContainText('Nothing blocks.');
      await sheet.run.click();
      await expect(sheet.done).toBeVisible();
      await expect(sheet.dialog).toContainText('index.html');
      await sheet.openPage.click();
      await sheet.close.click();
      await expect(desk.state('Published')).toBeVisible();
      await expect(desk.saved).toBeVisible();
    });

    await test.step('the page, its JSON-LD, the ninjs item and the text stand on the disk', async () => {
      const { folder: out, names, html, text, ninjs, jsonLd } = await readPublished(site);
      expect(names).toEqual(['article.ninjs.json', 'article.txt', 'index.html']);
      await expect.poll(openedFiles).toEqual([join(out, 'index.html')]);
      expect(html).toContain(`>${story.notice}<`);
      expect(html).toMatch(new RegExp(`<time datetime="${story.publish.withOffset}">[^<]*${story.publish.withOffset.slice(11, 16)} EDT \\(New York\\)</time>`));
      expect(html).toMatch(/<dt>Updated<\/dt><dd><time datetime="[^"]*-04:00">[^<]* EDT \(New York\)<\/time>/);
      expect(text).toContain(story.notice);
      expect(text).toContain(story.headline);
      expect(jsonLd).toMatchObject({
        '@type': 'NewsArticle', headline: story.headline, datePublished: story.publish.withOffset, copyrightHolder: { name: story.holder }, copyrightYear: Number(story.noticeYear), copyrightNotice: story.notice,
      });
      const modified = z.string().parse(jsonLd['dateModified']);
      expect(modified).toMatch(/[+-]\d\d:\d\d$/);
      expect(Date.parse(modified)).toBe(Date.parse(story.updatedUtc));
      expect(ninjs['uri']).toBeTruthy();
      expect(ninjsErrors(ninjs) ?? []).toEqual([]);

      const [record, ...others] = await readPublishLog(library);
      expect(others).toEqual([]);
      expect(record).toMatchObject({ by: 'Irene Sabater', folder: out, files: expect.arrayContaining([...names]) });
      const article = await readOnlyArticle(library);
      expect(article.workflow.state).toBe('published');
      expect(article.workflow.history.map(({ move }) => move)).toEqual(['publish']);
      expect(article.workflow.history[0]).toMatchObject({ by: 'Irene Sabater', role: 'editor', revision: record?.revision });
      expect(article.metadata).toMatchObject({
        copyrightNotice: story.notice, updated: { utc: story.updatedUtc }, published: { utc: story.publish.utc, zone: 'America/New_York' }, firstPublished: { utc: story.publish.utc },
        permission: { kind: 'held', from: 'Marta Olano, syndication desk', given: '2024-04-02', scope: 'Web, in English, with credit' },
      });
      expect(article.receipt).toMatchObject({ dismissed: true, source: 'paste' });
      expect(article.receipt?.lines.filter(({ outcome }) => outcome === 'removed').map((line) => line.text.trim())).toEqual(story.removed);
      expect(article.body).toHaveLength(10);
    });
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

test('a whole web page dropped on the window becomes a story; nothing of its code does', async ({ start }) => {
  const { page } = await start();
  const desk = new DeskPage(page);
  const receipt = new ReceiptPage(page);
  await dropText(page, { html: sample('scraped-page.html'), text: 'Night Train to Orvane Runs Again' });
  await receipt.region.waitFor();
  await expectNightTrain(desk, receipt);
});

test('a whole web page pasted into an empty story becomes a story', async ({ start }) => {
  const running = await start();
  const desk = await beginStory(running);
  const receipt = new ReceiptPage(running.page);
  const text = sample('scraped-page.html').replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, '\n').replace(/\n{3,}/g, '\n\n');
  await paste(running.app, running.page, { html: sample('scraped-page.html'), text }, () => receipt.region.waitFor());
  await expectNightTrain(desk, receipt);
  await receipt.done.click();
  await expect(desk.stories).toHaveCount(1);
});

test('File > Import brings in a text and a web page', async ({ start }) => {
  const { app, page } = await start();
  const desk = new DeskPage(page);
  const receipt = new ReceiptPage(page);
  await answerWithPaths(app, join('e2e', 'samples', 'scraped-page.html'), join('e2e', 'samples', 'scraped-story.txt'));
  await pressShortcut(app, 'Ctrl+Shift+I');
  await receipt.region.waitFor();
  await expectNightTrain(desk, receipt);
  await receipt.done.click();
  await desk.story('Sallow River Towns Agree to Share One Ferry').click();
  await expect(receipt.tally).toHaveText('20 lines came in, and 20 are accounted for.');
  await expect(desk.paragraphs).toHaveCount(10);
});

async function expectNightTrain(desk: DeskPage, receipt: ReceiptPage): Promise<void> {
  await expect(desk.headline).toHaveValue('Night Train to Orvane Runs Again');
  await expect(receipt.tally).toHaveText('12 lines came in, and 12 are accounted for.');
  await expect(receipt.group('Removed')).toHaveText([/Home/, /News/, /Sign up for our newsletter/]);
  await expect(desk.paragraphs).toHaveCount(5);
  await expect(desk.body.getByRole('heading', { name: 'A quiet departure' })).toBeVisible();
  await expect(desk.body.getByRole('link', { name: 'rebuilt in its own works' })).toBeVisible();
  await expect(desk.noticeLine).toHaveText('© 2016 River Post. All rights reserved.');
  await expect(desk.page).not.toHaveTitle(/must never run/);
}
