import type { ArticleSummary } from '../../shared/article/summary';
import { stateFilters, waitingState, type StateFilter, type StoryAnswer, type StoryGroup, type StoryPage, type StoryQuery, type StoryShape } from '../../shared/library/story-query';
import { foldKeepingLength } from '../../shared/lib/fold';

type Answer = Pick<StoryAnswer, 'rows' | 'shape' | 'troubles'>;

/** The answer to a page from every row of a shelf, newest write first. `now` is in ms since 1970. */
export function answerFromRows(onShelf: readonly ArticleSummary[], page: StoryPage, now: number): Answer {
  const found = wordsIn(page.text).reduce((rows, word) => rows.filter((row) => foldKeepingLength(textOf(row)).includes(word)), onShelf);
  const inFilter = (filter: StateFilter): readonly ArticleSummary[] => found.filter((row) => isIn(row, filter, page));
  const list = inOrder(inFilter(page.filter), page, now);
  const shape = (): StoryShape => ({
    total: list.length,
    groups: groupsOf(list, page, now),
    counts: { 'all': inFilter('all').length, 'waiting': inFilter('waiting').length, 'draft': inFilter('draft').length, 'in-review': inFilter('in-review').length, 'changes-requested': inFilter('changes-requested').length, 'approved': inFilter('approved').length, 'published': inFilter('published').length },
    onShelf: onShelf.length,
  });
  return {
    rows: list.slice(page.offset, page.offset + page.limit).map((row) => ({ ...row, headlineHits: [] })),
    ...(page.shape ? { shape: shape() } : {}),
    troubles: [],
  };
}

/** The ids of the whole answer, in order. */
export function idsFromRows(onShelf: readonly ArticleSummary[], query: StoryQuery, now: number): readonly string[] {
  return answerFromRows(onShelf, { ...query, offset: 0, limit: onShelf.length, shape: false }, now).rows.map((row) => row.id);
}

function wordsIn(text: string): readonly string[] {
  return foldKeepingLength(text).split(/\s+/).filter((word) => word !== '');
}

function textOf({ headline, firstWords, name }: ArticleSummary): string {
  return `${headline ?? ''} ${firstWords} ${name}`;
}

function isIn(row: ArticleSummary, filter: StateFilter, { role }: StoryQuery): boolean {
  if (filter === 'all') return true;
  return hasState(row) && row.state === (filter === 'waiting' ? waitingState(role) : filter);
}

function hasState({ trouble }: ArticleSummary): boolean {
  return trouble !== 'damaged' && trouble !== 'unreadable';
}

function publishedOf({ date }: ArticleSummary): string {
  if (date?.field !== 'published') return '';
  return date.moment.kind === 'instant' ? date.moment.utc : date.moment.kind === 'floating' ? date.moment.local : date.moment.date;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function localDay(instant: number): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

function keyOf(row: ArticleSummary, { group, sort }: StoryQuery, now: number): string {
  switch (group) {
    case 'none': return 'all';
    case 'section': return row.section ?? '';
    case 'state': return hasState(row) ? row.state : '';
    case 'day': {
      const when = sort === 'published' ? publishedOf(row) : localDay(Date.parse(row.modified));
      const ago = (days: number): string => localDay(now - days * 86_400_000);
      if (when.slice(0, 10) >= ago(0)) return 'today';
      return when >= ago(1) ? 'yesterday' : when >= ago(6) ? 'week' : when.slice(0, 7);
    }
  }
}

function inOrder(rows: readonly ArticleSummary[], query: StoryQuery, now: number): readonly ArticleSummary[] {
  const bySort = (one: ArticleSummary, other: ArticleSummary): number => {
    if (query.sort === 'published') return compare(publishedOf(other), publishedOf(one));
    return query.sort === 'headline' ? compare(foldKeepingLength(one.headline ?? ''), foldKeepingLength(other.headline ?? '')) : 0;
  };
  const rank = (row: ArticleSummary): number => stateFilters.findIndex((state) => state === keyOf(row, query, now));
  const byGroup = (one: ArticleSummary, other: ArticleSummary): number => {
    if (query.group === 'state') return rank(one) - rank(other);
    return query.group === 'section' ? compare(keyOf(one, query, now), keyOf(other, query, now)) : 0;
  };
  return [...rows].sort((one, other) => byGroup(one, other) || bySort(one, other) || compare(other.modified, one.modified) || compare(one.name, other.name));
}

function groupsOf(list: readonly ArticleSummary[], query: StoryQuery, now: number): readonly StoryGroup[] {
  const counts = new Map<string, number>();
  for (const row of list) counts.set(keyOf(row, query, now), (counts.get(keyOf(row, query, now)) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count }));
}
