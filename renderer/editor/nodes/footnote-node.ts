import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import type { Footnote } from '../../../shared/body/inline';
import { readFootnote } from '../../../shared/body/body-file';

const noContent: Footnote['content'] = [];

const contentState = createState('note', { parse: (value: unknown): Footnote['content'] => readFootnote(value)?.content ?? noContent });

/** The sign of a footnote, which holds the note itself: they are moved, copied, deleted and brought back together. */
export class FootnoteNode extends DecoratorNode<null> {
  override $config() {
    return this.config('footnote', { extends: DecoratorNode, stateConfigs: [{ flat: true, stateConfig: contentState }] });
  }

  override createDOM(): HTMLElement {
    const sign = document.createElement('sup');
    sign.className = 'footnote-sign';
    return sign;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): true {
    return true;
  }

  override getTextContent(): string {
    return '';
  }
}

/** A footnote with its note. */
export function $createFootnoteNode(content: Footnote['content']): FootnoteNode {
  return $setState($create(FootnoteNode), contentState, content);
}

/** The words of the note. */
export function $footnoteContent(node: FootnoteNode): Footnote['content'] {
  return $getState(node, contentState);
}

/** Puts other words into the note. */
export function $setFootnoteContent(node: FootnoteNode, content: Footnote['content']): void {
  $setState(node, contentState, content);
}

/** Whether a node is the sign of a footnote. */
export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
