import type { ReactNode } from 'react';
import type { MessageKey } from '../../shared/i18n/index';
import { shelves, type Shelf } from '../../shared/library/story-query';
import { useWords } from '../ui/words';

/** The name of each shelf. */
export const shelfWords: Record<Shelf, MessageKey> = { stories: 'shelves.stories', archive: 'shelves.archive', templates: 'shelves.templates', trash: 'shelves.trash' };

/** The shelves of the library, side by side; the pressed one is listed. */
export function ShelfSwitch({ shown, onShow }: { readonly shown: Shelf; readonly onShow: (shelf: Shelf) => void }): ReactNode {
  const { say } = useWords();
  return (
    <div className="shelves" role="group" aria-label={say('shelves.name')}>
      {shelves.map((shelf) => (
        <button key={shelf} type="button" aria-pressed={shelf === shown} onClick={() => onShow(shelf)}>{say(shelfWords[shelf])}</button>
      ))}
    </div>
  );
}
