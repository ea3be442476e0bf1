import { Bookmark } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { SavedQuery } from '../../shared/library/story-query';
import { ToolButton } from '../ui/button';
import { MenuButton } from '../ui/menu';
import { useWords } from '../ui/words';
import { useSearches } from './use-searches';

const SaveSearchDialog = lazy(async () => ({ default: (await import('./search-dialogs')).SaveSearchDialog }));
const EditSearchesDialog = lazy(async () => ({ default: (await import('./search-dialogs')).EditSearchesDialog }));

interface SearchesMenuProps {
  /** What is asked now. */
  readonly query: SavedQuery;
  readonly onChoose: (query: SavedQuery) => void;
}

/** The searches that the library keeps for everybody: to look again, to keep the one that is shown, to tidy up. */
export function SearchesMenu({ query, onChoose }: SearchesMenuProps): ReactNode {
  const { say } = useWords();
  const searches = useSearches();
  const [dialog, setDialog] = useState<'save' | 'edit'>();
  return (
    <>
      <MenuButton
        name={say('searches.name')}
        onOpen={searches.look}
        list={[
          ...searches.list.map((search) => ({ id: search.id, label: search.name, run: () => onChoose(search.query) })),
          { id: 'save', label: say('searches.save'), separated: searches.list.length > 0, run: () => setDialog('save') },
          ...(searches.list.length === 0 ? [] : [{ id: 'edit', label: say('searches.edit'), run: () => setDialog('edit') }]),
        ]}
      >
        <ToolButton icon={Bookmark} name={say('searches.name')} />
      </MenuButton>
      <Suspense fallback={null}>
        {dialog === 'save' ? <SaveSearchDialog query={query} searches={searches} onClose={() => setDialog(undefined)} /> : null}
        {dialog === 'edit' ? <EditSearchesDialog searches={searches} onClose={() => setDialog(undefined)} /> : null}
      </Suspense>
    </>
  );
}
