import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface DialogProps {
  readonly title: string;
  readonly size?: 'small' | 'normal' | 'wide';
  /** A question without which the app cannot go on. */
  readonly isQuestion?: boolean;
  /** Only words, maybe longer than the window: the keyboard scrolls them. */
  readonly isRead?: boolean;
  /** The buttons, the committing one last. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A sheet over the window: Escape or a press beside it closes it, focus stays in it and returns. */
export function Dialog({ title, size = 'normal', isQuestion = false, isRead = false, foot, children, onClose }: DialogProps): ReactNode {
  return (
    <ModalOverlay className="veil" isOpen isDismissable={!isQuestion} onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal className={`dialog ${size}`}>
        <AriaDialog role={isQuestion ? 'alertdialog' : 'dialog'}>
          <div className="head">
            <Heading slot="title" level={2}>{title}</Heading>
          </div>
          <div className="content" tabIndex={isRead ? 0 : undefined}>{children}</div>
          <div className="foot">{foot}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
