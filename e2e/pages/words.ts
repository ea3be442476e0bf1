import type { ElectronApplication, Page } from '@playwright/test';
import { messages } from '../../shared/i18n/index';
import type { Language, Message } from '../../shared/i18n/message';

function formsOf(message: Message, language: Language): readonly string[] {
  const words = message[language];
  return typeof words === 'string' ? [words] : [words.one, words.other];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A message as a pattern: its facts may be anything. Undefined when next to nothing but facts is left to tell it by. */
function patternOf(form: string): RegExp | undefined {
  const parts = form.split(/\{\w+\}/);
  if (parts.join('').replace(/[^\p{L}]/gu, '').length < 4) return undefined;
  return new RegExp(`^${parts.map(escaped).join('.+')}$`, 'u');
}

const patterns = (language: Language): readonly RegExp[] => Object.values(messages).flatMap((message: Message) => formsOf(message, language)).map(patternOf).filter((pattern) => pattern !== undefined);

/** The words on a page that are another language's, as that language's messages have them and this one's have not. */
export function foreignWords(seen: readonly string[], language: Language): readonly string[] {
  const own = patterns(language);
  const others = patterns(language === 'en' ? 'es' : 'en');
  return [...new Set(seen)].filter((text) => others.some((pattern) => pattern.test(text)) && !own.some((pattern) => pattern.test(text)));
}

/** Everything the window says: texts, names, placeholders, titles. What a person wrote in the story is left out. */
export async function wordsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const said: string[] = [document.title];
    const theirs = '.article-body, body [lang], option, [data-hidden], [data-live-announcer]';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest(theirs) === null) said.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'data-placeholder', 'alt']) {
        const value = element.getAttribute(name);
        if (value !== null) said.push(value);
      }
      // A sentence may be cut into several texts, by a fact in bold.
      if (element.children.length > 0 && element.children.length < 4 && element.closest(theirs) === null && element.querySelector(theirs) === null) said.push(element.textContent);
    }
    return said.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}

/** The labels of the native menu, to its leaves. */
export async function menuWords(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(({ Menu }) => {
    const labels = (menu: Electron.Menu | null | undefined): string[] => (menu?.items ?? []).flatMap((item) => [item.label, ...labels(item.submenu)]);
    return labels(Menu.getApplicationMenu()).filter((label) => label !== '');
  });
}
