import { $create, type LexicalNode } from 'lexical';
import { PassageNode } from './passage-node';

/** A note that says what an earlier version had wrong. */
export class CorrectionNode extends PassageNode {
  override $config() {
    return this.config('correction', { extends: PassageNode });
  }

  override createDOM(): HTMLElement {
    const note = document.createElement('aside');
    note.className = 'correction';
    return note;
  }

  override updateDOM(): false {
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
