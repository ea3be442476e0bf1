import type { ArticleSummary } from '../../shared/article/summary';
import { states, type Role, type State } from '../../shared/workflow/workflow';

/** What the board can show: everything, what waits for this person, or one state. */
export type StateFilter = 'all' | 'waiting' | State;

/** The state in which a story waits for somebody: an editor reads what was sent, a reporter mends what came back. */
export function waitingState(role: Role): State {
  return role === 'editor' ? 'in-review' : 'changes-requested';
}

/** Letters without case and accents, so that "pena" finds "Peña". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();
}

/** The stories of a state in which every word of `query` stands in headline, first words or file name; order is kept. */
export function filterStories(stories: readonly ArticleSummary[], filter: StateFilter, query: string, role: Role): readonly ArticleSummary[] {
  const words = plain(query).split(/\s+/).filter((word) => word !== '');
  const state = filter === 'waiting' ? waitingState(role) : filter;
  return stories.filter((story) => {
    if (state !== 'all' && (story.state !== state || story.trouble === 'damaged' || story.trouble === 'unreadable')) return false;
    const text = plain(`${story.headline ?? ''} ${story.firstWords} ${story.name}`);
    return words.every((word) => text.includes(word));
  });
}

/** How many stories each filter shows without a search. A file that cannot be read is in no state. */
export function countStories(stories: readonly ArticleSummary[], role: Role): Readonly<Record<StateFilter, number>> {
  const readable = stories.filter((story) => story.trouble !== 'damaged' && story.trouble !== 'unreadable');
  const count = (state: State): number => readable.filter((story) => story.state === state).length;
  const [draft, inReview, changes, approved, published] = states.map(count);
  return {
    'all': stories.length,
    'waiting': count(waitingState(role)),
    'draft': draft ?? 0,
    'in-review': inReview ?? 0,
    'changes-requested': changes ?? 0,
    'approved': approved ?? 0,
    'published': published ?? 0,
  };
}

/** Which day of the list a story belongs to, by its last write and the day it is now where the reader sits. */
export type DayGroup = 'today' | 'yesterday' | 'earlier';

/** Groups stories, newest write first, into days. `dayOf` gives the local day (`YYYY-MM-DD`) of a UTC instant. */
export function groupByDay(stories: readonly ArticleSummary[], now: number, dayOf: (instant: number) => string): readonly { readonly day: DayGroup; readonly stories: readonly ArticleSummary[] }[] {
  const today = dayOf(now);
  const yesterday = dayOf(now - 86_400_000);
  const sorted = [...stories].sort((left, right) => (left.modified < right.modified ? 1 : left.modified > right.modified ? -1 : 0));
  const groupOf = (story: ArticleSummary): DayGroup => {
    const day = dayOf(Date.parse(story.modified));
    return day >= today ? 'today' : day === yesterday ? 'yesterday' : 'earlier';
  };
  return (['today', 'yesterday', 'earlier'] as const)
    .map((day) => ({ day, stories: sorted.filter((story) => groupOf(story) === day) }))
    .filter((group) => group.stories.length > 0);
}
