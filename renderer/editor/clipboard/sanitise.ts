import DOMPurify from 'dompurify';
import { fragmentLimits, isTooMuch } from '../../../shared/importers/html/tree';

/** Beyond these a paste comes in as plain text: elements, and letters between the tags (some 65,000 words). */
const maxElements = 20_000;
const maxLetters = 400_000;

/** The letters between the tags. */
function countLetters(html: string): number {
  let letters = 0;
  for (let at = 0; ; ) {
    const tag = html.indexOf('<', at);
    if (tag === -1) return letters + html.length - at;
    letters += tag - at;
    const end = html.indexOf('>', tag);
    if (end === -1) return letters;
    at = end + 1;
  }
}

/** HTML that is safe to read, and how much of it was taken out that people may miss. */
export interface Sanitised {
  readonly html: string;
  /** Players, frames, drawings. */
  readonly embeds: number;
  /** Fields and buttons of forms. */
  readonly fields: number;
}

const embedTags = new Set(['IFRAME', 'OBJECT', 'EMBED', 'VIDEO', 'AUDIO', 'SVG', 'CANVAS']);
const fieldTags = new Set(['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON']);

/** The name of a node as the browser has it: a form may put a field of its own in its place. */
function trueName(node: Node): string {
  return Reflect.get(Node.prototype, 'nodeName', node).toUpperCase();
}

function countRemoved(tags: ReadonlySet<string>): number {
  return DOMPurify.removed.filter((one) => 'element' in one && tags.has(trueName(one.element))).length;
}

/**
 * Foreign HTML -> HTML without anything that runs, loads or submits, or undefined when it is too large to be a passage of
 * text. The result is read as text by our importer and never becomes part of the window. Styles stay as text: what is
 * bold in it decides what becomes bold. DOMPurify brings the Trusted Types policy `dompurify`, the only one the content
 * policy allows.
 */
export function sanitisedHtml(html: string): Sanitised | undefined {
  // Asked before any parser sees it: they spend their time on depth and on attributes.
  if (isTooMuch(html, fragmentLimits) || countLetters(html) > maxLetters) return undefined;
  const clean = DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true },
    ADD_ATTR: ['aria-level', 'name'],
    FORBID_TAGS: ['form', 'input', 'textarea', 'select', 'option', 'button', 'dialog', 'audio', 'video', 'source', 'track', 'picture', 'map', 'area', 'meter', 'progress', 'template', 'slot'],
    FORBID_ATTR: ['srcset', 'background', 'action', 'formaction'],
    RETURN_DOM: true,
  });
  if (!(clean instanceof Element) || clean.getElementsByTagName('*').length > maxElements) return undefined;
  return { html: clean.innerHTML, embeds: countRemoved(embedTags), fields: countRemoved(fieldTags) };
}
