import { defineExtension } from 'lexical';
import { firstBelow, scrollerOf } from '../scroller-of';
import { WritingExtension } from './writing';

/** Blocks nearer to the view than this many pixels are always laid out: about two windows up and down. */
const nearDistance = 1600;
/** Shorter bodies are laid out whole; the browser does that faster than we can say which blocks are near. */
const manyBlocks = 100;

/** Keeps far blocks of a long body unlaid (`content-visibility: auto`) and near ones laid out, so that the caret moves as it does without. */
function watchBlocks(root: HTMLElement): () => void {
  let near = new Set<HTMLElement>();
  let scroller: Element | undefined;
  let frame = 0;
  const lay = (next: Set<HTMLElement>): void => {
    for (const block of near) if (!next.has(block)) block.style.contentVisibility = '';
    for (const block of next) if (!near.has(block)) block.style.contentVisibility = 'visible';
    near = next;
  };
  const look = (): void => {
    if (scroller === undefined) return;
    const view = scroller.getBoundingClientRect();
    const next = new Set<HTMLElement>();
    for (let index = firstBelow(root.children, view.top - nearDistance); index < root.children.length; index += 1) {
      const block = root.children[index];
      if (!(block instanceof HTMLElement) || block.getBoundingClientRect().top > view.bottom + nearDistance) break;
      next.add(block);
    }
    lay(next);
  };
  const lookSoon = (): void => {
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        look();
      });
    }
  };
  const resized = new ResizeObserver(lookSoon);
  const begin = (): void => {
    // Before anything asks for a style: the first layout of a long body is the dear one.
    root.classList.add('long');
    scroller = scrollerOf(root) ?? document.documentElement;
    scroller.addEventListener('scroll', lookSoon, { passive: true });
    resized.observe(scroller);
    look();
  };
  const end = (): void => {
    resized.disconnect();
    scroller?.removeEventListener('scroll', lookSoon);
    scroller = undefined;
    root.classList.remove('long');
    lay(new Set());
  };
  const manage = (): void => {
    const many = root.childElementCount > manyBlocks;
    if (many && scroller === undefined) begin();
    else if (!many && scroller !== undefined) end();
  };
  const blocks = new MutationObserver(() => {
    manage();
    lookSoon();
  });
  blocks.observe(root, { childList: true });
  manage();
  return () => {
    blocks.disconnect();
    cancelAnimationFrame(frame);
    if (scroller !== undefined) end();
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
