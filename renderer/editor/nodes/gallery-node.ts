import { $create, ElementNode, setDOMUnmanaged, type ElementDOMSlot, type LexicalNode } from 'lexical';

/** Pictures shown together; its children are pictures and nothing else (see extensions/blocks.ts). */
export class GalleryNode extends ElementNode {
  override $config() {
    return this.config('gallery', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const gallery = document.createElement('div');
    gallery.className = 'gallery';
    const pictures = document.createElement('div');
    pictures.className = 'gallery-pictures';
    const foot = document.createElement('div');
    foot.className = 'gallery-foot';
    foot.contentEditable = 'false';
    setDOMUnmanaged(foot);
    const add = document.createElement('button');
    add.type = 'button';
    add.tabIndex = -1;
    add.className = 'picture-mark gallery-add';
    foot.append(add);
    gallery.append(pictures, foot);
    return gallery;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    const pictures = element.querySelector('.gallery-pictures');
    return !(pictures instanceof HTMLElement) ? super.getDOMSlot(element) : super.getDOMSlot(element).withElement(pictures);
  }

  override updateDOM(): false {
    return false;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }
}

/** An empty gallery: put pictures into it. */
export function $createGalleryNode(): GalleryNode {
  return $create(GalleryNode);
}

/** Whether a node is a gallery. */
export function $isGalleryNode(node: LexicalNode | null | undefined): node is GalleryNode {
  return node instanceof GalleryNode;
}
