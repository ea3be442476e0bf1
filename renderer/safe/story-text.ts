import type { SafePart, SafeStory } from '../../shared/article/safe-story';
import { say, type MessageKey } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';

/** A story on the plain-text page: a field for each stretch of prose, and what plain text cannot hold between them, to be read. */
export interface StoryText {
  readonly elements: readonly HTMLElement[];
  /** What stands in the fields, in order. */
  readonly texts: () => readonly string[];
  /** Everything, to be copied. */
  readonly whole: () => string;
  /** Goes to the prose. */
  readonly focus: () => void;
}

/** An element with a class and words. */
export function make<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

const names = { headline: 'field.headline', standfirst: 'field.standfirst', lines: 'editor.body' } as const satisfies Record<Exclude<SafePart['kind'], 'locked'>, MessageKey>;

/** Draws a story; `changed` hears every edit. */
export function storyText({ parts, language: written, readOnly }: SafeStory, language: Language, changed: () => void): StoryText {
  const fields: HTMLTextAreaElement[] = [];
  const stretches = parts.filter(({ kind }) => kind === 'lines').length;
  let stretch = 0;

  const field = (part: Exclude<SafePart, { kind: 'locked' }>): HTMLTextAreaElement => {
    const element = make('textarea', `safe-field of-${part.kind}`);
    const name = say(language, names[part.kind]);
    element.value = part.text;
    element.rows = 1;
    element.readOnly = readOnly !== undefined;
    if (written !== undefined) element.lang = written;
    element.dir = 'auto';
    if (part.kind !== 'lines') element.placeholder = name;
    element.setAttribute('aria-label', part.kind === 'lines' && stretches > 1 ? say(language, 'recovery.safe.stretch', { name, index: ++stretch, count: stretches }) : name);
    element.addEventListener('input', changed);
    fields.push(element);
    return element;
  };
  const locked = (part: Extract<SafePart, { kind: 'locked' }>): HTMLElement => {
    const element = make('div', 'safe-locked');
    const kind = say(language, 'recovery.safe.stays', { block: say(language, `blocks.${part.block}`) });
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', kind);
    const words = make('p', 'safe-words', part.text);
    if (written !== undefined) words.lang = written;
    element.append(make('span', 'safe-kind', kind), ...(part.text === '' ? [] : [words]));
    return element;
  };

  const drawn = parts.map((part) => (part.kind === 'locked' ? { element: locked(part), words: (): string => part.text } : fieldWithWords(field(part))));
  return {
    elements: drawn.map(({ element }) => element),
    texts: () => fields.map(({ value }) => value),
    whole: () => drawn.map(({ words }) => words()).filter((text) => text !== '').join('\n\n'),
    focus: () => fields.find((each) => each.classList.contains('of-lines'))?.focus(),
  };
}

function fieldWithWords(element: HTMLTextAreaElement): { readonly element: HTMLElement; readonly words: () => string } {
  return { element, words: () => element.value };
}
