import { defineExtension } from 'lexical';
import { scrollerOf } from '../scroller-of';
import { WritingExtension } from './writing';

/** Blocks nearer to the view than this many pixels are always laid out: about two windows up and down. */
const nearDistance = 1600;
/** Shorter bodies are laid out whole; the browser does that faster than we can say which blocks are near. */
const manyBlocks = 100;

/**
 * Keeps far blocks of a long body unlaid (`content-visibility: auto`) and near ones laid out, so that the caret moves as it
 * does without. The margins of an observer count only from the element that clips.
 */
function watchBlocks(root: HTMLElement): () => void {
  const near = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (target instanceof HTMLElement) target.style.contentVisibility = isIntersecting ? 'visible' : '';
  }, { root: scrollerOf(root), rootMargin: `${nearDistance}px 0px` });
  let managed = false;
  const manage = (): void => {
    const many = root.childElementCount > manyBlocks;
    if (many === managed) return;
    managed = many;
    root.classList.toggle('long', many);
    for (const block of root.children) {
      if (many) near.observe(block);
      else if (block instanceof HTMLElement) block.style.contentVisibility = '';
    }
    if (!many) near.disconnect();
  };
  const blocks = new MutationObserver((records) => {
    manage();
    if (!managed) return;
    for (const record of records) {
      for (const added of record.addedNodes) if (added instanceof HTMLElement && added.parentElement === root) near.observe(added);
      for (const removed of record.removedNodes) if (removed instanceof HTMLElement && removed.parentElement !== root) near.unobserve(removed);
    }
  });
  blocks.observe(root, { childList: true });
  manage();
  return () => {
    blocks.disconnect();
    near.disconnect();
  };
}

/**
 * A keystroke in a long body costs what its near blocks cost. `content-visibility: auto` on every block would be simpler but
 * moves the caret wrongly (PageDown, both ends of the text); with near blocks laid out it moves as without.
 */
export const FarBlocksExtension = defineExtension({
  name: 'copydesk/far-blocks',
  dependencies: [WritingExtension],
  register: (editor) => editor.registerRootListener((root) => (root === null ? undefined : watchBlocks(root))),
});
