import { useCallback, useEffect, useMemo, useState } from 'react';
import { storyGroupings, storySorts, type SavedQuery, type Shelf } from '../../shared/library/story-query';
import type { Role } from '../../shared/workflow/workflow';
import { useRemembered } from '../desk/use-remembered';
import type { StoryPages } from './story-pages';

/** The shelves whose stories have states that tell them apart. */
export const hasStates: Record<Shelf, boolean> = { stories: true, archive: true, templates: false, trash: false };

/** What the list is asked, and how to ask something else. */
export interface Question {
  readonly query: SavedQuery;
  readonly change: (changes: Partial<SavedQuery>) => void;
}

/** Keeps what the list is asked: order and parts from one start to the next, the rest as long as the window stands. */
export function useQuestion(pages: StoryPages, role: Role): Question {
  const [rest, setRest] = useState<Pick<SavedQuery, 'text' | 'shelf' | 'filter'>>({ text: '', shelf: 'stories', filter: 'all' });
  const [sort, setSort] = useRemembered('list.sort', storySorts, 'modified');
  const [group, setGroup] = useRemembered('list.group', storyGroupings, 'day');
  const { text, shelf, filter } = rest;
  const query = useMemo<SavedQuery>(() => ({ text, shelf, filter, sort, group }), [text, shelf, filter, sort, group]);

  useEffect(() => pages.ask({ ...query, group: group === 'state' && !hasStates[shelf] ? 'none' : group, role, isTyping: true }), [pages, query, group, shelf, role]);

  const change = useCallback(({ sort: otherSort, group: otherGroup, ...others }: Partial<SavedQuery>): void => {
    if (otherSort !== undefined) setSort(otherSort);
    if (otherGroup !== undefined) setGroup(otherGroup);
    setRest((before) => ({ ...before, ...others }));
  }, [setSort, setGroup]);
  return { query, change };
}
