import type { UnknownBlock } from '../block';
import type { BlockKind } from './block-kind';

/** A block of another version: kept in the file, never on a page, and named by the check `unknown-block`. */
export const unknown: BlockKind<UnknownBlock> = {
  type: 'unknown',
  html: () => undefined,
  text: () => undefined,
};
