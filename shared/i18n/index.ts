import { appMessages } from './areas/app';
import { blocksMessages } from './areas/blocks';
import { checksMessages } from './areas/checks';
import { commandsMessages } from './areas/commands';
import { compareMessages } from './areas/compare';
import { conflictsMessages } from './areas/conflicts';
import { datesMessages } from './areas/dates';
import { editorMessages } from './areas/editor';
import { errorsMessages } from './areas/errors';
import { findMessages } from './areas/find';
import { followMessages } from './areas/follow';
import { historyMessages } from './areas/history';
import { ledgerMessages } from './areas/ledger';
import { libraryMessages } from './areas/library';
import { linksMessages } from './areas/links';
import { listMessages } from './areas/list';
import { manyMessages } from './areas/many';
import { panelsMessages } from './areas/panels';
import { pasteMessages } from './areas/paste';
import { picturesMessages } from './areas/pictures';
import { publishMessages } from './areas/publish';
import { readingMessages } from './areas/reading';
import { receiptMessages } from './areas/receipt';
import { recentMessages } from './areas/recent';
import { recoveryMessages } from './areas/recovery';
import { reviewMessages } from './areas/review';
import { rightsMessages } from './areas/rights';
import { settingsMessages } from './areas/settings';
import { shellMessages } from './areas/shell';
import { shelvesMessages } from './areas/shelves';
import { spellingMessages } from './areas/spelling';
import { windowsMessages } from './areas/windows';
import { writingMessages } from './areas/writing';
import { sayMessage, type Facts, type Language } from './message';

/** Every message of the app, by key. An area is a file with both languages side by side. */
export const messages = {
  ...appMessages, ...libraryMessages, ...editorMessages, ...blocksMessages, ...panelsMessages, ...datesMessages, ...rightsMessages, ...receiptMessages,
  ...checksMessages, ...reviewMessages, ...publishMessages, ...errorsMessages, ...settingsMessages, ...ledgerMessages, ...commandsMessages, ...readingMessages, ...shellMessages, ...writingMessages,
  ...picturesMessages, ...findMessages, ...spellingMessages, ...pasteMessages, ...compareMessages, ...historyMessages, ...shelvesMessages, ...windowsMessages, ...recoveryMessages, ...recentMessages, ...listMessages, ...followMessages, ...manyMessages, ...linksMessages, ...conflictsMessages,
} as const;

/** The key of a message. */
export type MessageKey = keyof typeof messages;

/** Says a message in a language: `say('es', 'library.new')`. */
export function say(language: Language, key: MessageKey, facts: Facts = {}): string {
  return sayMessage(language, messages[key], facts);
}
