import { $create, ElementNode, type LexicalNode } from 'lexical';

/** Background set apart from the story: a small document of its own of paragraphs, headings and lists (see extensions/containers.ts). */
export class FactBoxNode extends ElementNode {
  override $config() {
    return this.config('fact-box', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const box = document.createElement('aside');
    box.className = 'fact-box';
    return box;
  }

  override updateDOM(): false {
    return false;
  }

  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

/** An empty fact box: put at least one paragraph into it. */
export function $createFactBoxNode(): FactBoxNode {
  return $create(FactBoxNode);
}

/** Whether a node is a fact box. */
export function $isFactBoxNode(node: LexicalNode | null | undefined): node is FactBoxNode {
  return node instanceof FactBoxNode;
}
