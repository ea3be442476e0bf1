import type { Body } from '../../../shared/body/block';
import { Footnotes } from '../../../shared/body/footnotes';
import { bodyHtml } from '../../../shared/body/index';
import { bodyForReaders } from '../../../shared/body/map-inline';
import { inlineHtml } from '../../../shared/body/render-inline';

/** A copied body as the HTML that other programs paste: bare tags, no styles, as a page would have it. Words from inside one paragraph stand without a block around them. */
export function bodyAsHtml(body: Body): string {
  const [only, second] = bodyForReaders(body);
  const notes = new Footnotes();
  const inline = only?.type === 'paragraph' && second === undefined ? inlineHtml(only.content, notes).html : undefined;
  return inline !== undefined && notes.notes.length === 0 ? inline : bodyHtml(body).map(({ html }) => html).join('\n');
}
