import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Adds a paragraph behind the block whose text is the first found of `neighbours`; before everything when none is there any more. */
export function $addParagraph(text: string, neighbours: readonly string[]): void {
  const root = $getRoot();
  const blocks = root.getChildren();
  const paragraph = $createParagraphNode().append($createTextNode(text));
  const neighbour = neighbours.map((each) => blocks.find((block) => plain(block.getTextContent()) === plain(each))).find((block) => block !== undefined);
  if (neighbour !== undefined) neighbour.insertAfter(paragraph);
  else root.splice(0, 0, [paragraph]);
  paragraph.selectEnd();
}
