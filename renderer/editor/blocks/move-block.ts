import { $addUpdateTag, $getSelection } from 'lexical';
import { $selectedBlocks } from './top-block';

/** Marks the update that moves a block, so that it is said where the block is now. */
export const movedTag = 'copydesk-moved';

/** Moves the blocks that the selection touches over their neighbour; false at the end of the story, where there is none. */
export function $moveBlocks(direction: 'up' | 'down'): boolean {
  const blocks = $selectedBlocks($getSelection());
  const neighbour = direction === 'up' ? blocks[0]?.getPreviousSibling() : blocks.at(-1)?.getNextSibling();
  if (neighbour === null || neighbour === undefined) return false;
  $addUpdateTag(movedTag);
  // The neighbour goes to the other side, so that what is selected stays untouched.
  if (direction === 'up') blocks.at(-1)?.insertAfter(neighbour, false);
  else blocks[0]?.insertBefore(neighbour, false);
  return true;
}
