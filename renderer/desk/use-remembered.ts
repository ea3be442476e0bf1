import { useCallback, useState } from 'react';

/** A word kept on this computer from one start to the next; `fallback` before anybody chose, or when what is kept is no longer one of `words`. */
export function useRemembered<Word extends string>(name: string, words: readonly Word[], fallback: Word): readonly [Word, (word: Word) => void] {
  const key = `copydesk.${name}`;
  const [word, setWord] = useState<Word>(() => words.find((each) => each === window.localStorage.getItem(key)) ?? fallback);
  const keep = useCallback((next: Word) => {
    window.localStorage.setItem(key, next);
    setWord(next);
  }, [key]);
  return [word, keep];
}
