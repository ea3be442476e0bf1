import { editorProfile, expect, test, type RunningApp } from '../app';
import type { Body } from '../../shared/body/block';
import type { Metadata } from '../../shared/metadata/index';
import { savedBody } from '../pages/article-files';
import { paste } from '../pages/clipboard';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { articleText, paragraphs } from '../samples/articles';
import { paragraph, run } from '../samples/blocks';

const settings = { profile: editorProfile, language: 'en', theme: 'light' } as const;
const name = 'heron.article';

interface OpenStory extends RunningApp {
  readonly editor: EditorPage;
}

/** Starts with one story and opens it with the caret at its end. */
async function openStory(start: (desk?: object) => Promise<RunningApp>, body: Body = paragraphs(''), metadata: Metadata = {}): Promise<OpenStory> {
  const running = await start({ settings, files: { [name]: articleText({ headline: 'Heron', body, metadata }) } });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Heron');
  return { ...running, editor };
}

const expectSaved = ({ library }: RunningApp, body: Body): Promise<void> => expect.poll(() => savedBody(library, name)).toEqual(body);

test.describe('marks', () => {
  test('T02 an automatic mark is taken back by one undo and gone with the second', async ({ start }) => {
    const { page, editor } = await openStory(start);
    await page.keyboard.type('He said "');
    await expect(editor.body).toHaveText('He said “');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(editor.body).toHaveText('He said "');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(editor.body).toHaveText('He said ', { useInnerText: false });
  });

  test('T03 marks are set as the language has them, after dashes, brackets and bold words too', async ({ start }) => {
    const story = await openStory(start);
    const { keyboard } = story.page;
    await keyboard.type('"stop--" he said. "It\'s ("so")..."');
    await keyboard.press('Enter');
    await keyboard.press('ControlOrMeta+b');
    await keyboard.type('"Bold');
    await keyboard.press('ControlOrMeta+b');
    await keyboard.type('" end');
    await expectSaved(story, [paragraph('“stop—” he said. “It’s (“so”)…”'), paragraph(run('“Bold', 'bold'), '” end')]);
  });

  test('Spanish has its own, and what is pasted stays as it is', async ({ start }) => {
    const { app, page, editor } = await openStory(start, paragraphs(''), { language: 'es' });
    await page.keyboard.type('"Dijo "no" ayer --dos veces--", contó');
    await expect(editor.body).toHaveText('«Dijo “no” ayer —dos veces—», contó');
    await paste(app, page, { text: ' "así"' }, () => expect(editor.body).toHaveText('«Dijo “no” ayer —dos veces—», contó "así"'));
  });

  test('the switch in the settings turns them off at once', async ({ start }) => {
    const { app, page, editor } = await openStory(start);
    await pressShortcut(app, 'Ctrl+,');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('radiogroup', { name: 'Set quotation marks and dashes while typing' }).getByText('Off').click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await editor.body.click();
    await page.keyboard.type('"a--b"...');
    await expect(editor.body).toHaveText('"a--b"...');
  });
});
