import { effect, signal } from '@lexical/extension';
import { $getNearestNodeFromDOMNode, $getNodeByKey, CLICK_COMMAND, COMMAND_PRIORITY_LOW, defineExtension, HISTORIC_TAG, isDOMNode, mergeRegister, type NodeKey } from 'lexical';
import { inlineText } from '../../../shared/body/inline';
import { say } from '../../../shared/i18n/index';
import { OPEN_DETAILS_COMMAND } from '../details/open-details';
import { $footnoteContent, $isFootnoteNode, FootnoteNode } from '../nodes/footnote-node';
import { UiLanguageExtension } from './ui-language';
import { WritingExtension } from './writing';

/** A footnote as the foot of the sheet lists it; its number is its place in the list, from 1. */
export interface ListedFootnote {
  readonly key: NodeKey;
  readonly text: string;
}

function sameNotes(left: readonly ListedFootnote[], right: readonly ListedFootnote[]): boolean {
  return left.length === right.length && left.every((note, index) => note.key === right[index]?.key && note.text === right[index].text);
}

/**
 * Numbers the signs of footnotes by their place in the story, and names them. CSS counters do not count past blocks that are
 * not laid out, so this counts; it looks at the signs alone, and only when one came, went or may have moved. Its output is
 * the signal of the list of notes.
 */
export const FootnotesExtension = defineExtension({
  name: 'copydesk/footnotes',
  dependencies: [WritingExtension, UiLanguageExtension],
  build: () => signal<readonly ListedFootnote[]>([]),
  register: (editor, _config, state) => {
    const notes = state.getOutput();
    const { language } = state.getDependency(UiLanguageExtension).output;
    const keys = new Set<NodeKey>();
    let changed = false;

    const signs = (): readonly (readonly [NodeKey, HTMLElement])[] =>
      [...keys].flatMap((key): readonly (readonly [NodeKey, HTMLElement])[] => {
        const sign = editor.getElementByKey(key);
        return sign === null ? [] : [[key, sign]];
      }).toSorted(([, a], [, b]) => ((a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1));
    const number = (): void => {
      const listed = editor.getEditorState().read(() => signs().map(([key, sign], index): ListedFootnote => {
        const node = $getNodeByKey(key);
        const text = $isFootnoteNode(node) ? inlineText($footnoteContent(node)) : '';
        sign.dataset['number'] = String(index + 1);
        sign.setAttribute('role', 'doc-noteref');
        sign.setAttribute('aria-label', say(language.peek(), 'blocks.footnote.named', { number: index + 1, text }));
        return { key, text };
      }));
      if (!sameNotes(listed, notes.peek())) notes.value = listed;
    };

    return mergeRegister(
      editor.registerMutationListener(FootnoteNode, (mutations) => {
        for (const [key, mutation] of mutations) {
          if (mutation === 'destroyed') keys.delete(key);
          else keys.add(key);
        }
        changed = true;
      }),
      editor.registerUpdateListener(({ dirtyElements, tags }) => {
        const mayHaveMoved = keys.size > 1 && (tags.has(HISTORIC_TAG) || [...dirtyElements.values()].includes(true));
        if (!changed && !mayHaveMoved) return;
        changed = false;
        number();
      }),
      editor.registerRootListener((root) => {
        if (root !== null) number();
      }),
      effect(() => {
        if (language.value.length > 0) number();
      }),
      editor.registerCommand(CLICK_COMMAND, (event) => {
        const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
        return $isFootnoteNode(node) && editor.dispatchCommand(OPEN_DETAILS_COMMAND, node.getKey());
      }, COMMAND_PRIORITY_LOW),
    );
  },
});
