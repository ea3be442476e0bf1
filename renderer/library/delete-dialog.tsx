import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useWords } from '../ui/words';
import { counted } from './say-number';

/** What would go: one story by its headline (its file name when it has none), several, or everything in the trash. */
export type DeleteAbout = { readonly kind: 'one'; readonly headline: string } | { readonly kind: 'many' | 'trash'; readonly count: number };

interface DeleteDialogProps {
  readonly about: DeleteAbout;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks whether stories are to go for good. The way out has the focus. */
export function DeleteDialog({ about, onDelete, onClose }: DeleteDialogProps): ReactNode {
  const { language, say } = useWords();
  const isOne = about.kind === 'one';
  const go = (): void => {
    onClose();
    onDelete();
  };
  return (
    <Dialog
      title={isOne ? say('history.delete.title', { headline: about.headline }) : say(about.kind === 'trash' ? 'delete.title.trash' : 'delete.title.many', counted(about.count, language))}
      size="small"
      isQuestion
      onClose={onClose}
      foot={
        <>
          <Button onPress={go}>{say('history.delete.do')}</Button>
          <Button kind="primary" autoFocus onPress={onClose}>{say(isOne ? 'history.delete.cancel' : 'delete.cancel.many')}</Button>
        </>
      }
    >
      <p>{say(isOne ? 'history.delete.says' : 'delete.says.many')}</p>
    </Dialog>
  );
}
