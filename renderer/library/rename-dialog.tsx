import { useState, type SyntheticEvent, type ReactNode } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import { describeError } from '../notices/describe-error';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { useWords } from '../ui/words';

interface RenameDialogProps {
  /** File name as it is, with its ending. */
  readonly name: string;
  /** Renames; gives the refusal, which is shown under the field, or undefined when it is done. */
  readonly rename: (slug: string) => Promise<AppError | undefined>;
  readonly onClose: () => void;
}

/** Asks for a file's new name; a refusal stands under the field and what was typed stays. */
export function RenameDialog({ name, rename, onClose }: RenameDialogProps): ReactNode {
  const { language, say } = useWords();
  const [slug, setSlug] = useState(name.replace(/\.article$/i, ''));
  const [refused, setRefused] = useState<AppError>();
  const described = refused === undefined ? undefined : describeError(language, refused);

  const commit = async (): Promise<void> => {
    const answer = await rename(slug.trim());
    if (answer === undefined) onClose();
    else setRefused(answer);
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void commit();
  };
  return (
    <Dialog
      title={say('library.rename.title')}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button kind="primary" onPress={() => void commit()}>{say('library.rename.do')}</Button>
        </>
      }
    >
      <form onSubmit={onSubmit}>
        <TextField
          label={say('library.rename.label')}
          hint={say('library.rename.hint')}
          error={described === undefined ? undefined : `${described.title} ${described.text}`}
          value={slug}
          onChange={(next) => {
            setSlug(next);
            setRefused(undefined);
          }}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
