import { $getRoot, type BaseSelection, type LexicalNode } from 'lexical';

/** The block of the story that a node is or stands in, however deep: a cell's words belong to the table. Null for what hangs nowhere. */
export function $topBlock(node: LexicalNode): LexicalNode | null {
  const root = $getRoot();
  return [node, ...node.getParents()].find((each) => root.is(each.getParent())) ?? null;
}

/** The blocks of the story that a selection touches, in order. */
export function $selectedBlocks(selection: BaseSelection | null): readonly LexicalNode[] {
  const blocks = new Set((selection?.getNodes() ?? []).map($topBlock).filter((block) => block !== null).map((block) => block.getKey()));
  return $getRoot().getChildren().filter((block) => blocks.has(block.getKey()));
}
