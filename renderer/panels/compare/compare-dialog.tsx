import type { ComponentProps, ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { CompareView } from './compare-view';

interface CompareDialogProps extends ComponentProps<typeof CompareView> {
  readonly title: string;
  /** What can be done with the comparison, left of Close. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
}

/** A comparison as a sheet over the window. */
export function CompareDialog({ title, actions, onClose, ...sides }: CompareDialogProps): ReactNode {
  const { say } = useWords();
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal className="dialog compare-dialog">
        <Dialog>
          <div className="head"><Heading slot="title" level={2}>{title}</Heading></div>
          <CompareView {...sides} />
          <div className="foot">
            {actions}
            <Button large keys="Esc" onPress={onClose}>{say('compare.close')}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
