import { $createParagraphNode, $getRoot, $setSelection, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical';
import type { Body } from '../../shared/body/block';
import { canonicalBody } from '../../shared/body/canonical';
import type { BodyReader } from './body-reader';
import { $blockToLexical } from './body-to-lexical';

/** Marks the update that loads a document, so that nobody takes it for an edit. */
export const loadTag = 'copydesk-load';

function $fill(body: Body): void {
  $setSelection(null);
  $getRoot().clear().append(...(body.length === 0 ? [$createParagraphNode()] : body.map($blockToLexical)));
}

function seedFrom(editor: LexicalEditor, reader: BodyReader, body: Body, canonical: Body): void {
  if (body.length > 0) editor.read(() => reader.$seed(canonical.length === body.length ? body : canonical));
}

/** Puts a document into a fresh editor. It is not an edit and cannot be undone. */
export function loadBody(editor: LexicalEditor, reader: BodyReader, body: Body): void {
  const canonical = canonicalBody(body);
  editor.update(() => $fill(canonical), { discrete: true, tag: [loadTag, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] });
  seedFrom(editor, reader, body, canonical);
}

/** Puts another body in the place of the present one, as one step that undo takes back. */
export function replaceBody(editor: LexicalEditor, reader: BodyReader, body: Body): void {
  const canonical = canonicalBody(body);
  editor.update(() => $fill(canonical), { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] });
  seedFrom(editor, reader, body, canonical);
}
