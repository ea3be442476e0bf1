import { expect, test } from 'vitest';
import type { ArticleSummary } from '../../shared/article/summary';
import { countStories, filterStories, groupByDay } from './filter-stories';

function story(id: string, changes: Partial<ArticleSummary> = {}): ArticleSummary {
  return { id, name: `${id}.article`, firstWords: '', state: 'draft', rights: 'question', modified: '2026-03-04T10:00:00Z', ...changes };
}

const stories = [
  story('a', { headline: 'La señora Peña abre el mercado', state: 'in-review' }),
  story('b', { firstWords: 'The mill wheel turned again', state: 'changes-requested' }),
  story('c', { headline: 'Mill lane closes', state: 'published' }),
  story('d', { trouble: 'damaged' }),
];

test('search finds words in any order, without case and accents, in headline, first words and name', () => {
  expect(filterStories(stories, 'all', 'pena SENORA', 'editor').map(({ id }) => id)).toEqual(['a']);
  expect(filterStories(stories, 'all', 'mill', 'editor').map(({ id }) => id)).toEqual(['b', 'c']);
  expect(filterStories(stories, 'all', 'd.article', 'editor').map(({ id }) => id)).toEqual(['d']);
  expect(filterStories(stories, 'published', 'mill', 'editor').map(({ id }) => id)).toEqual(['c']);
});

test('what waits depends on who sits there', () => {
  expect(filterStories(stories, 'waiting', '', 'editor').map(({ id }) => id)).toEqual(['a']);
  expect(filterStories(stories, 'waiting', '', 'reporter').map(({ id }) => id)).toEqual(['b']);
});

test('a damaged file is counted among all and in no state', () => {
  expect(countStories(stories, 'editor')).toMatchObject({ 'all': 4, 'waiting': 1, 'draft': 0, 'in-review': 1, 'changes-requested': 1, 'published': 1 });
  expect(filterStories(stories, 'draft', '', 'editor')).toEqual([]);
});

test('days follow the reader, newest first', () => {
  const list = [story('old', { modified: '2026-03-01T08:00:00Z' }), story('now', { modified: '2026-03-04T09:00:00Z' }), story('late', { modified: '2026-03-03T23:30:00Z' }), story('last', { modified: '2026-03-03T12:00:00Z' })];
  const inMadrid = (instant: number): string => new Date(instant + 3_600_000).toISOString().slice(0, 10);
  const groups = groupByDay(list, Date.parse('2026-03-04T10:00:00Z'), inMadrid);
  expect(groups.map(({ day, stories: inDay }) => [day, inDay.map(({ id }) => id)])).toEqual([['today', ['now', 'late']], ['yesterday', ['last']], ['earlier', ['old']]]);
});
