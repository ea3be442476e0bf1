import type { LexicalEditor } from 'lexical';
import { useEffect, useRef, type JSX } from 'react';
import { firstBelow, scrollerOf } from '../scroller-of';
import './signs.css';

type Sign = 'space' | 'narrow' | 'tab' | 'soft' | 'break' | 'end';

const signOf: Readonly<Record<string, Sign>> = { '\u00a0': 'space', '\u202f': 'narrow', '\u2007': 'space', '\t': 'tab', '\u00ad': 'soft' };
const wanted = /[\u00a0\u202f\u2007\t\u00ad"'“”„‘’‚«»‹›]/g;
const lines = 'p, h2, h3, h4, li:not(.nested), blockquote, figcaption, pre, aside';

interface Seen {
  readonly signs: { readonly sign: Sign; readonly rect: DOMRect }[];
  readonly straight: Range[];
  readonly curly: Range[];
}

function rangeAt(node: Node, from: number, to: number): Range {
  const range = new Range();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

function readText(text: Text, seen: Seen): void {
  for (const { 0: found, index } of text.data.matchAll(wanted)) {
    const range = rangeAt(text, index, index + 1);
    const sign = signOf[found];
    if (sign !== undefined) seen.signs.push({ sign, rect: range.getBoundingClientRect() });
    else (found === '"' || found === "'" ? seen.straight : seen.curly).push(range);
  }
}

/** Where the last line of a paragraph ends; an empty one has nothing but its box. */
function endOf(line: Element): DOMRect {
  const range = new Range();
  range.selectNodeContents(line);
  const last = [...range.getClientRects()].at(-1);
  const box = line.getBoundingClientRect();
  return last === undefined || last.width === 0 ? new DOMRect(box.left, box.top, 0, box.height) : new DOMRect(last.right, last.top, 0, last.height);
}

function readBlock(block: Element, seen: Seen): void {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (node instanceof Text) readText(node, seen);
    else if (node instanceof HTMLBRElement && node.nextSibling !== null) seen.signs.push({ sign: 'break', rect: node.getBoundingClientRect() });
    else if (node instanceof Element && node.matches(lines) && node.querySelector(lines) === null) seen.signs.push({ sign: 'end', rect: endOf(node) });
  }
}

/** The signs of the blocks in view: what is drawn costs the same in a long story as in a short one. */
function seenIn(root: HTMLElement): Seen {
  const seen: Seen = { signs: [], straight: [], curly: [] };
  const view = scrollerOf(root)?.getBoundingClientRect() ?? root.getBoundingClientRect();
  for (let index = firstBelow(root.children, view.top); index < root.children.length; index += 1) {
    const block = root.children[index];
    if (block === undefined || block.getBoundingClientRect().top > view.bottom) break;
    readBlock(block, seen);
  }
  return seen;
}

function draw(layer: HTMLElement, root: HTMLElement): void {
  const { signs, straight, curly } = seenIn(root);
  const origin = layer.getBoundingClientRect();
  layer.replaceChildren(...signs.map(({ sign, rect }) => {
    const mark = document.createElement('i');
    mark.className = `sign sign-${sign}`;
    mark.style.insetInlineStart = 'auto';
    mark.style.left = `${rect.left - origin.left}px`;
    mark.style.top = `${rect.top - origin.top}px`;
    mark.style.width = `${rect.width}px`;
    mark.style.height = `${rect.height}px`;
    return mark;
  }));
  CSS.highlights.set('quote-straight', new Highlight(...straight));
  CSS.highlights.set('quote-curly', new Highlight(...curly));
}

/** Draws what is not seen (no-break spaces, tabs, line breaks, soft hyphens, ends of paragraphs) over the text, and tells straight quotation marks from curly ones. Nothing of it is in the document. */
export function SignsLayer({ editor }: { readonly editor: LexicalEditor }): JSX.Element {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const root = editor.getRootElement();
        if (root !== null && layer.current !== null) draw(layer.current, root);
      });
    };
    const root = editor.getRootElement();
    const sizes = new ResizeObserver(soon);
    if (root !== null) sizes.observe(root);
    window.addEventListener('scroll', soon, { capture: true, passive: true });
    const stop = editor.registerUpdateListener(soon);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      window.removeEventListener('scroll', soon, { capture: true });
      stop();
      CSS.highlights.delete('quote-straight');
      CSS.highlights.delete('quote-curly');
    };
  }, [editor]);
  return <div ref={layer} className="signs" aria-hidden />;
}
