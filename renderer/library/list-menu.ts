import type { MessageKey } from '../../shared/i18n/index';
import type { Shelf } from '../../shared/library/story-query';
import { moveRules, type Move, type Role } from '../../shared/workflow/workflow';
import type { MenuEntry } from '../ui/menu';
import type { Words } from '../ui/words';
import type { NamedStory, ShelfActions } from './use-shelf-actions';

/** What can be done to stories of the list. */
export interface ListActions extends Omit<ShelfActions, 'deleteForGood' | 'setSection'> {
  readonly open: (id: string) => void;
  readonly openInNewWindow: (story: NamedStory) => void;
  /** A row is being dragged out of the window. */
  readonly dragOut: (id: string) => void;
  readonly rename: (story: NamedStory) => void;
  readonly reveal: (id: string) => void;
  readonly startFrom: (template: string) => void;
  /** Asks first: nothing of them is left. `begun` hears that the person said yes. */
  readonly deleteForGood: (stories: readonly NamedStory[], begun: () => void) => void;
  /** Asks which section they are to have. `begun` hears that the person chose one. */
  readonly askSection: (stories: readonly NamedStory[], begun: () => void) => void;
  /** Asks first: nothing of what is in the trash is left. */
  readonly emptyTrash: () => void;
}

interface MenuAbout {
  /** At least one. */
  readonly stories: readonly NamedStory[];
  readonly shelf: Shelf;
  readonly role: Role;
  readonly say: Words['say'];
  readonly actions: ListActions;
  /** Does it to the stories and chooses none of them any more. */
  readonly act: (stories: readonly NamedStory[], run: (stories: readonly NamedStory[]) => void) => void;
}

/** Steps of the review that are made for many at once: they need no note and no look at the page. */
const forMany: readonly { readonly move: Move; readonly word: MessageKey }[] = [
  { move: 'submit', word: 'review.move.submit' }, { move: 'approve', word: 'review.move.approve' }, { move: 'reopen', word: 'review.move.reopen' },
];

/** The menu of one story or of several: what makes no sense on its shelf, or for several, is left out. */
export function menuFor({ stories, shelf, role, say, actions, act }: MenuAbout): readonly MenuEntry[] {
  const [first] = stories;
  const only = stories.length === 1 ? first : undefined;
  const isKept = shelf === 'stories' || shelf === 'archive';
  const entries: (MenuEntry | false | undefined)[] = [
    shelf === 'templates' && only !== undefined && { id: 'start', label: say('templates.start'), run: () => actions.startFrom(only.id) },
    only && { id: 'open', label: say('library.open'), keys: '↵', run: () => actions.open(only.id) },
    only && { id: 'open-in-new-window', label: say('windows.open-story'), run: () => actions.openInNewWindow(only) },
    shelf === 'trash' && { id: 'restore', label: say('shelves.restore'), run: () => act(stories, actions.putBack) },
    only !== undefined && shelf !== 'trash' && { id: 'rename', label: say('library.rename'), keys: 'F2', run: () => actions.rename(only) },
    isKept && { id: 'duplicate', label: say('library.duplicate'), run: () => act(stories, actions.duplicate) },
    isKept && only === undefined && { id: 'section', label: say('section.menu'), run: () => actions.askSection(stories, () => act(stories, () => undefined)) },
    isKept && only !== undefined && { id: 'template', label: say('templates.save'), run: () => actions.saveTemplate(only) },
    only && { id: 'reveal', label: say('library.reveal'), run: () => actions.reveal(only.id) },
    ...(shelf === 'stories' && only === undefined ? forMany.filter(({ move }) => moveRules.some((rule) => rule.move === move && rule.roles.includes(role))).map(({ move, word }, index) => ({
      id: move, label: say(word), separated: index === 0, run: () => act(stories, (each) => actions.moveOn(each, move)),
    })) : []),
    shelf === 'stories' && { id: 'archive', label: say('shelves.archive.do'), separated: true, run: () => act(stories, (each) => actions.move(each, 'archive')) },
    shelf === 'archive' && { id: 'unarchive', label: say('shelves.unarchive'), separated: true, run: () => act(stories, (each) => actions.move(each, 'stories')) },
    shelf !== 'trash' && { id: 'trash', label: say('library.trash'), keys: 'Del', separated: shelf === 'templates', run: () => act(stories, (each) => actions.move(each, 'trash')) },
    { id: 'delete-for-good', label: say('command.article.delete-for-good'), separated: shelf === 'trash', run: () => actions.deleteForGood(stories, () => act(stories, () => undefined)) },
  ];
  return entries.filter((entry) => entry !== false && entry !== undefined);
}
