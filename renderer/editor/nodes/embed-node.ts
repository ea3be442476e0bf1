import { $create, type LexicalNode } from 'lexical';
import { CaptionedNode } from './captioned-node';
import { $embedFacts, $setEmbedFacts, type EmbedFacts } from './facts-state';

/** A card that leads elsewhere; its children are its caption. Nothing is fetched from its address. */
export class EmbedNode extends CaptionedNode {
  override $config() {
    return this.config('embed', { extends: CaptionedNode });
  }

  override createDOM(): HTMLElement {
    const figure = document.createElement('figure');
    figure.className = 'embed';
    const card = document.createElement('div');
    card.className = 'embed-card';
    card.contentEditable = 'false';
    const host = document.createElement('span');
    host.className = 'embed-host';
    const title = document.createElement('strong');
    const address = document.createElement('span');
    address.className = 'embed-address';
    card.append(host, title, address);
    figure.append(card, document.createElement('figcaption'));
    showFacts(figure, $embedFacts(this));
    return figure;
  }

  override updateDOM(_before: this, figure: HTMLElement): false {
    showFacts(figure, $embedFacts(this));
    return false;
  }
}

function showFacts(figure: HTMLElement, { url, title }: EmbedFacts): void {
  const host = figure.querySelector('.embed-host');
  if (host !== null) host.textContent = URL.parse(url)?.host.replace(/^www\./, '') ?? '';
  const name = figure.querySelector('.embed-card strong');
  const address = figure.querySelector('.embed-address');
  if (name !== null) name.textContent = title ?? '';
  if (address !== null) address.textContent = url;
}

/** An embed without a caption. */
export function $createEmbedNode(facts: EmbedFacts): EmbedNode {
  return $setEmbedFacts($create(EmbedNode), facts);
}

/** Whether a node is an embed. */
export function $isEmbedNode(node: LexicalNode | null | undefined): node is EmbedNode {
  return node instanceof EmbedNode;
}
