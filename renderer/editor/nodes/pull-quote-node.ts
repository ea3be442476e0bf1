import { $create, type ElementDOMSlot, type LexicalNode } from 'lexical';
import { $pullQuoteFacts, $setPullQuoteFacts, type PullQuoteFacts } from './facts-state';
import { PassageNode } from './passage-node';

/** Words of the story shown large beside it. */
export class PullQuoteNode extends PassageNode {
  override $config() {
    return this.config('pull-quote', { extends: PassageNode });
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
}

/** A pull quote without words. */
export function $createPullQuoteNode(facts: PullQuoteFacts = {}): PullQuoteNode {
  return $setPullQuoteFacts($create(PullQuoteNode), facts);
}

/** Whether a node is a pull quote. */
export function $isPullQuoteNode(node: LexicalNode | null | undefined): node is PullQuoteNode {
  return node instanceof PullQuoteNode;
}
