import { $create, $createParagraphNode, ElementNode, type LexicalNode, type ParagraphNode } from 'lexical';

/** A note that says what an earlier version had wrong. */
export class CorrectionNode extends ElementNode {
  override $config() {
    return this.config('correction', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const note = document.createElement('aside');
    note.className = 'correction';
    return note;
  }

  override updateDOM(): false {
    return false;
  }

  override insertNewAfter(): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph);
    return paragraph;
  }

  override collapseAtStart(): true {
    this.replace($createParagraphNode().append(...this.getChildren()));
    return true;
  }

  override canIndent(): false {
    return false;
  }
}

/** A correction without words. */
export function $createCorrectionNode(): CorrectionNode {
  return $create(CorrectionNode);
}

/** Whether a node is a correction. */
export function $isCorrectionNode(node: LexicalNode | null | undefined): node is CorrectionNode {
  return node instanceof CorrectionNode;
}
