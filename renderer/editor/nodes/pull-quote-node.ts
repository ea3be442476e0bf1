import { $create, $createParagraphNode, ElementNode, type ElementDOMSlot, type LexicalNode, type ParagraphNode } from 'lexical';
import { $pullQuoteFacts, $setPullQuoteFacts, type PullQuoteFacts } from './facts-state';

/** Words of the story shown large beside it. */
export class PullQuoteNode extends ElementNode {
  override $config() {
    return this.config('pull-quote', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const aside = document.createElement('aside');
    aside.className = 'pull-quote';
    const said = document.createElement('div');
    said.className = 'pull-quote-said';
    said.contentEditable = 'false';
    said.textContent = $pullQuoteFacts(this).attribution ?? '';
    aside.append(document.createElement('p'), said);
    return aside;
  }

  override updateDOM(_before: this, aside: HTMLElement): false {
    const said = aside.querySelector('.pull-quote-said');
    if (said !== null) said.textContent = $pullQuoteFacts(this).attribution ?? '';
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    const words = element.querySelector('p');
    return words === null ? super.getDOMSlot(element) : super.getDOMSlot(element).withElement(words);
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

/** A pull quote without words. */
export function $createPullQuoteNode(facts: PullQuoteFacts = {}): PullQuoteNode {
  return $setPullQuoteFacts($create(PullQuoteNode), facts);
}

/** Whether a node is a pull quote. */
export function $isPullQuoteNode(node: LexicalNode | null | undefined): node is PullQuoteNode {
  return node instanceof PullQuoteNode;
}
