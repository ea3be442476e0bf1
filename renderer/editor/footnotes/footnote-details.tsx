import { Bold, Italic, Link } from 'lucide-react';
import { $getNodeByKey, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { useEffect, useLayoutEffect, useRef, useState, type JSX } from 'react';
import { Button, Dialog, Heading, Popover } from 'react-aria-components';
import type { Footnote } from '../../../shared/body/inline';
import { say } from '../../../shared/i18n/index';
import { ToolButton } from '../../ui/button';
import type { DetailsProps } from '../details/details-kinds';
import { runEditorCommand, type EditorCommand } from '../editor-command';
import { LinkPopover } from '../link-popover';
import { $footnoteContent, $isFootnoteNode, $setFootnoteContent } from '../nodes/footnote-node';
import { createNoteEditor } from './note-editor';

const inNotes: readonly EditorCommand[] = ['format.bold', 'format.italic', 'format.link', 'format.note', 'format.clear', 'format.superscript', 'format.subscript'];

/**
 * The words of a footnote in a small editor of their own. They are in the article with every key, so that nothing is lost,
 * and are one step of its undo however long they were written at; a note that is left empty takes its sign with it.
 */
export function FootnoteDetails({ editor, node, uiLanguage, onOpenLink, onClose }: DetailsProps): JSX.Element {
  const sign = useRef(editor.getElementByKey(node));
  const text = useRef<HTMLDivElement>(null);
  const [linking, setLinking] = useState(false);
  const closing = useRef(() => undefined);
  const [note] = useState(() => {
    const before: Footnote['content'] = editor.read(() => {
      const footnote = $getNodeByKey(node);
      return $isFootnoteNode(footnote) ? $footnoteContent(footnote) : [];
    });
    // A note that is just being inserted belongs to the step that inserts it.
    let isOneStep = before.length === 0;
    return createNoteEditor(before, {
      onChange: (content) => {
        editor.update(() => {
          const footnote = $getNodeByKey(node);
          if ($isFootnoteNode(footnote)) $setFootnoteContent(footnote, content);
        }, { tag: [isOneStep ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] });
        isOneStep = true;
      },
      run: (command) => {
        if (inNotes.includes(command)) runEditorCommand(note, command, () => setLinking(true));
      },
      onDone: () => closing.current(),
    });
  });
  useLayoutEffect(() => {
    closing.current = () => {
      editor.update(() => {
        const footnote = $getNodeByKey(node);
        if (!$isFootnoteNode(footnote)) return;
        footnote.selectNext();
        if ($footnoteContent(footnote).length === 0) footnote.remove();
      }, { discrete: true, tag: HISTORY_MERGE_TAG });
      onClose();
    };
  }, [editor, node, onClose]);
  useLayoutEffect(() => {
    note.setRootElement(text.current);
    return () => note.setRootElement(null);
  }, [note]);
  useEffect(() => note.focus(), [note]);
  const run = (command: EditorCommand): void => {
    runEditorCommand(note, command, () => setLinking(true));
    if (command !== 'format.link') note.focus();
  };
  const name = say(uiLanguage, 'blocks.footnote');
  return (
    <Popover className="details-popover" triggerRef={sign} isOpen placement="bottom start" onOpenChange={(open) => { if (!open) closing.current(); }}>
      <Dialog className="details-dialog">
        <Heading slot="title" className="vh">{name}</Heading>
        <div ref={text} className="note-text" role="textbox" aria-multiline="true" aria-label={name} contentEditable suppressContentEditableWarning spellCheck lang={editor.getRootElement()?.lang} />
        <div className="details-actions">
          <ToolButton icon={Bold} name={say(uiLanguage, 'command.format.bold')} onPress={() => run('format.bold')} />
          <ToolButton icon={Italic} name={say(uiLanguage, 'command.format.italic')} onPress={() => run('format.italic')} />
          <ToolButton icon={Link} name={say(uiLanguage, 'command.format.link').replace('…', '')} onPress={() => run('format.link')} />
          <Button className="btn" onPress={() => closing.current()}>{say(uiLanguage, 'blocks.done')}</Button>
        </div>
        {linking && <LinkPopover editor={note} uiLanguage={uiLanguage} onOpenLink={onOpenLink} onClose={() => setLinking(false)} />}
      </Dialog>
    </Popover>
  );
}
