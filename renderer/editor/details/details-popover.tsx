import type { LexicalEditor, NodeKey } from 'lexical';
import { useRef, useState, type JSX, type ReactNode, type SubmitEvent } from 'react';
import { Button, Dialog, Heading, Popover } from 'react-aria-components';
import { say } from '../../../shared/i18n/index';
import type { Language } from '../../../shared/i18n/message';

/** What {@link DetailsPopover} is given. */
export interface DetailsPopoverProps {
  readonly editor: LexicalEditor;
  readonly node: NodeKey;
  readonly uiLanguage: Language;
  /** What the screen reader calls it. */
  readonly title: string;
  /** Writes the fields into the block as one step of undo; false when a field cannot stay as it is, which keeps the details open. */
  readonly save: () => boolean;
  /** Escape was pressed, before the details close. */
  readonly onDiscard?: (() => void) | undefined;
  readonly onClose: () => void;
  /** The fields. */
  readonly children: ReactNode;
  /** More buttons beside the one that saves. */
  readonly actions?: ReactNode;
}

/** The frame of every block's details: a popover at the block. Enter and a press beside it save, Escape leaves everything as it was. */
export function DetailsPopover({ editor, node, uiLanguage, title, save, onDiscard, onClose, children, actions }: DetailsPopoverProps): JSX.Element {
  const [element] = useState(() => editor.getElementByKey(node));
  const block = useRef(element);
  const saveAndClose = (): void => {
    if (save()) onClose();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    saveAndClose();
  };
  return (
    <Popover className="details-popover" triggerRef={block} isOpen placement="bottom start" onOpenChange={(open) => { if (!open) saveAndClose(); }}>
      <Dialog className="details-dialog">
        <Heading slot="title" className="vh">{title}</Heading>
        <form
          noValidate
          onSubmit={submit}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
            event.stopPropagation();
            onDiscard?.();
            onClose();
          }}
        >
          {children}
          <div className="details-actions">
            <Button type="submit" className="btn">{say(uiLanguage, 'blocks.done')}</Button>
            {actions}
          </div>
        </form>
      </Dialog>
    </Popover>
  );
}
