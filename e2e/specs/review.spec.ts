import { createHash } from 'node:crypto';
import { editorProfile, expect, test, type RunningApp } from '../app';
import type { Profile } from '../../shared/settings/settings';
import type { HistoryEntry, Workflow } from '../../shared/workflow/workflow';
import { fileText, savedArticle, savedBody } from '../pages/article-files';
import { Dialogs } from '../pages/dialogs';
import { EditorPage } from '../pages/editor-page';
import { pressShortcut } from '../pages/keys';
import { LibraryPage } from '../pages/library-page';
import { ReviewPanel } from '../pages/review-panel';
import { articleText, paragraphs } from '../samples/articles';

const reporter: Profile = { name: 'Bruno Achterberg', role: 'reporter' };
const name = 'ferry.article';

const settingsOf = (profile: Profile) => ({ profile, language: 'en', theme: 'light' }) as const;

/** A story with its record of review. */
const ferry = (workflow?: Workflow): string => articleText({ headline: 'Ferry runs again', paragraphs: ['Two boats are enough.'], metadata: { permission: { kind: 'own-work' } }, ...(workflow === undefined ? {} : { workflow }) });

const approved: HistoryEntry = { move: 'approve', from: 'in-review', to: 'approved', by: 'Irene Sabater', role: 'editor', at: '2024-03-01T08:00:00Z', revision: 'b'.repeat(64) };

interface ReviewDesk extends RunningApp {
  readonly editor: EditorPage;
  readonly review: ReviewPanel;
}

/** Somebody sits down, opens the story and its review. */
async function sitDown(start: (desk?: object) => Promise<RunningApp>, profile: Profile, file?: string): Promise<ReviewDesk> {
  const running = await start({ settings: settingsOf(profile), ...(file === undefined ? {} : { files: { [name]: file } }) });
  const editor = new EditorPage(running.app, running.page);
  await editor.open('Ferry runs again');
  await editor.desk.open('Review');
  return { ...running, editor, review: new ReviewPanel(editor.desk.panel) };
}

const historyIn = async (library: string): Promise<readonly HistoryEntry[]> => (await savedArticle(library, name)).workflow.history;
const revisionOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

/** Chooses a native menu item, as a person with the mouse would. */
const menu = ({ app }: RunningApp, id: string): Promise<void> => app.evaluate(({ Menu }, item) => void Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);

test('a story goes to review, comes back with changes, goes again and is approved; every step stands in its file', async ({ start }) => {
  test.slow();
  const revisions: string[] = [];

  await test.step('the reporter sends it with a note', async () => {
    const { app, page, library, editor, review } = await sitDown(start, reporter, ferry());
    await expect(editor.desk.panel).toContainText('Nothing yet. The story has not left its first desk.');
    await editor.toEnd();
    await page.keyboard.type(' The third stays in the yard.');
    await pressShortcut(app, 'Ctrl+S');
    await expect.poll(() => fileText(library, name)).toContain('The third stays in the yard.');
    await expect(editor.desk.saved).toBeVisible();
    revisions.push(revisionOf(await fileText(library, name)));
    await review.note.fill('  The figures are from the harbour office.  ');
    await review.move('Send to review').click();
    await expect(editor.desk.state('In review')).toBeVisible();
    await expect(review.history).toHaveText([/^Sent to reviewBruno Achterberg, reporter.*The figures are from the harbour office\.Revision [0-9a-f]{8}$/]);
    await expect(review.note).toHaveValue('');
    await expect(new LibraryPage(page).story('Ferry runs again')).toContainText('In review');
    await expect.poll(() => historyIn(library)).toEqual([{ move: 'submit', from: 'draft', to: 'in-review', by: 'Bruno Achterberg', role: 'reporter', at: instant, note: 'The figures are from the harbour office.', revision: revisions[0] }]);
    await app.close();
  });

  await test.step('the editor asks for changes, which needs a note', async () => {
    const { app, page, library, review, editor } = await sitDown(start, editorProfile);
    await expect(new LibraryPage(page).tile('Waiting for you')).toHaveText('Waiting for you1');
    await expect(review.history).toContainText(['The figures are from the harbour office.']);
    await expect(review.move('Ask for changes')).toBeDisabled();
    await expect(editor.desk.panel).toContainText('To ask for changes, say in the note what should change.');
    revisions.push(revisionOf(await fileText(library, name)));
    await review.note.fill('Who says so?');
    await review.move('Ask for changes').click();
    await expect(editor.desk.state('Changes asked')).toBeVisible();
    await app.close();
  });

  await test.step('the reporter sees what is asked, changes the text and sends it again', async () => {
    const { app, page, library, review, editor } = await sitDown(start, reporter);
    await expect(new LibraryPage(page).tile('Waiting for you')).toHaveText('Waiting for you1');
    await expect(editor.desk.panel).toContainText('Irene Sabater asks for changes.');
    await expect(editor.desk.panel).toContainText('Who says so?');
    await editor.toEnd();
    await page.keyboard.type(' The harbour office says so.');
    // The words that are not saved yet go with the step.
    await review.move('Send to review').click();
    await expect(editor.desk.state('In review')).toBeVisible();
    await expect.poll(() => savedBody(library, name)).toEqual(paragraphs('Two boats are enough. The third stays in the yard. The harbour office says so.'));
    await app.close();
  });

  await test.step('the editor approves', async () => {
    const { library, review, editor } = await sitDown(start, editorProfile);
    await review.move('Approve').click();
    await expect(editor.desk.state('Approved')).toBeVisible();
    await expect(review.history).toHaveText([/^Approved/, /^Sent to review/, /^Changes asked for.*Who says so\?/, /^Sent to review/]);
    await expect.poll(() => historyIn(library)).toHaveLength(4);
    const history = await historyIn(library);
    expect(history.map(({ move, from, to, by, role, note }) => [move, from, to, by, role, note])).toEqual([
      ['submit', 'draft', 'in-review', 'Bruno Achterberg', 'reporter', 'The figures are from the harbour office.'],
      ['request-changes', 'in-review', 'changes-requested', 'Irene Sabater', 'editor', 'Who says so?'],
      ['submit', 'changes-requested', 'in-review', 'Bruno Achterberg', 'reporter', undefined],
      ['approve', 'in-review', 'approved', 'Irene Sabater', 'editor', undefined],
    ]);
    expect(history.slice(0, 2).map(({ revision }) => revision)).toEqual(revisions);
    expect(history.map(({ at }) => at).toSorted()).toEqual(history.map(({ at }) => at));
    expect((await savedArticle(library, name)).workflow.state).toBe('approved');
  });
});

for (const [what, change] of [
  ['the text', async ({ page, editor }: ReviewDesk) => {
    await editor.toEnd();
    await page.keyboard.type(' Maybe three.');
  }],
  ['the headline', async ({ page, editor }: ReviewDesk) => {
    await editor.desk.headline.press('End');
    await page.keyboard.type(', slowly');
  }],
] as const) {
  test(`changing ${what} after the approval takes it back, for everybody to see`, async ({ start }) => {
    const text = ferry({ state: 'approved', history: [approved] });
    const desk = await sitDown(start, reporter, text);
    const { page, library, editor, review } = desk;
    await expect(editor.desk.panel).toContainText('Nothing to do here as a reporter.');
    expect(await fileText(library, name)).toBe(text);
    await change(desk);
    await expect(page.getByRole('region', { name: 'Notices' })).toContainText('The approval was taken back. The text changed after it was approved, so it is in review again.');
    await expect(editor.desk.state('In review')).toBeVisible();
    await expect(editor.desk.panel).toContainText(/Bruno Achterberg changed the approved text at .*\. It waits for a new approval\./);
    await expect(review.history).toHaveText([/^Edited after approval: approval taken backBruno Achterberg, reporter/, /^Approved/]);
    await expect(new LibraryPage(page).story(what === 'the text' ? 'Ferry runs again' : 'Ferry runs again, slowly')).toContainText('In review');
    await expect(editor.desk.saved).toBeVisible();
    expect((await savedArticle(library, name)).workflow).toEqual({
      state: 'in-review',
      history: [approved, { move: 'edit-after-approval', from: 'approved', to: 'in-review', by: 'Bruno Achterberg', role: 'reporter', at: instant, revision: revisionOf(text) }],
    });
  });
}

test('opening, reading and leaving an approved story takes nothing back', async ({ start }) => {
  const text = ferry({ state: 'approved', history: [approved] });
  const { app, page, library, editor } = await sitDown(start, editorProfile, text);
  await editor.body.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  for (const tab of ['Details', 'Dates', 'Rights', 'Checks'] as const) await editor.desk.open(tab);
  await expect(editor.desk.state('Approved')).toBeVisible();
  await app.close();
  expect(await fileText(library, name)).toBe(text);
});

const step = (state: Workflow['state']): string => ferry({ state, history: state === 'draft' ? [] : [{ ...approved, to: state }] });
for (const [profile, state, word, offered] of [
  [reporter, 'draft', 'Draft', ['Send to review']],
  [reporter, 'in-review', 'In review', ['Back to draft']],
  [reporter, 'changes-requested', 'Changes asked', ['Send to review']],
  [reporter, 'published', 'Published', ['Back to draft']],
  [editorProfile, 'in-review', 'In review', ['Ask for changes', 'Approve', 'Publish', 'Back to draft']],
  [editorProfile, 'approved', 'Approved', ['Ask for changes', 'Publish']],
] as const) {
  test(`${profile.role === 'editor' ? 'an editor' : 'a reporter'} is offered what may be done in “${word}” and nothing else`, async ({ start }) => {
    const { page, editor, review } = await sitDown(start, profile, step(state));
    await expect(review.moves).toHaveText([...offered]);
    await editor.desk.state(word).click();
    await expect(page.getByRole('menu').getByRole('menuitem')).toHaveText(offered.map((move) => new RegExp(`^${move}`)));
    await page.keyboard.press('Escape');
    await expect(editor.desk.publish).toHaveCount(profile.role === 'editor' ? 1 : 0);
  });
}

test('a step that is not allowed is refused in words, and the file stays as it is', async ({ start }) => {
  const text = ferry();
  const desk = await sitDown(start, reporter, text);
  for (const item of ['story.approve', 'story.publish']) {
    await menu(desk, item);
    const notice = desk.page.getByText('The story cannot be moved so from here.');
    await expect(notice).toBeVisible();
    await desk.page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toBeHidden();
  }
  await expect(desk.editor.desk.state('Draft')).toBeVisible();
  expect(await fileText(desk.library, name)).toBe(text);
  await menu(desk, 'story.submit');
  await expect(desk.editor.desk.state('In review')).toBeVisible();
});

test('who sits here is asked once; until it is said, nothing moves in nobody’s name', async ({ start }) => {
  const text = ferry();
  const running = await start({ settings: { language: 'en', theme: 'light' }, files: { [name]: text } });
  const { app, page, library } = running;
  const editor = new EditorPage(app, page);
  const dialogs = new Dialogs(page);
  await expect(dialogs.settings).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogs.settings).toBeHidden();
  await editor.open('Ferry runs again');
  await editor.desk.open('Review');
  await expect(editor.desk.panel).toContainText('Say who you are in Settings to move the story on.');
  await expect(new ReviewPanel(editor.desk.panel).moves).toHaveCount(0);
  await expect(editor.desk.state('Draft')).toHaveCount(0);
  await menu(running, 'story.submit');
  await expect(dialogs.settings).toBeVisible();
  expect(await fileText(library, name)).toBe(text);

  await dialogs.settings.getByRole('textbox', { name: 'Your name' }).fill('Irene Sabater');
  await dialogs.settings.getByText('Edit', { exact: true }).click();
  await dialogs.settings.getByRole('button', { name: 'Done' }).click();
  await expect(editor.desk.state('Draft')).toBeVisible();
  await app.close();
  const again = await start({});
  const later = new EditorPage(again.app, again.page);
  await expect(later.desk.headline).toHaveValue('Ferry runs again');
  await expect(new Dialogs(again.page).any).toHaveCount(0);
  await later.desk.open('Review');
  await new ReviewPanel(later.desk.panel).move('Send to review').click();
  await expect.poll(() => historyIn(library)).toMatchObject([{ move: 'submit', by: 'Irene Sabater', role: 'editor' }]);
});
