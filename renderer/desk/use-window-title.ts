import { useEffect } from 'react';
import type { CopyView } from '../articles/use-working-copy';
import { useWords } from '../ui/words';

/** The window's title: the headline, with a dot while it is not saved. */
export function useWindowTitle(copy: CopyView | undefined): void {
  const { say } = useWords();
  const headline = copy === undefined ? undefined : (copy.article.metadata.headline ?? say('app.no-headline'));
  const isSaved = copy === undefined || copy.readOnly || copy.state === 'saved';
  useEffect(() => {
    document.title = headline === undefined ? 'Copydesk' : say(isSaved ? 'app.title' : 'app.title.not-saved', { headline });
  }, [headline, isSaved, say]);
}
