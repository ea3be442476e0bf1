import { $createNodeSelection, $getSelection, $isElementNode, $isNodeSelection, $setSelection, type LexicalNode } from 'lexical';
import { $removeBlock } from '../blocks/remove-block';
import { $isGalleryNode, type GalleryNode } from '../nodes/gallery-node';
import { $isPictureNode, type PictureNode } from '../nodes/picture-node';

/** A node that is selected as a whole: its caption is a place of its own. */
export type PictureBlockNode = PictureNode | GalleryNode;

/** Whether a node is a picture or a gallery. */
export function $isPictureBlock(node: LexicalNode | null | undefined): node is PictureBlockNode {
  return $isPictureNode(node) || $isGalleryNode(node);
}

/** Selects a picture or a gallery as a whole. */
export function $selectWhole(node: PictureBlockNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** The pictures and galleries that are selected as wholes; none when anything else is selected too. */
export function $selectedWholes(): readonly PictureBlockNode[] {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  return nodes.every($isPictureBlock) ? nodes.filter($isPictureBlock) : [];
}

/** The first picture in reading order: of a gallery its first. */
export function $firstPicture(node: PictureBlockNode): PictureBlockNode {
  const first = $isGalleryNode(node) ? node.getFirstChild() : node;
  return $isPictureNode(first) ? first : node;
}

/** Takes a picture or gallery away; in a gallery its neighbour is selected next. */
export function $removeWhole(node: PictureBlockNode): void {
  const gallery = node.getParent();
  const neighbour = node.getNextSibling() ?? node.getPreviousSibling();
  if (!$isGalleryNode(gallery) || !$isPictureNode(neighbour)) $removeBlock(node);
  else {
    node.remove();
    $selectWhole(neighbour);
  }
}

/** Puts the caret behind a block, or selects it when it is a picture; false when there is nothing. */
export function $goInto(node: LexicalNode | null, from: 'above' | 'below'): boolean {
  if ($isPictureBlock(node)) {
    if (from === 'above') $selectWhole($firstPicture(node));
    else node.selectEnd();
    return true;
  }
  if (!$isElementNode(node)) return false;
  if (from === 'above') node.selectStart();
  else node.selectEnd();
  return true;
}
