import { say, type MessageKey } from '../../shared/i18n/index';
import type { SafeStory } from '../../shared/article/safe-story';
import type { Language } from '../../shared/i18n/message';
import { call, on } from '../api/client';
import '../ui/index.css';
import './safe.css';

// What stands in for the desk when its window keeps failing: the words alone, drawn without React and without the editor, so that whatever brought those down is not here.

let language: Language = 'en';
const words = (key: MessageKey): string => say(language, key);

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

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

  const text = make('textarea', 'safe-text');
  text.readOnly = true;
  text.setAttribute('aria-label', words('app.story'));
  const said = make('p', 'safe-said');
  said.setAttribute('role', 'status');
  let shown: SafeStory | undefined;
  const show = (story: SafeStory): void => {
    shown = story;
    text.value = story.text;
  };
  stories.slice(0, 1).forEach(show);

  // The page's own way to the clipboard asks for a permission, and this app grants none.
  const copy = (): void => void call('safe.copy', { text: text.value }).then(() => (said.textContent = words('recovery.safe.copied')));
  const save = async (): Promise<void> => {
    if (shown === undefined) return;
    const saved = await call('safe.save-text', { name: shown.title, text: shown.text });
    if (!saved.ok) said.textContent = words('recovery.safe.not-saved');
    else if (saved.value.name !== undefined) said.textContent = say(language, 'recovery.kept', { name: saved.value.name });
  };
  const leave = (to: 'desk' | 'quit'): void => void call('safe.leave', { to });
  const doing = make('div', 'safe-do');
  doing.append(
    button('recovery.safe.copy', '', copy),
    button('recovery.safe.save', '', () => void save()),
    button('shell.quit', '', () => leave('quit')),
    button('shell.crash.try-again', 'primary', () => leave('desk')),
  );
  place.replaceChildren(
    make('h1', '', words('shell.crash.again')),
    make('p', '', words(stories.length === 0 ? 'recovery.safe.nothing' : 'recovery.safe.says')),
    ...(stories.length === 0 ? [] : [...chooser(stories, show), text]),
    doing,
    said,
  );
  text.focus();
  document.documentElement.dataset['appState'] = 'safe';
}

// There is nothing here that could be lost.
on('app.settle', () => void call('app.settled', { saved: true }));
void draw();
