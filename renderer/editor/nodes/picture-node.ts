import { $create, setDOMUnmanaged, type LexicalNode } from 'lexical';
import type { PictureFacts } from '../../../shared/body/block';
import { CaptionedNode } from './captioned-node';
import { $pictureFacts, $setPictureFacts } from './facts-state';

/** What hangs around a caption and cannot be written into. */
function part(tag: 'div' | 'span' | 'button', className: string, ...inside: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...inside);
  // The keyboard opens the details with Alt+Enter; Tab leads out of the text.
  if (element instanceof HTMLButtonElement) {
    element.type = 'button';
    element.tabIndex = -1;
  }
  return element;
}

/** A picture; its children are its caption. */
export class PictureNode extends CaptionedNode {
  override $config() {
    return this.config('picture', { extends: CaptionedNode });
  }

  override createDOM(): HTMLElement {
    const figure = document.createElement('figure');
    figure.className = 'picture';
    const image = document.createElement('img');
    image.draggable = false;
    image.decoding = 'async';
    const frame = part('div', 'picture-frame', part('div', 'picture-missing', part('span', 'picture-lost'), part('button', 'picture-find')));
    frame.prepend(image);
    const foot = part('div', 'picture-foot', part('span', 'picture-credit'), part('button', 'picture-mark no-alt'), part('button', 'picture-mark no-credit'));
    for (const fixed of [frame, foot]) {
      fixed.contentEditable = 'false';
      // Its words are put in from outside and are not Lexical's to watch.
      setDOMUnmanaged(fixed);
    }
    figure.append(frame, document.createElement('figcaption'), foot);
    showFacts(figure, $pictureFacts(this));
    return figure;
  }

  override updateDOM(_before: this, figure: HTMLElement): false {
    showFacts(figure, $pictureFacts(this));
    return false;
  }
}

/** What the figure says of its picture, with room for it before it is there. The address of the image and all words of the app are put in by extensions/pictures.ts. */
function showFacts(figure: HTMLElement, { file, alt, width, height, creditLine }: PictureFacts): void {
  const image = figure.querySelector('img');
  if (image !== null) {
    image.dataset['file'] = file;
    image.alt = alt ?? '';
    image.style.setProperty('--picture-width', width === undefined ? 'auto' : `${width}px`);
    image.style.setProperty('--picture-ratio', width === undefined || height === undefined ? 'auto' : String(width / height));
  }
  const credit = figure.querySelector('.picture-credit');
  if (credit !== null) credit.textContent = creditLine ?? '';
  figure.classList.toggle('without-alt', alt === undefined);
  figure.classList.toggle('without-credit', creditLine === undefined);
}

/** A picture without a caption. */
export function $createPictureNode(facts: PictureFacts): PictureNode {
  return $setPictureFacts($create(PictureNode), facts);
}

/** Whether a node is a picture. */
export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
