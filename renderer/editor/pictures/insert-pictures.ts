import { $getNearestNodeFromDOMNode, $getRoot, $getSelection, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { plainInline } from '../../../shared/body/inline';
import type { AddedPicture } from '../../../shared/ipc/contract';
import { $insertBlock } from '../blocks/insert-block';
import { $topBlock } from '../blocks/top-block';
import { $inlineToLexical } from '../body-to-lexical';
import { $createGalleryNode, $isGalleryNode, type GalleryNode } from '../nodes/gallery-node';
import { $createPictureNode, type PictureNode } from '../nodes/picture-node';

/** The block under a point of the window, and whether a thing dropped there stands before it. */
export interface DropPlace {
  readonly element: HTMLElement;
  readonly before: boolean;
}

/** The block of the body at a height of the window; undefined where the body is not. */
export function dropPlace(editor: LexicalEditor, { x, y }: { readonly x: number; readonly y: number }): DropPlace | undefined {
  const root = editor.getRootElement();
  const under = document.elementFromPoint(x, y);
  if (root === null || under === null || !root.contains(under)) return undefined;
  const block = [...root.children].find((child) => child.contains(under)) ?? [...root.children].findLast((child) => child.getBoundingClientRect().top <= y) ?? root.firstElementChild;
  if (!(block instanceof HTMLElement)) return undefined;
  const { top, height } = block.getBoundingClientRect();
  return { element: block, before: y < top + height / 2 };
}

/** Marks the place where something would stand that is let go at a point; null takes the mark away. */
export function showDropPlace(editor: LexicalEditor, point: { readonly x: number; readonly y: number } | null): void {
  for (const marked of editor.getRootElement()?.querySelectorAll(':scope > :is(.drop-above, .drop-below)') ?? []) marked.classList.remove('drop-above', 'drop-below');
  const place = point === null ? undefined : dropPlace(editor, point);
  place?.element.classList.add(place.before ? 'drop-above' : 'drop-below');
}

function $pictureOf({ facts, caption = '' }: AddedPicture): PictureNode {
  return $createPictureNode(facts).append(...$inlineToLexical(plainInline(caption)));
}

/** The gallery that is selected or whose picture the selection is in. */
function $selectedGallery(): GalleryNode | undefined {
  const [node] = $getSelection()?.getNodes() ?? [];
  return node === undefined ? undefined : [node, ...node.getParents()].find($isGalleryNode);
}

function $insertAt(block: LexicalNode, place: DropPlace | undefined): void {
  const there = place === undefined ? null : $getNearestNodeFromDOMNode(place.element);
  const top = there === null ? null : $topBlock(there);
  if (top === null) $insertBlock(block);
  else if (place?.before === true) top.insertBefore(block);
  else top.insertAfter(block);
}

/** Puts pictures into the text: into the selected gallery, as a new gallery, or one below the other. The caret goes into the last caption, whose picture is given back. Call inside an update. */
export function $insertPictures(added: readonly AddedPicture[], as: 'picture' | 'gallery', place?: DropPlace): NodeKey | undefined {
  const pictures = added.map($pictureOf);
  const [first, ...rest] = pictures;
  if (first === undefined) return undefined;
  if ($getSelection() === null) $getRoot().selectEnd();
  const gallery = place === undefined ? $selectedGallery() : undefined;
  if (gallery !== undefined) gallery.append(...pictures);
  else if (as === 'gallery' && rest.length > 0) $insertAt($createGalleryNode().append(...pictures), place);
  else {
    $insertAt(first, place);
    rest.reduce((before, picture) => {
      before.insertAfter(picture);
      return picture;
    }, first);
  }
  const last = pictures.at(-1);
  last?.selectEnd();
  return last?.getKey();
}
