import { Import, Search, SquarePen, X } from 'lucide-react';
import { useState, type ReactNode, type RefObject } from 'react';
import { Input, SearchField } from 'react-aria-components';
import type { Role } from '../../shared/workflow/workflow';
import { Button, ToolButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { keysOf } from '../commands/say-keys';
import { describeError } from '../notices/describe-error';
import { countStories, filterStories, type StateFilter } from './filter-stories';
import { LibraryMenu } from './library-menu';
import { StateBoard } from './state-board';
import { StoryList, type StoryActions } from './story-list';
import type { Library } from './use-library';

interface LibraryColumnProps {
  readonly name: string;
  readonly library: Library;
  readonly role: Role;
  readonly openId: string | undefined;
  readonly actions: StoryActions;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onOpenLibrary: (recent?: string) => void;
}

/** The column of stories: its name, bring in and new, search, states, list. */
export function LibraryColumn({ name, library, role, openId, actions, searchRef, onNew, onImport, onOpenLibrary }: LibraryColumnProps): ReactNode {
  const { language, say } = useWords();
  const [filter, setFilter] = useState<StateFilter>('all');
  const [query, setQuery] = useState('');
  const shown = filterStories(library.stories, filter, query, role);
  const error = library.error === undefined ? undefined : describeError(language, library.error);

  const showAll = (): void => {
    setFilter('all');
    setQuery('');
  };
  return (
    <aside className="library" aria-label={say('app.library')}>
      <div className="titlerow">
        <LibraryMenu name={name} onOpen={onOpenLibrary} />
        <span className="grow" />
        <ToolButton icon={Import} name={say('library.import')} keys={keysOf('article.import')} onPress={onImport} />
        <ToolButton icon={SquarePen} name={say('library.new')} keys={keysOf('article.new')} onPress={onNew} />
      </div>
      <div className="barrow">
        <SearchField className="field grow" aria-label={say('library.search')} value={query} onChange={setQuery}>
          <Icon of={Search} small />
          <Input ref={searchRef} placeholder={say('library.search.placeholder')} />
          {query === '' ? <kbd>{keysOf('view.search')}</kbd> : <ToolButton icon={X} name={say('library.search.clear')} className="inside" slot={null} onPress={() => setQuery('')} />}
        </SearchField>
      </div>
      <div className="column">
        <StateBoard chosen={filter} counts={countStories(library.stories, role)} onChoose={setFilter} />
        {error === undefined ? null : <div className="nothing"><Notice tone="bad" title={error.title}>{error.text}</Notice></div>}
        <StoryList
          stories={shown}
          openId={openId}
          actions={actions}
          nothing={library.isLoaded && error === undefined ? (
            <Nothing isEmpty={library.stories.length === 0} filter={filter} query={query} onNew={onNew} onImport={onImport} onShowAll={showAll} />
          ) : null}
        />
      </div>
    </aside>
  );
}

interface NothingProps {
  readonly isEmpty: boolean;
  readonly filter: StateFilter;
  readonly query: string;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onShowAll: () => void;
}

/** An empty list says why, and offers the first step. */
function Nothing({ isEmpty, filter, query, onNew, onImport, onShowAll }: NothingProps): ReactNode {
  const { say } = useWords();
  if (isEmpty) {
    return (
      <>
        <p>{say('library.empty')} {say('library.empty.hint')}</p>
        <Button icon={SquarePen} onPress={onNew}>{say('library.new')}</Button>
        <Button icon={Import} onPress={onImport}>{say('library.import')}</Button>
      </>
    );
  }
  return (
    <>
      <p>{query.trim() !== '' ? say('library.none-found', { query: query.trim() }) : say(filter === 'waiting' ? 'library.none-waiting' : 'library.none-in-state')}</p>
      <Button onPress={onShowAll}>{say('library.show-all')}</Button>
    </>
  );
}
