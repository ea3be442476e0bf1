import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { call, on } from '../api/client';
import { createStoryPages, type ListedStories, type StoryPages } from './story-pages';

/** The pages of the library's list, asked for again whenever its files or its index change, whoever changed them. */
export function useStoryPages(): StoryPages {
  const [pages] = useState(() => createStoryPages({ page: (page) => call('library.query', page), ids: (query) => call('library.ids', query), named: (query) => call('library.named', query) }));
  useEffect(() => {
    const stops = [on('library.changed', pages.again), on('library.indexed', pages.again)];
    return () => stops.forEach((stop) => stop());
  }, [pages]);
  return pages;
}

/** What of the list is at hand now. */
export function useListed(pages: StoryPages): ListedStories {
  return useSyncExternalStore(pages.subscribe, pages.get);
}

/** Whether the list was answered once. */
export function useIsListed(pages: StoryPages): boolean {
  return useSyncExternalStore(pages.subscribe, useCallback(() => pages.get().isLoaded, [pages]));
}

/** Whether the library has templates; looks again with every generation of the list. */
export function useHasTemplates(generation: number): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    void call('library.query', { text: '', shelf: 'templates', filter: 'all', sort: 'modified', group: 'none', role: 'editor', isTyping: false, offset: 0, limit: 1, shape: false })
      .then((answer) => setHas(answer.ok && answer.value.rows.length > 0));
  }, [generation]);
  return has;
}
