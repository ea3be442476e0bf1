import { CodeXml, GalleryHorizontal, Heading2, Heading3, Heading4, Image, Link2, List, ListOrdered, MessageCircleWarning, Minus, PanelTop, Quote, Superscript, Table, TextQuote, type LucideIcon } from 'lucide-react';
import { commands, type Command } from '../../../shared/commands/commands';
import { messages, say, type MessageKey } from '../../../shared/i18n/index';
import { languages, sayMessage, type Language } from '../../../shared/i18n/message';
import { foldKeepingLength } from '../../../shared/lib/fold';
import type { Choice } from '../choices/choices';
import type { EditorCommand } from '../editor-command';
import { sayShortcut } from '../say-shortcut';

interface BlockChoice {
  readonly command: EditorCommand;
  readonly icon: LucideIcon;
  /** Other words by which people look for it. */
  readonly also: MessageKey;
}

/** Everything that can begin at an empty line, in the order of the list. */
export const blockChoices: readonly BlockChoice[] = [
  { command: 'format.heading-2', icon: Heading2, also: 'blocks.also.heading' },
  { command: 'format.heading-3', icon: Heading3, also: 'blocks.also.heading' },
  { command: 'format.heading-4', icon: Heading4, also: 'blocks.also.heading' },
  { command: 'format.bulleted-list', icon: List, also: 'blocks.also.bulleted-list' },
  { command: 'format.numbered-list', icon: ListOrdered, also: 'blocks.also.numbered-list' },
  { command: 'format.quote', icon: Quote, also: 'blocks.also.quote' },
  { command: 'insert.picture', icon: Image, also: 'blocks.also.picture' },
  { command: 'insert.gallery', icon: GalleryHorizontal, also: 'blocks.also.gallery' },
  { command: 'insert.table', icon: Table, also: 'blocks.also.table' },
  { command: 'insert.pull-quote', icon: TextQuote, also: 'blocks.also.pull-quote' },
  { command: 'insert.fact-box', icon: PanelTop, also: 'blocks.also.fact-box' },
  { command: 'insert.embed', icon: Link2, also: 'blocks.also.embed' },
  { command: 'insert.footnote', icon: Superscript, also: 'blocks.also.footnote' },
  { command: 'insert.correction', icon: MessageCircleWarning, also: 'blocks.also.correction' },
  { command: 'insert.preformatted', icon: CodeXml, also: 'blocks.also.preformatted' },
  { command: 'format.divider', icon: Minus, also: 'blocks.also.divider' },
];

const fold = (text: string): string => foldKeepingLength(text.normalize('NFC'));

function commandOf(id: EditorCommand): Command | undefined {
  return commands.find((command) => command.id === id);
}

/** How well a choice answers a query: 0 best, undefined not at all. Names count before other words, in both languages. */
function rankOf({ command, also }: BlockChoice, query: string, language: Language): number | undefined {
  const label: MessageKey = `command.${command}`;
  const names = [say(language, label), ...languages.map((each) => sayMessage(each, messages[label]))].map(fold);
  const others = languages.flatMap((each) => sayMessage(each, messages[also]).split(', ')).map(fold);
  if (names[0]?.startsWith(query) === true) return 0;
  if (names.some((name) => name.split(/\s/).some((word) => word.startsWith(query)))) return 1;
  return others.some((word) => word.startsWith(query)) ? 2 : undefined;
}

/** The choices that answer what was typed behind the slash, the likeliest first; all of them in their order for nothing typed. */
export function findBlockChoices(typed: string, language: Language): readonly Choice[] {
  const query = fold(typed.trim());
  return blockChoices
    .map((choice) => ({ choice, rank: rankOf(choice, query, language) }))
    .filter((each): each is { choice: BlockChoice; rank: number } => each.rank !== undefined)
    .toSorted((a, b) => (query === '' ? 0 : a.rank - b.rank))
    .map(({ choice: { command, icon } }) => {
      const shortcut = commandOf(command)?.shortcut;
      return { id: command, label: say(language, `command.${command}`).replace('…', ''), icon, keys: shortcut === undefined ? undefined : sayShortcut(shortcut) };
    });
}

/** The command of a choice. */
export function blockCommand(id: string): EditorCommand | undefined {
  return blockChoices.find((choice) => choice.command === id)?.command;
}
