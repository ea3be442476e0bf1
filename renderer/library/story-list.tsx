import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection, ListLayout, Virtualizer, type Selection } from 'react-aria-components';
import type { ArticleSummary } from '../../shared/article/summary';
import type { MessageKey } from '../../shared/i18n/index';
import { ContextMenu } from '../ui/menu';
import { useWords } from '../ui/words';
import { dragOutOf } from './drag-out';
import { groupByDay, type DayGroup } from './filter-stories';
import { rowClass, StoryRow } from './story-row';

/** What can be done to a story of the list besides opening it. */
export interface StoryActions {
  readonly open: (id: string) => void;
  readonly openInNewWindow: (id: string) => void;
  /** A row is being dragged out of the window. */
  readonly dragOut: (id: string) => void;
  readonly rename: (id: string) => void;
  readonly duplicate: (id: string) => void;
  readonly reveal: (id: string) => void;
  readonly trash: (id: string) => void;
  readonly deleteForGood: (id: string) => void;
}

interface StoryListProps {
  readonly stories: readonly ArticleSummary[];
  readonly openId: string | undefined;
  readonly actions: StoryActions;
  /** Shown when there is no story to show. */
  readonly nothing: ReactNode;
}

const dayWords: Record<DayGroup, MessageKey> = { today: 'library.today', yesterday: 'library.yesterday', earlier: 'library.earlier' };

/** Height of a row and of a day's heading, as the tokens have them: the virtual list must know without measuring. */
const layout = { rowHeight: 78, headingHeight: 26 };

function localDay(instant: number): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** The stories, newest first under their day, virtual: ten and a hundred thousand cost the same. Enter opens, F2 renames, Delete moves to the trash, the menu key offers all. */
export function StoryList({ stories, openId, actions, nothing }: StoryListProps): ReactNode {
  const { say } = useWords();
  const [menuFor, setMenuFor] = useState<string>();
  const menuRow = useRef<Element | null>(null);
  const groups = useMemo(() => groupByDay(stories, Date.now(), localDay), [stories]);
  const named = stories.find((story) => story.id === menuFor);

  const idAt = (target: EventTarget): string | undefined => (target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') ?? undefined : undefined);
  const onSelect = (keys: Selection): void => {
    const [id] = keys === 'all' ? [] : [...keys];
    if (id !== undefined) actions.open(String(id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = idAt(event.target);
    if (id === undefined) return;
    if (event.key === 'F2') actions.rename(id);
    else if (event.key === 'Delete') actions.trash(id);
    else return;
    event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent): void => {
    const id = idAt(event.target);
    if (id === undefined || !(event.target instanceof Element)) return;
    event.preventDefault();
    menuRow.current = event.target.closest('[data-key]');
    setMenuFor(id);
  };

  if (stories.length === 0) return <div className="nothing">{nothing}</div>;
  return (
    <div className="list" onKeyDownCapture={onKeyDown} onContextMenu={onContextMenu} {...dragOutOf(actions.dragOut)}>
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        <ListBox
          className="rows scroll"
          aria-label={say('library.stories')}
          items={groups}
          selectionMode="single"
          selectionBehavior="toggle"
          disallowEmptySelection
          shouldSelectOnPressUp
          selectedKeys={openId === undefined ? [] : [openId]}
          onSelectionChange={onSelect}
        >
          {(group) => (
            <ListBoxSection id={`day-${group.day}`}>
              <Header className="listhead">{say(dayWords[group.day])}</Header>
              <Collection items={group.stories}>
                {(story) => (
                  <ListBoxItem id={story.id} className={rowClass(story)} textValue={story.headline ?? story.firstWords}>
                    <StoryRow story={story} />
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Virtualizer>
      {named === undefined ? null : (
        <ContextMenu
          name={say('library.menu', { name: named.name })}
          at={menuRow}
          isOpen
          onClose={() => setMenuFor(undefined)}
          list={[
            { id: 'open', label: say('library.open'), keys: '↵', run: () => actions.open(named.id) },
            { id: 'open-in-new-window', label: say('windows.open-story'), run: () => actions.openInNewWindow(named.id) },
            { id: 'rename', label: say('library.rename'), keys: 'F2', run: () => actions.rename(named.id) },
            { id: 'duplicate', label: say('library.duplicate'), run: () => actions.duplicate(named.id) },
            { id: 'reveal', label: say('library.reveal'), run: () => actions.reveal(named.id) },
            { id: 'trash', label: say('library.trash'), keys: 'Del', separated: true, run: () => actions.trash(named.id) },
            { id: 'delete-for-good', label: say('command.article.delete-for-good'), run: () => actions.deleteForGood(named.id) },
          ]}
        />
      )}
    </div>
  );
}
