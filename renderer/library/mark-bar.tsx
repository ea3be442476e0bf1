import { Archive, ArchiveRestore, Ellipsis, Trash2, Undo2, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MessageKey } from '../../shared/i18n/index';
import type { Shelf } from '../../shared/library/story-query';
import type { Role } from '../../shared/workflow/workflow';
import { ToolButton } from '../ui/button';
import { MenuButton } from '../ui/menu';
import { useWords } from '../ui/words';
import { menuFor, type ListActions } from './list-menu';
import { counted } from './say-number';
import type { NamedStory } from './use-shelf-actions';

interface Quick {
  readonly icon: LucideIcon;
  readonly word: MessageKey;
  readonly run: (actions: ListActions, stories: readonly NamedStory[]) => void;
}

const archive: Quick = { icon: Archive, word: 'shelves.archive.do', run: (actions, stories) => actions.move(stories, 'archive') };
const unarchive: Quick = { icon: ArchiveRestore, word: 'shelves.unarchive', run: (actions, stories) => actions.move(stories, 'stories') };
const trash: Quick = { icon: Trash2, word: 'library.trash', run: (actions, stories) => actions.move(stories, 'trash') };
const restore: Quick = { icon: Undo2, word: 'shelves.restore', run: (actions, stories) => actions.putBack(stories) };
const quick: Record<Shelf, readonly Quick[]> = { stories: [archive, trash], archive: [unarchive, trash], templates: [trash], trash: [restore] };

interface MarkBarProps {
  readonly stories: readonly NamedStory[];
  readonly shelf: Shelf;
  readonly role: Role;
  readonly actions: ListActions;
  /** Chooses none. */
  readonly onDone: () => void;
}

/** What can be done to the chosen stories, over the list. */
export function MarkBar({ stories, shelf, role, actions, onDone }: MarkBarProps): ReactNode {
  const { language, say } = useWords();
  const act = (chosen: readonly NamedStory[], run: (each: readonly NamedStory[]) => void): void => {
    onDone();
    run(chosen);
  };
  return (
    <div className="listbar chosen" role="toolbar" aria-label={say('list.chosen.do')}>
      <span className="count cut">{say('list.chosen', counted(stories.length, language))}</span>
      <span className="grow" />
      {quick[shelf].map(({ icon, word, run }) => <ToolButton key={word} icon={icon} name={say(word)} onPress={() => act(stories, (each) => run(actions, each))} />)}
      <MenuButton name={say('list.menu.many', counted(stories.length, language))} list={menuFor({ stories, shelf, role, say, actions, act })}>
        <ToolButton icon={Ellipsis} name={say('list.more')} />
      </MenuButton>
      <ToolButton icon={X} name={say('list.choose-none')} onPress={onDone} />
    </div>
  );
}
