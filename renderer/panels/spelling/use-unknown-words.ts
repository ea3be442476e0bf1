import { useEffect, useMemo, useState } from 'react';
import type { Article } from '../../../shared/article/article';
import { createStoryReader } from '../../../shared/spelling/story-words';
import type { UnknownWord } from '../../../shared/spelling/unknown-words';
import { acceptedForms } from '../../../shared/spelling/word-list';
import { spellChecker } from '../../api/client';
import { findUnknown } from './find-unknown';
import type { PanelSpelling } from './panel-spelling';

/** How long the search waits after the last change of the story (ms). */
const quietMs = 150;

const rest = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve));

/** The unknown words of the story as it is now; undefined until they are first known. */
export function useUnknownWords(article: Article, { newsroom, ignored, dictionaries, checks }: PanelSpelling): readonly UnknownWord[] | undefined {
  const [found, setFound] = useState<readonly UnknownWord[]>();
  const language = article.metadata.language ?? 'en';
  const accepted = useMemo(() => acceptedForms(newsroom, ignored), [newsroom, ignored]);
  const asked = `${dictionaries.join()} ${checks}`;
  const search = useMemo(() => ({ asked, texts: createStoryReader(language), known: new Map<string, boolean>() }), [language, asked]);

  useEffect(() => {
    let isOver = false;
    const timer = window.setTimeout(() => {
      void findUnknown(article, accepted, { ...search, misspelt: spellChecker.misspelt, now: () => performance.now(), rest, isOver: () => isOver }).then((words) => {
        if (words !== undefined) setFound(words);
      });
    }, quietMs);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [article, accepted, search]);

  return found;
}
