import { getDOMTextNode, type LexicalEditor } from 'lexical';
import type { Finding } from '../../shared/checks/check';
import { spotsOf, $textPieces, type TextPiece, type TextSpot } from './text-points';

/** The names under which editor.css draws findings. */
const highlightNames = ['finding-block', 'finding-warn', 'finding-hint'] as const;

type HighlightName = (typeof highlightNames)[number];

const byLevel = { block: 'finding-block', warn: 'finding-warn', hint: 'finding-hint' } as const satisfies Record<Finding['level'], HighlightName>;

function domSpot(editor: LexicalEditor, spot: TextSpot): { readonly node: Text; readonly offset: number } | undefined {
  const node = getDOMTextNode(editor.getElementByKey(spot.key));
  return node === null ? undefined : { node, offset: Math.min(spot.offset, node.length) };
}

/** The stretch of a block's text in the page; undefined when it is not (any more) there. */
export function rangeOf(editor: LexicalEditor, pieces: readonly TextPiece[], from: number, to: number): Range | undefined {
  const spots = spotsOf(pieces, from, to);
  if (spots === undefined) return undefined;
  const start = domSpot(editor, spots[0]);
  const end = domSpot(editor, spots[1]);
  if (start === undefined || end === undefined) return undefined;
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** Draws findings of the body over its text with CSS highlights: no node, no mark and no history step. Gives back what takes them off. */
export function highlightFindings(editor: LexicalEditor, findings: readonly Finding[]): () => void {
  const highlights = new Map<HighlightName, Highlight>(highlightNames.map((name) => [name, new Highlight()]));
  editor.read(() => {
    const blocks = new Map<number, readonly TextPiece[]>();
    for (const finding of findings) {
      // A TK is drawn the moment it is typed, by extensions/tk-marks.ts.
      if (finding.place.kind !== 'body' || finding.rule === 'leftover-tk') continue;
      const { block, from, to } = finding.place;
      const pieces = blocks.get(block) ?? $textPieces(block);
      blocks.set(block, pieces);
      const range = rangeOf(editor, pieces, from, to);
      if (range !== undefined) highlights.get(byLevel[finding.level])?.add(range);
    }
  });
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);
  return () => {
    for (const [name, highlight] of highlights) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}
