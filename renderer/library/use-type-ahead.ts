import { useMemo, useRef } from 'react';
import type { NamedRow, StoryPages } from './story-pages';
import { typeOn, walkingLetter, type TypedKey, type TypedWord } from './typed-word';

/** Letters that are typed into the list. */
export interface TypeAhead {
  /** True for a key that is a letter of a word: the row that begins so is looked for after row `from`. */
  readonly type: (pressed: TypedKey & { readonly timeStamp: number }, from: number, go: (row: NamedRow) => void) => boolean;
  /** The person does something else. */
  readonly end: () => void;
}

/** Goes to the rows that begin with what is typed, as a file manager does; rows that are not at hand too. */
export function useTypeAhead(pages: StoryPages): TypeAhead {
  const word = useRef<TypedWord>(undefined);
  return useMemo(() => {
    let newest = 0;
    /** Where the word began, and where it has led. */
    let [origin, reached] = [0, 0];
    let tail: Promise<void> = Promise.resolve();
    return {
      type: (pressed, from, go) => {
        const typed = typeOn(word.current, pressed, pressed.timeStamp);
        if (typed === undefined) return false;
        if (typed.begins) [origin, reached] = [from, from];
        word.current = typed.word;
        newest += 1;
        const mine = newest;
        const letter = walkingLetter(typed.word);
        // One after the other, so that a letter that is pressed fast walks as many rows.
        tail = tail.then(async () => {
          if (letter === undefined && mine !== newest) return;
          const row = await pages.named(letter ?? typed.word.text, letter === undefined ? origin : reached);
          if (row === undefined || word.current === undefined) return;
          reached = row.place;
          if (mine === newest) go(row);
        });
        return true;
      },
      end: () => {
        word.current = undefined;
        newest += 1;
      },
    };
  }, [pages]);
}
