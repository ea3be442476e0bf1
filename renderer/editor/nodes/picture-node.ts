import { $create, type LexicalNode } from 'lexical';
import type { PictureFacts } from '../../../shared/body/block';
import { CaptionedNode } from './captioned-node';
import { $pictureFacts, $setPictureFacts } from './facts-state';

function plate(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.contentEditable = 'false';
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
    const frame = plate('picture-frame');
    frame.append(document.createElement('img'));
    figure.append(frame, document.createElement('figcaption'), plate('picture-credit'));
    showFacts(figure, $pictureFacts(this));
    return figure;
  }

  override updateDOM(_before: this, figure: HTMLElement): false {
    showFacts(figure, $pictureFacts(this));
    return false;
  }
}

/** What the figure says of its picture. The address of the image itself is the window's matter: see extensions/pictures.ts. */
function showFacts(figure: HTMLElement, { file, alt, width, height, creditLine }: PictureFacts): void {
  const image = figure.querySelector('img');
  if (image !== null) {
    image.dataset['file'] = file;
    image.alt = alt ?? '';
    if (width !== undefined) image.width = width;
    if (height !== undefined) image.height = height;
  }
  const credit = figure.querySelector('.picture-credit');
  if (credit !== null) credit.textContent = creditLine ?? '';
}

/** A picture without a caption. */
export function $createPictureNode(facts: PictureFacts): PictureNode {
  return $setPictureFacts($create(PictureNode), facts);
}

/** Whether a node is a picture. */
export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
