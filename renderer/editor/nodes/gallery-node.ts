import { $create, ElementNode, type LexicalNode } from 'lexical';

/** Pictures shown together; its children are pictures and nothing else (see extensions/containers.ts). */
export class GalleryNode extends ElementNode {
  override $config() {
    return this.config('gallery', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const gallery = document.createElement('div');
    gallery.className = 'gallery';
    return gallery;
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
