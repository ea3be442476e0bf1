import { editorProfile, expect, test, type RunningApp } from '../app';
import type { Body } from '../../shared/body/block';
import { savedArticle, savedBody } from '../pages/article-files';
import { paste } from '../pages/clipboard';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { tabTo } from '../pages/keyboard';
import { answerQuestions } from '../pages/native-questions';
import { articleText, paragraphs } from '../samples/articles';
import { divider, heading, link, list, paragraph, quote, run } from '../samples/blocks';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'heron.article';
const shop = 'https://harbour.example/shop';

interface OpenStory extends RunningApp {
  readonly editor: EditorPage;
}

/** Starts with one story and opens it with the caret at its end. */
async function openStory(start: (desk?: object) => Promise<RunningApp>, body: Body = paragraphs('It stood there.')): Promise<OpenStory> {
  const running = await start({ settings, files: { [name]: articleText({ headline: 'Heron', body }) } });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Heron');
  return { ...running, editor };
}

/** Begins one new story after the other in one window; gives the name of its file, with the caret in its empty text. */
function storyBeginner({ page, editor }: OpenStory): () => Promise<string> {
  let count = 0;
  return async () => {
    count += 1;
    const file = `untitled${count === 1 ? '' : `-${count}`}.article`;
    await editor.desk.newStory.click();
    await expect(page.getByRole('main').getByText(file)).toBeVisible();
    await expect(editor.desk.headline).toBeFocused();
    await editor.body.click();
    return file;
  };
}

const expectSaved = ({ library }: RunningApp, file: string, body: Body): Promise<void> => expect.poll(() => savedBody(library, file)).toEqual(body);

test('Markdown that is typed becomes what it means, and only that', async ({ start }) => {
  test.slow();
  const story = await openStory(start);
  const begin = storyBeginner(story);
  const { keyboard } = story.page;
  const cases: readonly (readonly [readonly string[], Body])[] = [
    [['## Upstream', 'Enter', 'Then'], [heading(2, 'Upstream'), paragraph('Then')]],
    [['### Upstream'], [heading(3, 'Upstream')]],
    [['#### Upstream'], [heading(4, 'Upstream')]],
    [['- One', 'Enter', 'Two', 'Enter', 'Enter', 'Three'], [list('bulleted', 'One', 'Two'), paragraph('Three')]],
    [['1. One', 'Enter', 'Two'], [list('numbered', 'One', 'Two')]],
    [['> Stay here.'], [quote('Stay here.')]],
    [['Above', 'Enter', '---', 'Enter', 'Below'], [paragraph('Above'), divider, paragraph('Below')]],
    [['It was **never** far'], [paragraph('It was ', run('never', 'bold'), ' far')]],
    [['It was *never* far'], [paragraph('It was ', run('never', 'italic'), ' far')]],
    [['It was ***never*** far'], [paragraph('It was ', run('never', 'bold', 'italic'), ' far')]],
    [['It was ~~never~~ far'], [paragraph('It was ', run('never', 'strikethrough'), ' far')]],
    [['It was `never` far'], [paragraph('It was ', run('never', 'code'), ' far')]],
    [['# One is the headline, 2 * 3 * 4'], paragraphs('# One is the headline, 2 * 3 * 4')],
    [['1999. A year is no list'], paragraphs('1999. A year is no list')],
  ];
  for (const [keys, body] of cases) {
    await test.step(keys.join(' '), async () => {
      const file = await begin();
      for (const key of keys) await (key === 'Enter' ? keyboard.press(key) : keyboard.type(key));
      await expectSaved(story, file, body);
    });
  }
});

test('one undo gives typed Markdown back as it was typed', async ({ start }) => {
  const story = await openStory(start, paragraphs(''));
  await story.page.keyboard.type('## ');
  await expect(story.editor.body.getByRole('heading', { level: 2 })).toBeVisible();
  await pressShortcut(story.app, 'Ctrl+Z');
  await story.page.keyboard.type('two signs');
  await expectSaved(story, name, paragraphs('## two signs'));
});

test('every shortcut sets the text, and the same again takes it back', async ({ start }) => {
  test.slow();
  const story = await openStory(start);
  const begin = storyBeginner(story);
  const cases: readonly (readonly [keys: string, on: Body, again: Body])[] = [
    ['Ctrl+B', [paragraph('A grey ', run('heron', 'bold'))], paragraphs('A grey heron')],
    ['Ctrl+I', [paragraph('A grey ', run('heron', 'italic'))], paragraphs('A grey heron')],
    ['Ctrl+Shift+X', [paragraph('A grey ', run('heron', 'strikethrough'))], paragraphs('A grey heron')],
    ['Ctrl+Shift+8', [list('bulleted', 'A grey heron')], paragraphs('A grey heron')],
    ['Ctrl+Shift+7', [list('numbered', 'A grey heron')], paragraphs('A grey heron')],
    ['Ctrl+Shift+9', [quote('A grey heron')], paragraphs('A grey heron')],
    ['Ctrl+Alt+2', [heading(2, 'A grey heron')], [heading(2, 'A grey heron')]],
    ['Ctrl+Alt+3', [heading(3, 'A grey heron')], [heading(3, 'A grey heron')]],
    ['Ctrl+Alt+4', [heading(4, 'A grey heron')], [heading(4, 'A grey heron')]],
  ];
  for (const [keys, on, again] of cases) {
    await test.step(keys, async () => {
      const file = await begin();
      await story.page.keyboard.type('A grey heron');
      await story.editor.selectBack('heron'.length);
      await pressShortcut(story.app, keys);
      await expectSaved(story, file, on);
      await pressShortcut(story.app, keys);
      await expectSaved(story, file, again);
      if (keys.startsWith('Ctrl+Alt')) {
        await pressShortcut(story.app, 'Ctrl+Alt+0');
        await expectSaved(story, file, paragraphs('A grey heron'));
      }
    });
  }
  await test.step('Ctrl+\\ takes every mark off', async () => {
    const file = await begin();
    await story.page.keyboard.type('A ***grey*** ~~heron~~ left');
    await pressShortcut(story.app, 'Ctrl+A');
    await pressShortcut(story.app, 'Ctrl+\\');
    await expectSaved(story, file, paragraphs('A grey heron left'));
  });
});

test('a shortcut pressed in a field leaves the text as it is', async ({ start }) => {
  const story = await openStory(start);
  await pressShortcut(story.app, 'Ctrl+A');
  await story.editor.desk.headline.click();
  for (const keys of ['Ctrl+B', 'Ctrl+Shift+8', 'Ctrl+Alt+2']) await pressShortcut(story.app, keys);
  await story.page.keyboard.press('End');
  await story.page.keyboard.type(' leaves');
  await expect.poll(async () => (await savedArticle(story.library, name)).metadata.headline).toBe('Heron leaves');
  expect(await savedBody(story.library, name)).toEqual(paragraphs('It stood there.'));
});

test('the toolbar is one stop for Tab, arrows go along it, and a tool formats what is selected', async ({ start }) => {
  const story = await openStory(start);
  const { page, editor } = story;
  await editor.selectBack('there.'.length);
  await tabTo(page, editor.more, 'Shift+Tab');
  const tools = [editor.blockStyle, editor.tool('Bold'), editor.tool('Italic'), editor.tool('Link'), editor.tool('Quote'), editor.tool('Bulleted list'), editor.tool('Numbered list'), editor.tool('Add a block')];
  for (const tool of tools.toReversed()) {
    await page.keyboard.press('ArrowLeft');
    await expect(tool).toBeFocused();
  }
  await page.keyboard.press('ArrowRight');
  await expect(editor.tool('Bold')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.tool('Bold')).toHaveAttribute('aria-pressed', 'true');
  await expect(editor.body).toBeFocused();
  await expectSaved(story, name, [paragraph('It stood ', run('there.', 'bold'))]);

  await tabTo(page, editor.tool('Bold'), 'Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(editor.toolbar.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(editor.tool('Bold')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor.toolbar.locator(':focus')).toHaveCount(0);
});

test('every tool of the toolbar and of its menus does what it says and shows where it is on', async ({ start }) => {
  test.slow();
  const story = await openStory(start);
  const { page, editor } = story;
  const begin = storyBeginner(story);
  const tools: readonly (readonly [string, () => Promise<void>, Body])[] = [
    ['Bold', () => editor.tool('Bold').click(), [paragraph('A grey ', run('heron', 'bold'))]],
    ['Italic', () => editor.tool('Italic').click(), [paragraph('A grey ', run('heron', 'italic'))]],
    ['Strikethrough', () => editor.chooseMore('Strikethrough'), [paragraph('A grey ', run('heron', 'strikethrough'))]],
    ['Superscript', () => editor.chooseMore('Superscript'), [paragraph('A grey ', run('heron', 'superscript'))]],
    ['Subscript', () => editor.chooseMore('Subscript'), [paragraph('A grey ', run('heron', 'subscript'))]],
    ['Code', () => editor.chooseMore('Code'), [paragraph('A grey ', run('heron', 'code'))]],
    ['Quote', () => editor.tool('Quote').click(), [quote('A grey heron')]],
    ['Bulleted list', () => editor.tool('Bulleted list').click(), [list('bulleted', 'A grey heron')]],
    ['Numbered list', () => editor.tool('Numbered list').click(), [list('numbered', 'A grey heron')]],
    ['Heading', () => editor.choose('Heading'), [heading(2, 'A grey heron')]],
    ['Smaller heading', () => editor.choose('Smaller heading'), [heading(3, 'A grey heron')]],
    ['Smallest heading', () => editor.choose('Smallest heading'), [heading(4, 'A grey heron')]],
  ];
  for (const [tool, use, body] of tools) {
    await test.step(tool, async () => {
      const file = await begin();
      await page.keyboard.type('A grey heron');
      await editor.selectBack('heron'.length);
      await use();
      await expectSaved(story, file, body);
      // The focus is in the text again, with the same words selected.
      await expect(editor.body).toBeFocused();
      await page.keyboard.type('gull');
      const changed: unknown = JSON.parse(JSON.stringify(body).replace('heron', 'gull'));
      await expect.poll(() => savedBody(story.library, file)).toEqual(changed);
    });
  }
  await test.step('what is on is shown', async () => {
    await begin();
    await page.keyboard.type('## Up');
    await expect(editor.blockStyle).toHaveText('Heading');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- ');
    await expect(editor.tool('Bulleted list')).toHaveAttribute('aria-pressed', 'true');
    await pressShortcut(story.app, 'Ctrl+I');
    await expect(editor.tool('Italic')).toHaveAttribute('aria-pressed', 'true');
    await expect(editor.tool('Bold')).toHaveAttribute('aria-pressed', 'false');
  });
  await test.step('a divider and the way back to plain text', async () => {
    const file = await begin();
    await page.keyboard.type('***Above***');
    await editor.chooseMore('Divider');
    await page.keyboard.type('Below');
    await expect.poll(async () => (await savedBody(story.library, file))?.map(({ type }) => type)).toEqual(['paragraph', 'divider', 'paragraph']);
    await pressShortcut(story.app, 'Ctrl+A');
    await editor.chooseMore('Clear formatting');
    await expectSaved(story, file, [paragraph('Above'), divider, paragraph('Below')]);
  });
});

test('Tab nests an item of a list, Shift+Tab takes it out, and Esc lets Tab leave the text', async ({ start }) => {
  const story = await openStory(start, paragraphs(''));
  const { keyboard } = story.page;
  await keyboard.type('- Birds');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('Heron');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('Grey');
  await keyboard.press('Enter');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await keyboard.type('Fish');
  const birds = { content: [run('Birds')], children: [list('bulleted', { content: [run('Heron')], children: [list('bulleted', 'Grey')] })] };
  await expectSaved(story, name, [list('bulleted', birds, 'Fish')]);
  await keyboard.press('Escape');
  await keyboard.press('Tab');
  await expect(story.editor.body).not.toBeFocused();
  expect(await savedBody(story.library, name)).toEqual([list('bulleted', birds, 'Fish')]);
});

test('Shift+Enter breaks the line inside the paragraph', async ({ start }) => {
  const story = await openStory(start);
  await story.page.keyboard.press('Shift+Enter');
  await story.page.keyboard.type('Then it left.');
  await expectSaved(story, name, [paragraph('It stood there.', { type: 'break' }, 'Then it left.')]);
});

test('a link is added, changed, opened and removed; an address of another kind is refused', async ({ start }) => {
  const story = await openStory(start);
  const { app, page, editor } = story;
  await editor.selectBack('there.'.length);
  await pressShortcut(app, 'Ctrl+K');
  await expect(editor.linkAddress).toBeFocused();
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A link starts with http, https or mailto. Check the address.')).toBeVisible();
  await editor.linkAddress.fill(shop);
  await page.keyboard.press('Enter');
  await expect(editor.body).toBeFocused();
  await expectSaved(story, name, [paragraph('It stood ', link(shop, 'there.'))]);

  await test.step('what is typed behind it is no part of it', async () => {
    await editor.toEnd();
    await page.keyboard.type(' Then it left.');
    await expectSaved(story, name, [paragraph('It stood ', link(shop, 'there.'), ' Then it left.')]);
  });
  await test.step('with the caret inside, its address is changed', async () => {
    await editor.body.getByRole('link', { name: 'there.' }).click();
    await editor.tool('Link').click();
    await expect(editor.linkAddress).toHaveValue(shop);
    await editor.linkAddress.fill('mailto:desk@harbour.example');
    await page.keyboard.press('Enter');
    await expectSaved(story, name, [paragraph('It stood ', link('mailto:desk@harbour.example', 'there.'), ' Then it left.')]);
  });
  await test.step('Esc changes nothing and goes back to the text', async () => {
    await pressShortcut(app, 'Ctrl+K');
    await editor.linkAddress.fill('https://elsewhere.example/');
    await page.keyboard.press('Escape');
    await expect(editor.linkAddress).toBeHidden();
    await expect(editor.body).toBeFocused();
  });
  await test.step('it is opened in the browser once the person agreed', async () => {
    const { opened } = await answerQuestions(app, 0);
    await pressShortcut(app, 'Ctrl+K');
    await page.getByRole('button', { name: 'Open in browser' }).click();
    await expect.poll(opened).toEqual(['mailto:desk@harbour.example']);
  });
  await page.getByRole('button', { name: 'Remove link' }).click();
  await expectSaved(story, name, paragraphs('It stood there. Then it left.'));
});

/** What a word processor puts on the clipboard: conditional comments, its own classes, headings by style, a table of contents anchor. */
const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal { margin: 0 }</style></head><body lang="EN-GB"><!--StartFragment-->
<h2 class="MsoHeading2"><a name="_Toc1"></a><span style="font-size:16pt">Upstream<o:p></o:p></span></h2>
<p class="MsoNormal"><span style="font-family:Calibri">The water was <b>high</b> and <i>cold</i>, said <a href="${shop}"><span>the shop</span></a>.<o:p></o:p></span></p>
<ul type="disc"><li class="MsoListParagraph">Boots</li><li class="MsoListParagraph">Rope<ul><li>Long</li></ul></li></ul>
<ol><li>Look</li><li>Leap</li></ol>
<p class="MsoNormal">Line one<br>line two</p><!--EndFragment--></body></html>`;
const wordText = 'Upstream\nThe water was high and cold, said the shop.\nBoots\nRope\nLong\nLook\nLeap\nLine one\nline two';

test('a paste keeps headings, lists, links and marks, and nothing else of where it came from', async ({ start }) => {
  const story = await openStory(start);
  await story.page.keyboard.press('Enter');
  await story.editor.paste({ html: wordHtml, text: wordText }, () => expect(story.editor.body).toContainText('line two'));
  await expectSaved(story, name, [
    paragraph('It stood there.'),
    heading(2, 'Upstream'),
    paragraph('The water was ', run('high', 'bold'), ' and ', run('cold', 'italic'), ', said ', link(shop, 'the shop'), '.'),
    list('bulleted', 'Boots', { content: [run('Rope')], children: [list('bulleted', 'Long')] }),
    list('numbered', 'Look', 'Leap'),
    paragraph('Line one', { type: 'break' }, 'line two'),
  ]);
  await pressShortcut(story.app, 'Ctrl+Z');
  await expect(story.editor.body).not.toContainText('Upstream');
});

test('a paste with Shift brings the words alone', async ({ start }) => {
  const story = await openStory(start);
  await story.page.keyboard.press('Enter');
  await paste(story.app, story.page, { html: wordHtml, text: 'Upstream\n\nThe water was high.\nAnd cold.' }, () => expect(story.editor.body).toContainText('And cold.'), 'ControlOrMeta+Shift+v');
  await expectSaved(story, name, [paragraph('It stood there.'), paragraph('Upstream'), paragraph('The water was high.', { type: 'break' }, 'And cold.')]);
});

test('what is cut and pasted inside the text is the same there', async ({ start }) => {
  const story = await openStory(start, [paragraph('One ', run('bold', 'bold'), ' ', link(shop, 'word'), '.'), paragraph('Two.')]);
  const { app, page, editor } = story;
  await editor.desk.paragraphs.first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('ControlOrMeta+x');
  await expectSaved(story, name, [paragraph(), paragraph('Two.')]);
  await editor.toEnd();
  await page.keyboard.press('ControlOrMeta+v');
  await expectSaved(story, name, [paragraph(), paragraph('Two.One ', run('bold', 'bold'), ' ', link(shop, 'word'), '.')]);
  await pressShortcut(app, 'Ctrl+Z');
  await pressShortcut(app, 'Ctrl+Z');
  await expectSaved(story, name, [paragraph('One ', run('bold', 'bold'), ' ', link(shop, 'word'), '.'), paragraph('Two.')]);
});
