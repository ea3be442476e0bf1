import { $create, $createParagraphNode, ElementNode, type LexicalNode } from 'lexical';

/** Text whose spaces and lines stand as written; it holds text without marks and line breaks. */
export class PreformattedNode extends ElementNode {
  override $config() {
    return this.config('preformatted', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const pre = document.createElement('pre');
    pre.spellcheck = false;
    return pre;
  }

  override updateDOM(): false {
    return false;
  }

  override collapseAtStart(): true {
    this.replace($createParagraphNode().append(...this.getChildren()));
    return true;
  }

  override canIndent(): false {
    return false;
  }
}

/** Preformatted text without words. */
export function $createPreformattedNode(): PreformattedNode {
  return $create(PreformattedNode);
}

/** Whether a node is preformatted text. */
export function $isPreformattedNode(node: LexicalNode | null | undefined): node is PreformattedNode {
  return node instanceof PreformattedNode;
}
