import { FolderPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { useWords } from '../ui/words';

/** Stands in the library's place beside a story that was opened before there was a library. */
export function NoLibrary({ onSetUp }: { readonly onSetUp: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <aside className="library" aria-label={say('app.library')}>
      <div className="titlerow" />
      <div className="column">
        <div className="nothing">
          <p>{say('library.none')}</p>
          <Button icon={FolderPlus} onPress={onSetUp}>{say('start.form')}</Button>
        </div>
      </div>
    </aside>
  );
}
