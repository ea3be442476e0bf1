import { $createParagraphNode, $isElementNode, type LexicalNode } from 'lexical';

/** Takes a block away and leaves an empty paragraph with the caret in its place. */
export function $replaceByParagraph(block: LexicalNode): void {
  block.replace($createParagraphNode()).selectStart();
}

/** Takes a block away; the caret goes to the block behind it, else to the one before it, else into an empty paragraph. */
export function $removeBlock(block: LexicalNode): void {
  const next = block.getNextSibling();
  const previous = block.getPreviousSibling();
  if ($isElementNode(next)) next.selectStart();
  else if ($isElementNode(previous)) previous.selectEnd();
  else {
    $replaceByParagraph(block);
    return;
  }
  block.remove();
}
