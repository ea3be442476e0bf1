import { $getSelection, getDOMSelection, type LexicalEditor } from 'lexical';
import { useLayoutEffect, useRef, useState, type JSX, type SubmitEvent } from 'react';
import { Button, Dialog, FieldError, Heading, Input, Label, Popover, TextField } from 'react-aria-components';
import { readLinkUrl } from '../../shared/body/link-url';
import { say } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import { $readFormat } from './format-state';
import { $setLink } from './run-format';

/** What {@link LinkPopover} is given. */
export interface LinkPopoverProps {
  readonly editor: LexicalEditor;
  readonly uiLanguage: Language;
  readonly onOpenLink: (url: string) => void;
  readonly onClose: () => void;
}

/** Where the caret or the selection stands in the window. */
function selectionBox(editor: LexicalEditor): DOMRect | undefined {
  const selection = getDOMSelection(window);
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const box = range?.getBoundingClientRect();
  const element = range?.startContainer instanceof Element ? range.startContainer : range?.startContainer.parentElement;
  return box !== undefined && (box.height > 0 || box.width > 0) ? box : (element ?? editor.getRootElement())?.getBoundingClientRect();
}

/** The address of the selected text: a field by the selection. Enter links, Esc goes back to the text. */
export function LinkPopover({ editor, uiLanguage, onOpenLink, onClose }: LinkPopoverProps): JSX.Element {
  const anchor = useRef<HTMLSpanElement>(null);
  const [present] = useState(() => editor.read(() => $readFormat($getSelection()).link));
  const [address, setAddress] = useState(present ?? '');
  const [refused, setRefused] = useState(false);
  const [placed, setPlaced] = useState(false);

  useLayoutEffect(() => {
    const box = selectionBox(editor);
    const mark = anchor.current;
    if (box !== undefined && mark !== null) {
      mark.style.insetInlineStart = `${box.left}px`;
      mark.style.insetBlockStart = `${box.top}px`;
      mark.style.blockSize = `${box.height}px`;
    }
    setPlaced(true);
    // The selection is not drawn while the field has the focus.
    const selection = getDOMSelection(window);
    if (selection === null || selection.rangeCount === 0) return undefined;
    const highlight = new Highlight(selection.getRangeAt(0).cloneRange());
    CSS.highlights.set('link-target', highlight);
    return () => {
      if (CSS.highlights.get('link-target') === highlight) CSS.highlights.delete('link-target');
    };
  }, [editor]);

  const close = (): void => {
    onClose();
    // After React Aria has given the focus back to nothing in particular.
    queueMicrotask(() => editor.focus());
  };
  const put = (url: string | null): void => {
    editor.update(() => $setLink(url));
    close();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const url = readLinkUrl(address);
    if (url === undefined) setRefused(true);
    else put(url);
  };
  const words = (key: 'title' | 'address' | 'refused' | 'apply' | 'remove' | 'open'): string => say(uiLanguage, `editor.link.${key}`);
  const openable = present === undefined ? undefined : readLinkUrl(present);

  return (
    <>
      <span ref={anchor} className="link-anchor" aria-hidden="true" />
      {placed && (
        <Popover className="link-popover" triggerRef={anchor} isOpen placement="bottom start" onOpenChange={(open) => { if (!open) close(); }}>
          <Dialog className="link-dialog">
            <Heading slot="title" className="vh">{words('title')}</Heading>
            <form onSubmit={submit} noValidate>
              <TextField value={address} onChange={(value) => { setAddress(value); setRefused(false); }} isInvalid={refused} autoFocus validationBehavior="aria" type="url">
                <Label className="label">{words('address')}</Label>
                <div className={refused ? 'field error' : 'field'}><Input placeholder="https://" spellCheck={false} /></div>
                <FieldError className="error-text">{words('refused')}</FieldError>
              </TextField>
              <div className="link-actions">
                <Button type="submit" className="btn">{words('apply')}</Button>
                {present !== undefined && <Button className="btn" onPress={() => put(null)}>{words('remove')}</Button>}
                {openable !== undefined && <Button className="btn plain" onPress={() => onOpenLink(openable)}>{words('open')}</Button>}
              </div>
            </form>
          </Dialog>
        </Popover>
      )}
    </>
  );
}
