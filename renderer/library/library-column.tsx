import { Import, LayoutTemplate, SquarePen } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { QueryTrouble } from '../../shared/library/story-query';
import type { Role } from '../../shared/workflow/workflow';
import { keysOf } from '../commands/say-keys';
import { describeError } from '../notices/describe-error';
import { announce } from '../ui/announce';
import { Button, ToolButton } from '../ui/button';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { LibraryMenu } from './library-menu';
import type { ListActions } from './list-menu';
import { MarkBar } from './mark-bar';
import { NoStories } from './no-stories';
import { counted, sayNumber } from './say-number';
import { SearchField } from './search-field';
import { SearchesMenu } from './searches-menu';
import { ShelfSwitch } from './shelf-switch';
import { StateBoard } from './state-board';
import { StoryList, type StoryListHandle } from './story-list';
import type { StoryPages } from './story-pages';
import { useElsewhere } from './use-elsewhere';
import { hasStates, useQuestion } from './use-question';
import { useHasTemplates, useListed } from './use-story-pages';
import { ViewMenu } from './view-menu';

interface LibraryColumnProps {
  readonly name: string;
  readonly pages: StoryPages;
  readonly role: Role;
  readonly openId: string | undefined;
  readonly actions: ListActions;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onNew: () => void;
  readonly onNewFrom: () => void;
  readonly onImport: () => void;
  readonly onOpenLibrary: (recent?: string) => void;
}

/** How long the hits stand before they are said aloud (ms): nobody wants to hear the number of every letter's hits. */
const quietMs = 700;
const none: ReadonlySet<string> = new Set();

/** The column of stories: its name, bring in and new, search, shelves, states, list. */
export function LibraryColumn({ name, pages, role, openId, actions, searchRef, onNew, onNewFrom, onImport, onOpenLibrary }: LibraryColumnProps): ReactNode {
  const { language, say } = useWords();
  const list = useListed(pages);
  const { query, change } = useQuestion(pages, role);
  const hasTemplates = useHasTemplates(list.generation);
  const [marks, setMarks] = useState<ReadonlySet<string>>(none);
  const elsewhereOf = useElsewhere();
  const listRef = useRef<StoryListHandle>(null);
  const error = list.error === undefined ? undefined : describeError(language, list.error);
  const { total, counts, onShelf } = list.shape;
  const isSearch = query.text.trim() !== '' || query.filter !== 'all';
  const ask = (changes: Parameters<typeof change>[0]): void => {
    setMarks(none);
    change(changes);
  };
  /** What is begun lies with the stories, and is to be seen there. */
  const begin = (begun: () => void) => (): void => {
    if (query.shelf !== 'stories') ask({ shelf: 'stories', filter: 'all', text: '' });
    begun();
  };
  const listActions: ListActions = { ...actions, startFrom: (template) => begin(() => actions.startFrom(template))() };

  useEffect(() => {
    if (query.text.trim() === '' || list.isCounting || list.query?.text !== query.text) return undefined;
    const timer = setTimeout(() => announce(say('list.found', counted(total, language))), quietMs);
    return () => clearTimeout(timer);
  }, [query.text, list.query, list.isCounting, total, language, say]);

  return (
    <aside className="library" aria-label={say('app.library')}>
      <div className="titlerow">
        <LibraryMenu name={name} onOpen={onOpenLibrary} />
        <span className="grow" />
        <ToolButton icon={Import} name={say('library.import')} keys={keysOf('article.import')} onPress={begin(onImport)} />
        {hasTemplates ? <ToolButton icon={LayoutTemplate} name={say('templates.new')} keys={keysOf('article.new-from-template')} onPress={begin(onNewFrom)} /> : null}
        <ToolButton icon={SquarePen} name={say('library.new')} keys={keysOf('article.new')} onPress={begin(onNew)} />
      </div>
      <div className="barrow">
        <SearchField text={query.text} onText={(text) => ask({ text })} inputRef={searchRef} onDown={() => listRef.current?.focus()} />
      </div>
      <div className="column">
        <Troubles troubles={list.troubles} />
        <ShelfSwitch shown={query.shelf} onShow={(shelf) => ask({ shelf, filter: hasStates[shelf] ? query.filter : 'all' })} />
        {hasStates[query.shelf] ? <StateBoard chosen={query.filter} counts={counts} onChoose={(filter) => ask({ filter })} /> : null}
        {list.progress === undefined ? null : (
          <p className="scanning small" role="progressbar" aria-label={say('list.reading.name')} aria-valuemin={0} aria-valuemax={list.progress.total} aria-valuenow={list.progress.done}>
            {say('list.reading', { done: sayNumber(list.progress.done, language), total: sayNumber(list.progress.total, language) })}
            <progress aria-hidden max={list.progress.total} value={list.progress.done} />
          </p>
        )}
        {marks.size > 0 ? (
          <MarkBar stories={[...marks].map((id) => pages.rowOf(id) ?? { id, name: '' })} shelf={query.shelf} role={role} actions={listActions} onDone={() => setMarks(none)} />
        ) : (
          <div className="listbar">
            <span className="count cut">{!list.isLoaded || list.isCounting ? say('list.counting') : say(isSearch ? 'list.found' : 'list.count', counted(total, language))}</span>
            <span className="grow" />
            {query.shelf !== 'trash' ? <SearchesMenu query={query} onChoose={ask} /> : onShelf === 0 ? null : <Button kind="plain" onPress={actions.emptyTrash}>{say('shelves.empty')}</Button>}
            <ViewMenu sort={query.sort} group={query.group} onSort={(sort) => ask({ sort })} onGroup={(group) => ask({ group })} />
          </div>
        )}
        {error === undefined ? null : <div className="nothing"><Notice tone="bad" title={error.title} actions={[{ label: say('app.trouble.retry'), run: pages.again }]}>{error.text}</Notice></div>}
        {total > 0 ? (
          <StoryList pages={pages} list={list} openId={openId} elsewhereOf={elsewhereOf} role={role} marks={marks} onMarks={setMarks} actions={listActions} handle={listRef} />
        ) : list.isLoaded && error === undefined && !list.isCounting && list.progress === undefined ? (
          <NoStories query={query} isEmpty={onShelf === 0} onNew={begin(onNew)} onImport={begin(onImport)} onShowAll={() => ask({ text: '', filter: 'all' })} />
        ) : null}
      </div>
    </aside>
  );
}

/** Which pieces of the search were not understood, and what became of them. */
function Troubles({ troubles }: { readonly troubles: readonly QueryTrouble[] }): ReactNode {
  const { say } = useWords();
  if (troubles.length === 0) return null;
  return (
    <ul className="troubles small" aria-live="polite">
      {troubles.map(({ kind, text }) => <li key={`${kind} ${text}`}>{say(`search.trouble.${kind}`, { text })}</li>)}
    </ul>
  );
}
