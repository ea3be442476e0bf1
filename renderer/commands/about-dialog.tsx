import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useWords } from '../ui/words';

/** Says what this is and which version. */
export function AboutDialog({ version, onClose }: { readonly version: string; readonly onClose: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <Dialog title={say('app.about', { version })} size="small" onClose={onClose} foot={<Button kind="primary" autoFocus onPress={onClose}>{say('app.close')}</Button>}>
      <p>{say('app.about.says')}</p>
    </Dialog>
  );
}
