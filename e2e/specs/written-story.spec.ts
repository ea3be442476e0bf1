import { join } from 'node:path';
import type { Body } from '../../shared/body/block';
import { countWords } from '../../shared/body/measure';
import { editorProfile, expect, test } from '../app';
import { savedArticle } from '../pages/article-files';
import { seriousViolations } from '../pages/axe';
import { DeskPage } from '../pages/desk';
import { pressShortcut } from '../pages/keys';
import { answerWithPaths } from '../pages/native-dialogs';
import { keepOutside, Pictures } from '../pages/pictures';
import { looks, wear } from '../pages/window-look';
import { pierPng } from '../samples/pictures';

/** Paragraphs of a story nobody wrote before: about 600 words with what is set between them. */
const passages = [
  'The lamp at the end of the old pier will burn through the winter after all. The harbour council voted five to two on Thursday night to keep it, ending a quarrel that had run since the first storm of the autumn and had filled the hall on Quay Street to its doors for three meetings in a row.',
  'The decision means that boats coming home after dark will have a light to steer by when the new beacon on the breakwater fails, as it has done four times since it was switched on in June. It also means that somebody has to be paid to climb the forty-one steps twice a day, clean the glass and write down the weather.',
  'Nobody on the council would say where the money is to come from. The treasurer, who voted against, called the plan a promise written on water, and asked for a full account before the spring. The chair replied that the account had been on every desk since Monday and that reading it was not against the rules.',
  'The pier was built when the ferries still ran on coal, and the lamp came a year later, after a trawler missed the entrance in fog and lost two of her crew. It was lit with oil, then with gas, and since the middle of the last century with a single bulb that the keeper buys at the hardware shop.',
  'People who live on the hill say that they set their clocks by it. People who fish say that they do not need a clock, but that they like to know that somebody is awake. Both were in the hall on Thursday, and for once they sat on the same side of the aisle.',
  'The engineers who designed the new beacon have been asked to come back in January and explain why it goes dark when the wind turns north. Until then the old lamp stays where it is, and so does the keeper, who left the meeting before the vote because it was nearly time to climb the steps.',
] as const;
const middle = 'What the numbers say can be put in a small space, and the council put them on one sheet of paper that was handed round before the vote. They are these, for the six months since the beacon was switched on, as the harbour office counted them and as nobody in the hall disputed.';
const aside = 'Those who asked for the vote had gone from door to door since October with a list that began on the back of a tide table and ended as a bundle tied with net twine. It carried eleven hundred names, among them the masters of all nine boats that still land here, the two sisters who run the bakery, and, on the last sheet, the man who sold the town the new beacon. He said that a light is a light, and that he would rather be laughed at than looked for.';
const end = 'The next meeting is on the second Thursday of January. The keeper has said that she will not be there, because on that evening the sun sets at a quarter past four. She did say, when she was asked on the steps, that anybody who wants to see what the money buys is welcome to carry the bucket, and that the view from the top on a clear night reaches as far as the lights of the other shore.';

test('a story of six hundred words with a picture, a table, a pull quote, a footnote, a link and a fact box is written by keyboard alone', async ({ start, folder }) => {
  test.setTimeout(240_000);
  const { app, page, library } = await start({ settings: { profile: editorProfile, language: 'en', theme: 'light' } });
  const { keyboard } = page;
  const desk = new DeskPage(page);
  const blocks = page.getByRole('listbox', { name: 'Blocks' });
  const begin = async (query: string, choice: string): Promise<void> => {
    await keyboard.type(`/${query}`);
    await expect(blocks.getByRole('option', { selected: true })).toHaveText(new RegExp(`^${choice}`));
    await keyboard.press('Enter');
    await expect(blocks).toBeHidden();
  };
  const outside = await keepOutside(folder, { 'pier.png': pierPng });

  await pressShortcut(app, 'Ctrl+N');
  await expect(desk.headline).toBeFocused();
  await keyboard.type('Lamp on the old pier burns on');
  await keyboard.press('Enter');
  await keyboard.type('Five votes to two keep a light that sailors trust more than the new beacon');
  await keyboard.press('Enter');
  await expect(desk.body).toBeFocused();

  await keyboard.type(passages[0]);
  await keyboard.press('Enter');
  await answerWithPaths(app, outside['pier.png'] ?? '');
  await begin('pict', 'Picture');
  await new Pictures(app, page).painted(1);
  await keyboard.press('Enter');
  await keyboard.type(passages[1]);
  await pressShortcut(app, 'Ctrl+Alt+F');
  const note = page.getByRole('dialog').getByRole('textbox', { name: 'Footnote' });
  await expect(note).toBeFocused();
  await keyboard.type('Harbour office log, June to November.');
  await keyboard.press('Escape');
  await expect(note).toBeHidden();
  await keyboard.press('Enter');

  await begin('pull', 'Pull quote');
  await keyboard.type('They like to know that somebody is awake');
  await keyboard.press('Enter');
  await keyboard.type(passages[2]);
  await keyboard.press('Enter');

  await keyboard.type('## Six months in numbers');
  await keyboard.press('Enter');
  await keyboard.type(middle);
  await keyboard.press('Enter');
  await begin('table', 'Table');
  const cells = ['Month', 'Nights dark', 'Boats in', 'September', '1', '212', 'October', '3', '187'];
  for (const [index, cell] of cells.entries()) {
    await keyboard.type(cell);
    if (index < cells.length - 1) await keyboard.press('Tab');
  }
  await pressShortcut(app, 'Ctrl+Return');
  await keyboard.type(passages[3]);
  await keyboard.press('Enter');

  await begin('fact', 'Fact box');
  await keyboard.type('The pier');
  await keyboard.press('ArrowDown');
  await keyboard.type('- Built in 1921');
  await keyboard.press('Enter');
  await keyboard.type('Forty-one steps to the lamp');
  await pressShortcut(app, 'Ctrl+Return');

  await keyboard.type(`${passages[4]} The minutes are on the `);
  await keyboard.type('council page');
  for (let sign = 0; sign < 'council page'.length; sign += 1) await keyboard.press('Shift+ArrowLeft');
  await pressShortcut(app, 'Ctrl+K');
  await expect(page.getByRole('dialog', { name: 'Link' }).getByRole('textbox', { name: 'Address' })).toBeFocused();
  await keyboard.type('https://council.example/minutes');
  await keyboard.press('Enter');
  await keyboard.press('End');
  await keyboard.type('.');
  await keyboard.press('Enter');
  await keyboard.type(passages[5]);
  await keyboard.press('Enter');
  await keyboard.type(aside);
  await keyboard.press('Enter');
  await keyboard.type(end);

  const written = async (): Promise<Body> => (await savedArticle(library, 'untitled.article')).body;
  await expect.poll(async () => (await written()).map((block) => block.type)).toEqual(['paragraph', 'picture', 'paragraph', 'pull-quote', 'paragraph', 'heading', 'paragraph', 'table', 'paragraph', 'fact-box', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
  await expect.poll(async () => JSON.stringify(await written())).toContain('reaches as far as the lights of the other shore.');
  const body = await written();
  expect(countWords(body)).toBeGreaterThan(600);
  expect(JSON.stringify(body)).toContain('"type":"footnote"');
  expect(JSON.stringify(body)).toContain('"url":"https://council.example/minutes"');
  expect(await seriousViolations(page)).toEqual([]);

  for (const [width, height] of [[1440, 1000], [720, 900]] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });
    for (const look of looks) {
      await wear(page, look);
      for (const [name, block] of [['top', 0], ['table', 7], ['end', 13]] as const) {
        await page.locator('.article-body > *').nth(block).scrollIntoViewIfNeeded();
        await page.screenshot({ path: join(test.info().outputPath(), `${width}-${look.language}-${look.theme}-${name}.png`) });
      }
      const spill = await page.locator('.article-body').evaluate((text) => text.scrollWidth - text.clientWidth);
      expect(spill, `nothing sticks out at ${width} pixels, ${look.language}, ${look.theme}`).toBeLessThanOrEqual(0);
    }
  }
});
