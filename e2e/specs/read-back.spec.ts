import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { Metadata } from '../../shared/metadata/index';
import { instantAt } from '../../shared/time/resolve-moment';
import { editorProfile, expect, test, type Desk } from '../app';
import { seriousViolations } from '../pages/axe';
import { readPublished, readPublishLog } from '../pages/published';
import { PublishSheet } from '../pages/publish-sheet';
import { articleText } from '../samples/articles';

const prague = instantAt(Date.parse('2024-03-28T09:19:00Z') / 1000, 'Europe/Prague');
const notice = '©  2013–2015 Estuary Post.  All rights reserved.';
const rights: Metadata = {
  published: prague, copyrightHolder: 'Estuary Post', copyrightYears: '2013-2015', copyrightNotice: notice, usageTerms: 'Print only, within the Estuary.', licence: 'By agreement', creditLine: 'Nora Vell / Estuary Post',
  permission: { kind: 'held', from: 'Marta Secreta', given: '2024-03-01', scope: 'print' },
};

/** A desk in Toronto with one story, and a site folder that was chosen before. */
function desk(folder: string, metadata: Metadata, language: 'en' | 'es' = 'en'): Desk {
  return {
    settings: { profile: editorProfile, language, theme: 'light', publishFolder: join(folder, 'site') },
    files: { 'lamp.article': articleText({ headline: 'The old lamp stays lit', paragraphs: ['The council kept it burning.'], metadata: { slug: 'lamp', ...metadata } }) },
    env: { TZ: 'America/Toronto' },
  };
}

/** Opens the story and its publish sheet, in either language. */
async function askToPublish(page: Page): Promise<void> {
  await page.getByRole('option', { name: 'The old lamp stays lit' }).click();
  await page.getByRole('main').getByRole('button', { name: /^(Publish|Publicar)…/ }).click();
}

test('every date and right is read back from the files that were written, and shown by field', async ({ start, folder }) => {
  const { page, library } = await start(desk(folder, { ...rights, created: { kind: 'day', date: '2024-03-27' }, embargoUntil: instantAt(0, 'Asia/Tokyo') }));
  const sheet = new PublishSheet(page);

  await test.step('before the button is pressed, the sheet says what ninjs has no place for', async () => {
    await askToPublish(page);
    await expect(sheet.ready).toBeVisible();
    await expect(sheet.dialog).toContainText('ninjs knows no date without a time and a city: Created.');
  });

  await test.step('afterwards it shows what came back from each file, and why the rest did not', async () => {
    await sheet.run.click();
    await expect(sheet.done).toBeVisible();
    await expect(sheet.openPage).toBeInViewport({ ratio: 1 });
    expect(await seriousViolations(page)).toEqual([]);
    await expect(sheet.readBack.getByRole('columnheader')).toHaveText(['Date or right', 'index.html', 'article.ninjs.json', 'article.txt']);
    await expect(sheet.dialog).toContainText('All 10 dates and rights came back as they are in the story.');
    await expect(sheet.readBack.getByRole('rowheader')).toHaveText([
      'Credit', 'Created', 'First published', 'Published', 'Embargo until', 'Copyright holder', 'Copyright years', 'Copyright notice', 'Usage terms', 'Licence', 'Permission',
    ]);
    for (const field of ['Credit', 'First published', 'Published', 'Copyright holder', 'Copyright years', 'Copyright notice', 'Usage terms']) await expect(sheet.cells(field)).toHaveText(['came back', 'came back', 'came back']);
    await expect(sheet.cells('Created')).toHaveText(['came back', /^in part.*no date without a time/, 'came back']);
    await expect(sheet.cells('Embargo until')).toHaveText([/^in part.*entry of our own/, 'came back', 'came back']);
    await expect(sheet.cells('Licence')).toHaveText(['came back', /^in part/, 'came back']);
    await expect(sheet.cells('Permission')).toHaveText([/^stays inside.*no file/, /^stays inside/, /^stays inside/]);
  });

  await test.step('the files hold them: 10:19 in Prague, the day, the notice byte for byte, and nothing of the permission', async () => {
    const { html, text, ninjs, jsonLd } = await readPublished(join(folder, 'site'));
    expect(html).toContain('<meta name="copydesk:published" content="2024-03-28T10:19:00+01:00[Europe/Prague]">');
    expect(html).toContain('10:19 CET (Prague)');
    expect(html).toContain(`<p class="notice">${notice}</p>`);
    expect(jsonLd).toMatchObject({ datePublished: '2024-03-28T10:19:00+01:00', dateCreated: '2024-03-27', copyrightNotice: notice, license: { name: 'By agreement' } });
    expect(ninjs).toMatchObject({
      versionCreated: '2024-03-28T10:19:00+01:00', copyrightNotice: notice,
      altIds: expect.arrayContaining([{ role: 'copydesk:published', value: '2024-03-28T10:19:00+01:00[Europe/Prague]' }, { role: 'copydesk:created', value: '2024-03-27' }]),
    });
    expect(ninjs).not.toHaveProperty('firstCreated');
    expect(text).toContain('\nPublished: 2024-03-28T10:19:00+01:00[Europe/Prague]\n');
    expect(text.endsWith(`\n\n${notice}\n`)).toBe(true);
    for (const file of [html, text, JSON.stringify(ninjs)]) expect(file).not.toMatch(/Secreta|2024-03-01/);
    const [record] = await readPublishLog(library);
    const survived = z.array(z.object({ file: z.string(), format: z.string(), fields: z.array(z.object({ field: z.string(), fate: z.string() })) })).parse(record?.['survived']);
    expect(survived.map(({ file, fields }) => [file, fields.length])).toEqual([['index.html', 11], ['article.ninjs.json', 11], ['article.txt', 11]]);
  });
});

test('in Spanish the sheet says it in Spanish', async ({ start, folder }) => {
  const { page } = await start(desk(folder, { published: prague, permission: { kind: 'own-work' } }, 'es'));
  await askToPublish(page);
  const sheet = new PublishSheet(page);
  await sheet.dialog.getByRole('button', { name: 'Publicar', exact: true }).click();
  await expect(sheet.readBack.getByRole('columnheader').first()).toHaveText('Fecha o derecho');
  await expect(sheet.cells('Publicado')).toHaveText(['ha vuelto', 'ha vuelto', 'ha vuelto']);
  await expect(sheet.cells('Permiso').first()).toContainText('registro propio de la redacción');
});

test('an expiry that is only a day keeps the story in, and says what is needed', async ({ start, folder }) => {
  const { page } = await start(desk(folder, { ...rights, expires: { kind: 'day', date: '2031-12-31' } }));
  const sheet = new PublishSheet(page);
  await askToPublish(page);
  await expect(sheet.why).toContainText('ninjs needs to know when the story expires: give it a time and a city in Dates.');
  await expect(sheet.run).toBeDisabled();
});

test('a story whose file would not say what it says is not published, and the sheet names what differs', async ({ start, folder }) => {
  const { page } = await start(desk(folder, { ...rights, licence: 'By agreement\u0000' }));
  const sheet = new PublishSheet(page);
  await askToPublish(page);
  await sheet.run.click();
  await expect(sheet.dialog).toContainText('Nothing was written.');
  await expect(sheet.dialog).toContainText('“index.html” did not come back as the story was. The file says something else for this: Licence.');
  expect(existsSync(join(folder, 'site', 'lamp'))).toBe(false);
  await expect(sheet.run).toBeEnabled();
});
