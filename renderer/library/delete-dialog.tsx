import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useWords } from '../ui/words';

interface DeleteDialogProps {
  /** The story's headline, or its file name when it has none. */
  readonly headline: string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks, by the headline, whether a story is to go for good. The way out has the focus. */
export function DeleteDialog({ headline, onDelete, onClose }: DeleteDialogProps): ReactNode {
  const { say } = useWords();
  const go = (): void => {
    onClose();
    onDelete();
  };
  return (
    <Dialog
      title={say('history.delete.title', { headline })}
      size="small"
      isQuestion
      onClose={onClose}
      foot={
        <>
          <Button onPress={go}>{say('history.delete.do')}</Button>
          <Button kind="primary" autoFocus onPress={onClose}>{say('history.delete.cancel')}</Button>
        </>
      }
    >
      <p>{say('history.delete.says')}</p>
    </Dialog>
  );
}
