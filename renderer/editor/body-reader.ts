import { $getRoot, $isElementNode, type LexicalNode, type NodeKey } from 'lexical';
import type { Block, Body } from '../../shared/body/block';
import { $lexicalToBlock } from './lexical-to-body';

interface Read {
  /** The versions of the nodes that the block was read from, in document order. Lexical never changes a committed version. */
  readonly versions: readonly LexicalNode[];
  readonly block: Block;
}

/** Reads the body of an editor again and again; what was not touched in between is the same object as before. */
export interface BodyReader {
  /** Call inside a read of the committed state. */
  $read(): Body;
  /** Takes `blocks` for what the top-level nodes say right now, one for one: an untouched block is given back as it was loaded. */
  $seed(blocks: readonly Block[]): void;
}

function $versions(node: LexicalNode, into: LexicalNode[] = []): readonly LexicalNode[] {
  into.push(node);
  if ($isElementNode(node)) for (let child = node.getFirstChild(); child !== null; child = child.getNextSibling()) $versions(child, into);
  return into;
}

/** Walks the nodes beside the versions read before, without building a list: this runs over every block of the body. */
function $unchanged(node: LexicalNode, versions: readonly LexicalNode[]): boolean {
  let index = 0;
  const same = (each: LexicalNode): boolean => {
    if (versions[index] !== each) return false;
    index += 1;
    if (!$isElementNode(each)) return true;
    for (let child = each.getFirstChild(); child !== null; child = child.getNextSibling()) if (!same(child)) return false;
    return true;
  };
  return same(node) && index === versions.length;
}

/**
 * A reader with its cache. The cache compares node versions instead of listening to dirty sets, because an undo puts
 * whole old states back without any; the walk costs about a millisecond at 50,000 words and happens only when somebody
 * asks.
 */
export function createBodyReader(): BodyReader {
  let known = new Map<NodeKey, Read>();
  let body: Body = [];
  return {
    $read(): Body {
      const next = new Map<NodeKey, Read>();
      const blocks: Block[] = [];
      for (let node = $getRoot().getFirstChild(); node !== null; node = node.getNextSibling()) {
        const before = known.get(node.getKey());
        const read = before !== undefined && $unchanged(node, before.versions) ? before : { versions: $versions(node), block: $lexicalToBlock(node) };
        next.set(node.getKey(), read);
        blocks.push(read.block);
      }
      known = next;
      if (blocks.length !== body.length || blocks.some((block, index) => block !== body[index])) body = blocks;
      return body;
    },
    $seed(blocks: readonly Block[]): void {
      const nodes = $getRoot().getChildren();
      if (nodes.length !== blocks.length) return;
      known = new Map(nodes.map((node, index) => [node.getKey(), { versions: $versions(node), block: blocks[index] ?? $lexicalToBlock(node) }]));
    },
  };
}
