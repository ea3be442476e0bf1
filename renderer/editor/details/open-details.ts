import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';

/** Opens the details of a node (see details-kinds.ts): dispatched by Alt+Enter, by a double click and by whatever has just been inserted. */
export const OPEN_DETAILS_COMMAND: LexicalCommand<NodeKey> = createCommand('OPEN_DETAILS_COMMAND');
