import { appHandlers } from './app-handlers';
import { articleHandlers } from './article-handlers';
import { conflictHandlers } from './conflict-handlers';
import type { HandlerContext } from './context';
import type { Handlers } from './handlers';
import { historyHandlers } from './history-handlers';
import { importHandlers } from './import-handlers';
import { libraryHandlers } from './library-handlers';
import { lockHandlers } from './lock-handlers';
import { pictureHandlers } from './picture-handlers';
import { publishHandlers } from './publish-handlers';
import { recoveryHandlers } from './recovery-handlers';
import { safeHandlers } from './safe-handlers';
import { sectionHandlers } from './section-handlers';
import { searchHandlers } from './search-handlers';
import { shelfHandlers } from './shelf-handlers';
import { spellingHandlers } from './spelling-handlers';

export type { Handlers } from './handlers';

/** A handler for every call of the contract; one that is missing is a type error. */
export function createHandlers(context: HandlerContext): Handlers {
  return { ...appHandlers(context), ...libraryHandlers(context), ...articleHandlers(context), ...conflictHandlers(context), ...historyHandlers(context), ...importHandlers(context), ...lockHandlers(context), ...pictureHandlers(context), ...publishHandlers(context), ...shelfHandlers(context), ...searchHandlers(context), ...sectionHandlers(context), ...spellingHandlers(context), ...recoveryHandlers(context), ...safeHandlers(context) };
}
