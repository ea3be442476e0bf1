import type { Body } from '../../shared/body/block';

/** Sanitised HTML of a paste -> blocks. */
export function readHtml(html: string): Body {
  return html === '' ? [] : [];
}
