import { say, type MessageKey } from '../../../shared/i18n/index';
import type { Language } from '../../../shared/i18n/message';

/** What an empty part of a block says, by the custom property under which blocks.css finds it. */
const prompts = {
  '--say-pull-quote': 'blocks.prompt.pull-quote',
  '--say-correction': 'blocks.prompt.correction',
  '--say-caption': 'blocks.prompt.caption',
  '--say-preformatted': 'blocks.prompt.preformatted',
  '--say-fact-title': 'blocks.prompt.fact-title',
  '--say-facts': 'blocks.prompt.facts',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** Gives the editable element the words that its empty blocks show. */
export function setPrompts(root: HTMLElement, language: Language): void {
  for (const [property, key] of Object.entries(prompts)) root.style.setProperty(property, JSON.stringify(say(language, key)));
}
