import { $createParagraphNode, ElementNode, type ParagraphNode } from 'lexical';

/** A passage set apart from the text that is one paragraph itself: Enter goes on behind it, Backspace at its start gives the words back to the text. */
export class PassageNode extends ElementNode {
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
