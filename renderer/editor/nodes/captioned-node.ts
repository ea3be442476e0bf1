import { $createParagraphNode, $isRootOrShadowRoot, ElementNode, type ElementDOMSlot, type ParagraphNode } from 'lexical';

/**
 * A figure whose children are its caption, so that caption and body share one history: what belongs to the figure stands
 * around the `figcaption`, which alone can be written into.
 */
export class CaptionedNode extends ElementNode {
  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    const caption = element.querySelector('figcaption');
    return caption === null ? super.getDOMSlot(element) : super.getDOMSlot(element).withElement(caption);
  }

  /** Enter leaves the figure: a caption is one paragraph. */
  override insertNewAfter(): ParagraphNode {
    const paragraph = $createParagraphNode();
    const outermost = [this, ...this.getParents()].findLast((each) => !$isRootOrShadowRoot(each)) ?? this;
    outermost.insertAfter(paragraph);
    return paragraph;
  }

  /** Backspace at the start of a caption must not turn a picture into words. */
  override collapseAtStart(): true {
    return true;
  }

  override canBeEmpty(): true {
    return true;
  }

  override canIndent(): false {
    return false;
  }
}
