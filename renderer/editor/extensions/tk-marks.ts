import { $getNodeByKey, defineExtension, getDOMTextNode, TextNode, type LexicalEditor, type NodeKey } from 'lexical';
import { findTks } from '../../../shared/checks/tk';
import { WritingExtension } from './writing';

function $rangesOf(editor: LexicalEditor, key: NodeKey): readonly Range[] {
  const node = $getNodeByKey(key);
  const dom = getDOMTextNode(editor.getElementByKey(key));
  // What is noted to the desk may wait for ever.
  if (!(node instanceof TextNode) || dom === null || node.hasFormat('highlight')) return [];
  return findTks(node.getTextContent()).filter(({ to }) => to <= dom.length).map(({ from, to }) => {
    const range = new Range();
    range.setStart(dom, from);
    range.setEnd(dom, to);
    return range;
  });
}

/** Draws every TK as it is typed: only the text nodes that changed are read again, and nothing of it is in the document. */
export const TkMarksExtension = defineExtension({
  name: 'copydesk/tk-marks',
  dependencies: [WritingExtension],
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (root === null) return undefined;
      const highlight = new Highlight();
      const drawn = new Map<NodeKey, readonly Range[]>();
      CSS.highlights.set('tk', highlight);
      const stop = editor.registerMutationListener(TextNode, (changes) => {
        editor.read(() => {
          for (const [key, change] of changes) {
            for (const range of drawn.get(key) ?? []) highlight.delete(range);
            const ranges = change === 'destroyed' ? [] : $rangesOf(editor, key);
            for (const range of ranges) highlight.add(range);
            if (ranges.length === 0) drawn.delete(key);
            else drawn.set(key, ranges);
          }
        });
      });
      return () => {
        stop();
        if (CSS.highlights.get('tk') === highlight) CSS.highlights.delete('tk');
      };
    }),
});
