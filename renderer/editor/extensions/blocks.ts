import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableNode, registerTablePlugin, TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { $createParagraphNode, $getEditor, $getNodeByKey, $isElementNode, $isLineBreakNode, $isParagraphNode, $isTextNode, defineExtension, mergeRegister, type ElementNode, type LexicalNode } from 'lexical';
import { CorrectionNode } from '../nodes/correction-node';
import { EmbedNode } from '../nodes/embed-node';
import { FactBoxNode } from '../nodes/fact-box-node';
import { FootnoteNode } from '../nodes/footnote-node';
import { $isGalleryNode, GalleryNode } from '../nodes/gallery-node';
import { $isPictureNode, PictureNode } from '../nodes/picture-node';
import { PreformattedNode } from '../nodes/preformatted-node';
import { PullQuoteNode } from '../nodes/pull-quote-node';

/** Blocks that a container cannot hold stand behind it, in order: nothing that was pasted or moved into it is lost. */
function $moveOut(container: ElementNode, outermost: ElementNode, mayHold: (node: LexicalNode) => boolean): void {
  const foreign = container.getChildren().filter((child) => !mayHold(child));
  foreign.reduceRight<LexicalNode>((_behind, child) => {
    outermost.insertAfter(child);
    return child;
  }, outermost);
}

function $keepFactBox(box: FactBoxNode): void {
  $moveOut(box, box, (node) => $isParagraphNode(node) || $isHeadingNode(node) || $isListNode(node));
  if (box.isEmpty()) box.append($createParagraphNode());
}

/** Whether a gallery was larger before this update: what is left when others were taken out is a picture. */
function $hadMorePictures(gallery: GalleryNode): boolean {
  return $getEditor().getEditorState().read(() => {
    const before = $getNodeByKey(gallery.getKey());
    return $isGalleryNode(before) && before.getChildrenSize() > 1;
  });
}

function $keepGallery(gallery: GalleryNode): void {
  $moveOut(gallery, gallery, $isPictureNode);
  const [only, other] = gallery.getChildren();
  if (only === undefined) gallery.remove();
  else if (other === undefined && $hadMorePictures(gallery)) gallery.replace(only);
}

/** A cell holds paragraphs: a heading or a list becomes one, what has no words of its own stands behind the table. */
function $keepCell(cell: TableCellNode): void {
  for (const child of cell.getChildren()) if ($isElementNode(child) && !$isParagraphNode(child) && !$isTableNode(child) && !child.isInline() && !$isPictureNode(child)) $flatten(child);
  const table = cell.getParents().find($isTableNode);
  if (table !== undefined) $moveOut(cell, table, $isParagraphNode);
  if (cell.isEmpty()) cell.append($createParagraphNode());
}

/** A block as the paragraphs of its lines. */
function $flatten(block: ElementNode): void {
  const inner = block.getChildren().filter((child): child is ElementNode => $isElementNode(child) && !child.isInline());
  for (const child of inner) {
    block.insertBefore(child);
    if (!$isParagraphNode(child)) $flatten(child);
  }
  // An item that stands in no list any more cannot be replaced.
  if (!block.isEmpty()) block.insertBefore($createParagraphNode().append(...block.getChildren()));
  block.remove();
}

/** Preformatted text carries no marks, links or footnotes: their words stay. */
function $keepPreformatted(block: PreformattedNode): void {
  for (const child of block.getChildren()) {
    if ($isTextNode(child)) {
      if (child.getFormat() !== 0) child.setFormat(0);
    } else if ($isElementNode(child)) {
      for (const inner of child.getChildren()) child.insertBefore(inner);
      child.remove();
    } else if (!$isLineBreakNode(child)) child.remove();
  }
}

/** The blocks beyond plain text, and what each of them may hold. */
export const BlocksExtension = defineExtension({
  name: 'copydesk/blocks',
  nodes: () => [PictureNode, GalleryNode, TableNode, TableRowNode, TableCellNode, PullQuoteNode, FactBoxNode, EmbedNode, CorrectionNode, PreformattedNode, FootnoteNode],
  register: (editor) =>
    mergeRegister(
      registerTablePlugin(editor),
      editor.registerNodeTransform(FactBoxNode, $keepFactBox),
      editor.registerNodeTransform(GalleryNode, $keepGallery),
      editor.registerNodeTransform(TableCellNode, $keepCell),
      editor.registerNodeTransform(PreformattedNode, $keepPreformatted),
    ),
});
