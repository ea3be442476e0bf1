import { Import, SquarePen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MessageKey } from '../../shared/i18n/index';
import type { SavedQuery, Shelf } from '../../shared/library/story-query';
import { Button } from '../ui/button';
import { useWords } from '../ui/words';

interface NoStoriesProps {
  readonly query: SavedQuery;
  /** Nothing lies on the shelf at all. */
  readonly isEmpty: boolean;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onShowAll: () => void;
}

const emptyWords: Record<Exclude<Shelf, 'stories'>, MessageKey> = { archive: 'shelves.archive.empty', templates: 'shelves.templates.empty', trash: 'shelves.trash.empty' };

/** An empty list says why, and offers the first step. */
export function NoStories({ query, isEmpty, onNew, onImport, onShowAll }: NoStoriesProps): ReactNode {
  const { say } = useWords();
  const text = query.text.trim();
  if (isEmpty && query.shelf !== 'stories') return <div className="nothing"><p>{say(emptyWords[query.shelf])}</p></div>;
  if (isEmpty) {
    return (
      <div className="nothing">
        <p>{say('library.empty')} {say('library.empty.hint')}</p>
        <Button icon={SquarePen} onPress={onNew}>{say('library.new')}</Button>
        <Button icon={Import} onPress={onImport}>{say('library.import')}</Button>
      </div>
    );
  }
  return (
    <div className="nothing">
      <p>{text !== '' ? say('library.none-found', { query: text }) : say(query.filter === 'waiting' ? 'library.none-waiting' : 'library.none-in-state')}</p>
      <Button onPress={onShowAll}>{say('library.show-all')}</Button>
    </div>
  );
}
