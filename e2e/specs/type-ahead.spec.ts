import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorProfile, expect, test } from '../app';
import { LibraryPage } from '../pages/library-page';
import { articleText } from '../samples/articles';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const headlines = ['Bridge', 'Boat', 'Árbol del norte', 'Arbour', 'Lamp', 'La mar', 'Peña', 'Pear'];
const files = Object.fromEntries(headlines.map((headline, number) => [`s${number}.article`, articleText({ headline, paragraphs: ['Words.'] })]));

test('letters go to the row that begins with them, one letter walks, a space belongs to the word', async ({ start }) => {
  const { page } = await start({ settings, files });
  const list = new LibraryPage(page);
  const type = (text: string): Promise<void> => page.keyboard.type(text);
  await list.sortBy('By headline');
  await list.groupBy('Nothing');
  await expect(list.headlines()).toHaveText(['Árbol del norte', 'Arbour', 'Boat', 'Bridge', 'La mar', 'Lamp', 'Pear', 'Peña']);
  await list.story('Lamp').focus();
  await type('BR');
  await expect(list.story('Bridge')).toBeFocused();
  // Another key ends the word.
  await page.keyboard.press('Home');
  await type('pen');
  await expect(list.story('Peña')).toBeFocused();
  await page.keyboard.press('Home');
  await type('la m');
  await expect(list.story('La mar')).toBeFocused();
  await expect(list.chosen).toHaveCount(0);
  await page.keyboard.press('End');
  await type('aa');
  await expect(list.story('Arbour')).toBeFocused();
  await type('a');
  await expect(list.story('Árbol del norte')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(list.chosen).toContainText('One selected');
  await expect(list.story('Arbour')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await type('x');
  await expect(list.story('Peña')).toBeFocused();
});

test('a row that was never shown is gone to, in what the list is asked for', async ({ start, folder }) => {
  const library = join(folder, 'library');
  await mkdir(library);
  const number = (each: number): string => String(each).padStart(4, '0');
  for (let each = 0; each < 600; each += 1) await writeFile(join(library, `s${number(each)}.article`), articleText({ headline: each % 2 === 0 ? `Story ${number(each)}` : `Report ${number(each)}`, paragraphs: [each % 3 === 0 ? 'About ferries.' : 'About lamps.'] }));
  const { page } = await start({ settings });
  const list = new LibraryPage(page);
  await list.sortBy('By headline');
  await expect(list.story('Report 0001')).toBeVisible();
  await list.story('Report 0001').focus();
  await page.keyboard.type('story 0500');
  await expect(list.story('Story 0500')).toBeFocused();
  await expect(list.story('Story 0500')).toBeInViewport();
  await expect(list.story('Story 0500')).toHaveAttribute('aria-posinset', '551');

  await list.search.fill('ferries');
  await expect(list.column).toContainText('200 found');
  await list.search.press('ArrowDown');
  await page.keyboard.type('story 05');
  await expect(list.story('Story 0504')).toBeFocused();
});
