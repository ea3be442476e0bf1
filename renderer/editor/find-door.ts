import type { LexicalEditor } from 'lexical';
import { paintPlaces } from './paint-places';
import { replaceStretches, type Replacement } from './replace-stretches';
import { $selectedText, type SelectedText } from './selected-text';
import { revealPlace, type BodyPlace } from './show-place';

/** What finding and replacing may do with the body of a story. Places are in reading order, counted by its blocks as they are now. */
export interface FindDoor {
  /** What is selected, or where the caret stands; undefined without either. */
  readonly selected: () => SelectedText | undefined;
  /** Marks places without touching the document; gives back what takes the marks off. `current` is one of `places`. */
  readonly paint: (places: readonly BodyPlace[], current: BodyPlace | undefined) => () => void;
  /** Scrolls until a place can be seen; focus and selection stay. */
  readonly reveal: (place: BodyPlace) => void;
  /** Puts other words in the place of some, as one step of undo. */
  readonly replace: (replacements: readonly Replacement[]) => void;
}

/** The door of an editor for finding and replacing. */
export function findDoor(editor: LexicalEditor): FindDoor {
  return {
    selected: () => editor.read($selectedText),
    paint: (places, current) => paintPlaces(editor, places, current),
    reveal: (place) => revealPlace(editor, place),
    replace: (replacements) => replaceStretches(editor, replacements),
  };
}
