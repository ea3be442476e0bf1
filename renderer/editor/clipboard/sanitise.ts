import DOMPurify from 'dompurify';

/** Beyond this a paste comes in as plain text: 2 MB of HTML or 20,000 elements. */
const maxLength = 2_000_000;
const maxElements = 20_000;

/**
 * Foreign HTML -> HTML without anything that runs, loads or submits, or undefined when it is too large to be a passage of
 * text. The result is read as text by our importer and never becomes part of the window. Styles stay as text: what is
 * bold in it decides what becomes bold. DOMPurify brings the Trusted Types policy `dompurify`, the only one the content
 * policy allows.
 */
export function sanitisedHtml(html: string): string | undefined {
  if (html.length > maxLength || (html.match(/</g)?.length ?? 0) > 2 * maxElements) return undefined;
  const clean = DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true },
    ADD_ATTR: ['aria-level'],
    FORBID_TAGS: ['form', 'input', 'textarea', 'select', 'option', 'button', 'dialog', 'audio', 'video', 'source', 'track', 'picture', 'map', 'area', 'meter', 'progress', 'template', 'slot'],
    FORBID_ATTR: ['name', 'srcset', 'background', 'action', 'formaction'],
    RETURN_DOM: true,
  });
  return !(clean instanceof Element) || clean.getElementsByTagName('*').length > maxElements ? undefined : clean.innerHTML;
}
