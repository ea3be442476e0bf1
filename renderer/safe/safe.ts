import type { SafeStory } from '../../shared/article/safe-story';
import { say, type MessageKey } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import type { Result } from '../../shared/ipc/result';
import { call, on } from '../api/client';
import { describeError } from '../notices/describe-error';
import '../ui/index.css';
import './safe.css';
import { make, storyText, type StoryText } from './story-text';
import { createWriter, type Writer } from './writer';

// What stands in for the desk when its window keeps failing: the words alone, drawn without React and without the editor, so that whatever brought those down is not here.

let language: Language = 'en';
const words = (key: MessageKey): string => say(language, key);

function button(key: MessageKey, kind: string, press: () => void): HTMLButtonElement {
  const element = make('button', `btn large ${kind}`.trim(), words(key));
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}

/** The list of stories, left out when there is one. */
function chooser(stories: readonly SafeStory[], show: (story: SafeStory) => void): readonly HTMLElement[] {
  if (stories.length < 2) return [];
  const list = make('select', 'safe-choice');
  list.setAttribute('aria-label', words('recovery.safe.story'));
  list.append(...stories.map(({ title }, index) => new Option(title, String(index))));
  list.addEventListener('change', () => stories.filter((_story, index) => index === list.selectedIndex).forEach(show));
  return [list];
}

async function draw(): Promise<void> {
  const place = document.getElementById('safe');
  const answer = await call('safe.state', {});
  if (place === null || !answer.ok) return;
  const { stories } = answer.value;
  language = answer.value.language;
  document.documentElement.lang = language;

  const said = make('p', 'safe-said');
  said.setAttribute('role', 'status');
  const tell = (text: string): void => {
    if (said.textContent !== text) said.textContent = text;
  };
  /** Says why something failed; true when it did not. */
  const went = (result: Result<unknown>): boolean => {
    if (result.ok) return true;
    const { title, text } = describeError(language, result.error);
    tell(`${title} ${text}`);
    return false;
  };

  const page = make('section', 'safe-text');
  const texts = new Map<string, StoryText>();
  let shown: { readonly story: SafeStory; readonly text: StoryText; readonly writer: Writer } | undefined;
  const writers: Writer[] = [];
  const writerFor = (story: SafeStory, text: StoryText): Writer => createWriter(async () => {
    const kept = went(await call('safe.write', { id: story.id, texts: [...text.texts()] }));
    if (kept) tell(words('recovery.safe.kept'));
    return kept;
  });
  const writerOf = new Map<string, Writer>();
  const show = (story: SafeStory): void => {
    const text: StoryText = texts.get(story.id) ?? storyText(story, language, () => writerOf.get(story.id)?.changed());
    const writer = writerOf.get(story.id) ?? writerFor(story, text);
    if (!writerOf.has(story.id)) writers.push(writer);
    writerOf.set(story.id, writer);
    texts.set(story.id, text);
    shown = { story, text, writer };
    page.setAttribute('aria-label', story.title);
    page.replaceChildren(...text.elements);
    saving.disabled = story.readOnly !== undefined;
    tell(story.readOnly === undefined ? '' : words(`recovery.safe.${story.readOnly}`));
  };

  // The page's own way to the clipboard asks for a permission, and this app grants none.
  const copy = (): void => {
    if (shown !== undefined) void call('safe.copy', { text: shown.text.whole() }).then((result) => (went(result) ? tell(words('recovery.safe.copied')) : undefined));
  };
  const saveAsText = async (): Promise<void> => {
    if (shown === undefined) return;
    const saved = await call('safe.save-text', { name: shown.story.title, text: shown.text.whole() });
    if (!saved.ok) tell(words('recovery.safe.not-saved'));
    else if (saved.value.name !== undefined) tell(say(language, 'recovery.kept', { name: saved.value.name }));
  };
  const save = async (): Promise<void> => {
    if (shown === undefined || shown.story.readOnly !== undefined) return;
    const { story, writer } = shown;
    if ((await writer.flush()) && went(await call('safe.save', { id: story.id }))) tell(words('recovery.safe.saved'));
  };
  const flush = async (): Promise<boolean> => (await Promise.all(writers.map((writer) => writer.flush()))).every(Boolean);
  // Words that could not be written down keep the page open; the quit has its own question.
  const toDesk = async (): Promise<void> => {
    if (await flush()) await call('safe.leave', { to: 'desk' });
  };
  const saving = button('recovery.safe.save-story', '', () => void save());
  const doing = make('div', 'safe-do');
  doing.append(
    ...(stories.length === 0 ? [] : [saving, button('recovery.safe.copy', '', copy), button('recovery.safe.save', '', () => void saveAsText())]),
    button('shell.quit', '', () => void call('safe.leave', { to: 'quit' })),
    button('shell.crash.try-again', 'primary', () => void toDesk()),
  );
  stories.slice(0, 1).forEach(show);
  place.replaceChildren(
    make('h1', '', words('shell.crash.again')),
    make('p', '', words(stories.length === 0 ? 'recovery.safe.nothing' : 'recovery.safe.says')),
    ...(stories.length === 0 ? [] : [...chooser(stories, show), page]),
    doing,
    said,
  );
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  });
  on('app.settle', () => void flush().then((saved) => call('app.settled', { saved })));
  shown?.text.focus();
  document.documentElement.dataset['appState'] = 'safe';
}

void draw();
