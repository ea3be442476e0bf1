import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { clockChange, type ClockChange } from '../../shared/time/clock-changes';
import { instantAt } from '../../shared/time/resolve-moment';
import { editorProfile, expect, test, type RunningApp } from '../app';
import { savedJson } from '../pages/article-files';
import { seriousViolations } from '../pages/axe';
import { DatesPanel } from '../pages/dates-panel';
import { DeskPage } from '../pages/desk';
import { pressShortcut } from '../pages/keys';
import { answerWithPaths } from '../pages/native-dialogs';
import { NewsroomSettings } from '../pages/newsroom-settings';
import { readPublished } from '../pages/published';
import { PublishSheet } from '../pages/publish-sheet';
import { RightsPanel } from '../pages/rights-panel';
import { looks, wear } from '../pages/window-look';
import { articleText } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const inToronto = { TZ: 'America/Toronto' } as const;
const name = 'lamp.article';
const headline = 'The lamp stays lit';

/** Opens the one story of a library on a computer in Toronto. */
async function openStory(running: RunningApp): Promise<DeskPage> {
  const desk = new DeskPage(running.page);
  await desk.story(headline).click();
  await expect(desk.headline).toHaveValue(headline);
  return desk;
}

const story = articleText({ headline, paragraphs: ['The council kept the old lamp burning.'], metadata: { permission: { kind: 'own-work' } } });

test('10:19 in Prague, set on a computer in Toronto, stays 10:19 in Prague: saved, opened again, edited again, published', async ({ start, folder }) => {
  test.slow();
  const prague = { kind: 'instant', local: '2024-05-02T10:19:00', zone: 'Europe/Prague', utc: '2024-05-02T08:19:00Z' };
  const first = await start({ settings, files: { [name]: story }, env: inToronto });
  await test.step('typed as a clock without a zone: the computer’s is only offered', async () => {
    const desk = await openStory(first);
    await desk.open('Dates');
    const dates = new DatesPanel(desk.panel);
    await dates.set('Published').click();
    await first.page.keyboard.type('2 May 2024, 10:19');
    await expect(dates.group('Published')).toContainText('Which city’s clock is 10:19?');
    await expect(dates.group('Published').getByRole('button', { name: 'Toronto (EDT)' })).toBeVisible();
    await dates.zone('Published').click();
    await dates.citySearch(first.page).fill('Praha');
    await dates.city(first.page, 'Prague').click();
    await expect(dates.field('Published')).toHaveValue('Thu 2 May 2024, 10:19');
    await expect(dates.group('Published')).toContainText('10:19 in Prague (CEST) = 08:19 UTC = 04:19 in Toronto');
    await expect(desk.saved).toBeVisible();
    await expect.poll(async () => (await savedJson(first.library, name)).metadata).toMatchObject({ published: prague });
  });
  await first.app.close();

  const second = await start({ env: inToronto });
  const desk = await openStory(second);
  const dates = new DatesPanel(desk.panel);
  await test.step('opened again and edited again: another day, the same clock', async () => {
    await desk.open('Dates');
    await expect(dates.field('Published')).toHaveValue('Thu 2 May 2024, 10:19');
    await expect(dates.zone('Published')).toHaveAccessibleName('Zone of Published: Prague CEST');
    await dates.field('Published').fill('3 Dec 2024, 10:19');
    await expect(dates.group('Published')).toContainText('10:19 in Prague (CET) = 09:19 UTC = 04:19 in Toronto');
    await desk.headline.fill(`${headline} all winter`);
    await expect.poll(async () => (await savedJson(second.library, name)).metadata).toMatchObject({ headline: `${headline} all winter`, published: { local: '2024-12-03T10:19:00', zone: 'Europe/Prague', utc: '2024-12-03T09:19:00Z' } });
  });

  await test.step('and so it goes out', async () => {
    const site = join(folder, 'site');
    await mkdir(site);
    await answerWithPaths(second.app, site);
    const sheet = new PublishSheet(second.page);
    await desk.publish.click();
    await sheet.chooseFolder.click();
    await expect(sheet.ready).toBeVisible();
    await sheet.run.click();
    await expect(sheet.done).toBeVisible();
    const { html, text, ninjs, jsonLd } = await readPublished(site);
    expect(html).toMatch(/<time datetime="2024-12-03T10:19:00\+01:00">[^<]*10:19 CET \(Prague\)<\/time>/);
    expect(jsonLd).toMatchObject({ datePublished: '2024-12-03T10:19:00+01:00' });
    expect(JSON.stringify(ninjs)).toContain('2024-12-03T10:19:00+01:00');
    expect(text).toContain('10:19 CET (Prague)');
  });
});

test('an hour that the clocks skip, and one that comes twice, are asked about; nothing is stored before the answer', async ({ start }) => {
  const { page, library } = await start({ settings, files: { [name]: story }, env: inToronto }).then(async (running) => {
    await openStory(running);
    return running;
  });
  const desk = new DeskPage(page);
  const dates = new DatesPanel(desk.panel);
  const saved = async (): Promise<unknown> => (await savedJson(library, name)).metadata;
  await desk.open('Dates');
  await dates.set('Published').click();
  await page.keyboard.type('31 Mar 2024, 02:30 Madrid');
  await expect(dates.group('Published')).toContainText('That hour does not exist');
  await dates.field('Published').fill('31 Mar 2024, 03:30 Madrid');
  await expect(dates.group('Published')).toContainText('03:30 in Madrid (CEST)');

  await dates.field('Published').fill('31 Mar 2024, 02:30');
  await expect(dates.group('Published')).toContainText('02:30 does not exist in Madrid that night');
  await expect(dates.group('Published')).toContainText('Until you answer it stays Sun 31 Mar 2024, 03:30 in Madrid (CEST).');
  await dates.group('Published').getByRole('button', { name: '01:30 CET' }).press('Enter');
  await expect(dates.field('Published')).toHaveValue('Sun 31 Mar 2024, 01:30');
  await expect(dates.field('Published')).toBeFocused();
  await expect.poll(saved).toMatchObject({ published: { local: '2024-03-31T01:30:00', utc: '2024-03-31T00:30:00Z' } });

  await dates.field('Published').fill('27 Oct 2024, 02:30');
  await expect(dates.group('Published')).toContainText('02:30 comes twice in Madrid that night');
  await dates.group('Published').getByRole('button', { name: '02:30 CET, the second time' }).click();
  await expect.poll(saved).toMatchObject({ published: { local: '2024-10-27T02:30:00', zone: 'Europe/Madrid', utc: '2024-10-27T01:30:00Z' } });
});

/** The next change of a zone's clocks, and a day after it. */
function nextChange(zone: string): Pick<ClockChange, 'direction' | 'day'> {
  const now = Math.floor(Date.now() / 1000);
  for (let days = 1; days < 366; days += 1) {
    const change = clockChange(zone, now, now + days * 86_400);
    if (change !== undefined) return { direction: change.direction, day: instantAt(now + (days + 2) * 86_400, zone).local.slice(0, 10) };
  }
  throw new Error(`The clocks of ${zone} change no more.`);
}

test('a story’s dates stand beside the clocks of the newsroom, and a change of clocks before they come is said', async ({ start }) => {
  const zone = 'Europe/Madrid';
  const { direction, day } = nextChange(zone);
  const running = await start({ settings: { ...settings, homeZone: zone, extraCities: ['America/Mexico_City'] }, files: { [name]: story }, env: inToronto });
  const { page } = running;
  const desk = await openStory(running);
  await desk.open('Dates');
  const dates = new DatesPanel(desk.panel);
  await desk.panel.getByRole('button', { name: 'Add: Embargo until' }).click();
  await page.keyboard.type(`${day} 09:00 Madrid`);
  const field = dates.group('Embargo until');
  await expect(field).toContainText(`Clocks go ${direction} in Madrid`);
  await expect(field).toContainText('in between.');
  const clocks = field.getByRole('group', { name: 'The same moment elsewhere' });
  await expect(clocks).toContainText('Madrid article');
  for (const other of ['Mexico City', 'Toronto here', 'UTC']) await expect(clocks).toContainText(other);
});

test('the newsroom is set up with the keyboard, and its name, notice and addresses are used where they may be', async ({ start, folder }) => {
  test.slow();
  const running = await start({ settings, files: { [name]: articleText({ headline, paragraphs: ['The council kept the old lamp burning.'], metadata: { published: { kind: 'day', date: '2024-03-28' }, permission: { kind: 'own-work' } } }) }, env: inToronto });
  const { app, page, library } = running;
  const desk = await openStory(running);
  const newsroom = new NewsroomSettings(page);
  await test.step('settings', async () => {
    await pressShortcut(app, 'Ctrl+,');
    await expect(newsroom.city).toHaveAccessibleName('City of the newsroom: Toronto as this computer');
    await newsroom.choose(newsroom.city, 'Madrid');
    await expect(newsroom.city).toHaveAccessibleName('City of the newsroom: Madrid');
    await newsroom.choose(newsroom.addCity, 'Mexico City');
    await expect(newsroom.dialog.getByRole('button', { name: 'Remove Mexico City' })).toBeVisible();
    await newsroom.publication.fill('The Estuary Post');
    await newsroom.holder.fill('Estuary Post');
    await newsroom.notice.fill('© {years}');
    await expect(newsroom.dialog).toContainText('Begin with ©, write {holder} for the name');
    await newsroom.notice.fill('© {years} {holder}. All rights reserved.');
    await expect(newsroom.dialog).toContainText(`As in: © ${new Date().getFullYear()} Estuary Post. All rights reserved.`);
    await newsroom.principles.fill('estuary.example');
    await expect(newsroom.dialog).toContainText('Write the whole address');
    await newsroom.principles.fill('https://estuary.example/principles');
    await newsroom.corrections.fill('https://estuary.example/corrections');
    for (const look of looks) {
      await wear(page, look);
      expect.soft(await seriousViolations(page), `settings, ${look.language}, ${look.theme}`).toEqual([]);
    }
    await wear(page, { language: 'en', theme: 'light' });
    await newsroom.done.click();
    await expect(newsroom.dialog).toBeHidden();
  });

  const rights = new RightsPanel(desk.panel);
  const notice = '© 2024 Estuary Post. All rights reserved.';
  await test.step('holder and year are offered, the notice is built from them, and nothing writes itself', async () => {
    await desk.open('Rights');
    await rights.offerOf('Estuary Post').click();
    await rights.offeredYear('2024').click();
    await expect(rights.notice).toHaveValue('');
    await rights.writeNotice.click();
    await expect(rights.notice).toHaveValue(notice);
    await rights.year.fill('2019-2024');
    await expect(rights.notice).toHaveValue(notice);
    await expect(desk.panel).toContainText('Year: “2024” becomes “2019-2024”.');
    for (const look of looks) {
      await wear(page, look);
      expect.soft(await seriousViolations(page), `rights, ${look.language}, ${look.theme}`).toEqual([]);
    }
    await wear(page, { language: 'en', theme: 'light' });
    await rights.replaceNotice.press('Enter');
    await expect(rights.notice).toHaveValue('© 2019–2024 Estuary Post. All rights reserved.');
    await expect(rights.notice).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(rights.asItWas).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rights.notice).toHaveValue(notice);
    await rights.year.fill('2024');
    await expect(rights.replaceNotice).toBeHidden();
    await expect(rights.asItWas).toBeHidden();
  });

  await test.step('a licence is found by a name in another language', async () => {
    await rights.licence.click();
    await page.keyboard.type('compartir igual');
    await page.getByRole('option', { name: 'CC-BY-SA-4.0' }).click();
    await expect(rights.licence).toHaveValue('CC-BY-SA-4.0');
    await expect(desk.panel).toContainText('Creative Commons Attribution-ShareAlike 4.0');
    await rights.licence.fill('');
    await page.keyboard.press('Escape');
  });

  await test.step('the page says so', async () => {
    await expect.poll(async () => (await savedJson(library, name)).metadata).toMatchObject({ copyrightHolder: 'Estuary Post', copyrightYears: '2024', copyrightNotice: notice });
    await answerWithPaths(app, join(folder, 'site'));
    const sheet = new PublishSheet(page);
    await desk.publish.click();
    await sheet.chooseFolder.click();
    await sheet.run.click();
    await expect(sheet.done).toBeVisible();
    const { jsonLd } = await readPublished(join(folder, 'site'));
    expect(jsonLd).toMatchObject({ publisher: { name: 'The Estuary Post', correctionsPolicy: 'https://estuary.example/corrections' }, publishingPrinciples: 'https://estuary.example/principles', copyrightNotice: notice, copyrightYear: 2024 });
  });
});

test('an agency’s story never gets the house’s name, its notice is kept, and a permission ends', async ({ start }) => {
  const notice = '© 2024 The Associated Press. All rights reserved.';
  const metadata = { copyrightNotice: notice, copyrightHolder: 'The Associated Press', copyrightYears: '2024' } as const;
  const running = await start({ settings: { ...settings, defaultHolder: 'Estuary Post' }, files: { [name]: articleText({ headline, paragraphs: ['The council kept the old lamp burning.'], metadata }) } });
  const { library, page } = running;
  const desk = await openStory(running);
  const rights = new RightsPanel(desk.panel);
  await desk.open('Rights');
  await expect(desk.panel).toContainText('Estuary Post is not offered: the story comes from Associated Press, a news agency.');
  await expect(rights.offerOf('Estuary Post')).toBeHidden();
  await rights.holder.fill('Estuary');
  await expect(desk.panel).toContainText('A news agency’s notice is not rewritten for another holder.');
  await expect(rights.offerOf('Estuary Post')).toBeHidden();
  await rights.holder.fill('The Associated Press');
  await rights.answer('Permission').click();
  await rights.from.fill('AP, rights desk');
  await rights.given.fill('28 Mar 2024');
  await rights.until.fill('30 Apr 2024');
  await rights.scope.fill('Web, in English, with credit');
  await expect(desk.panel).toContainText('This permission ended on Tue 30 Apr 2024.');
  await expect.poll(async () => (await savedJson(library, name)).metadata).toMatchObject({ copyrightNotice: notice, permission: { kind: 'held', from: 'AP, rights desk', given: '2024-03-28', until: '2024-04-30', scope: 'Web, in English, with credit' } });
  for (const look of looks) {
    await wear(page, look);
    expect.soft(await seriousViolations(page), `${look.language}, ${look.theme}`).toEqual([]);
  }
});
