import { expect, it } from 'vitest';
import type { ArticleSummary } from '../../shared/article/summary';
import type { StoryPage } from '../../shared/library/story-query';
import { answerFromRows, idsFromRows } from './answer-from-rows';

const now = Date.parse('2026-03-04T12:00:00Z');
const story = (id: string, changes: Partial<ArticleSummary> = {}): ArticleSummary => ({ id, name: `${id}.article`, firstWords: '', state: 'draft', rights: 'question', modified: '2026-03-04T10:00:00Z', ...changes });
const page = (changes: Partial<StoryPage> = {}): StoryPage => ({ text: '', shelf: 'stories', filter: 'all', sort: 'modified', group: 'none', role: 'editor', isTyping: true, offset: 0, limit: 50, shape: true, ...changes });
const stories = [
  story('a', { headline: 'La señora Peña abre el mercado', state: 'in-review', section: 'Local' }),
  story('b', { firstWords: 'The mill wheel turned again', state: 'changes-requested', modified: '2026-03-03T10:00:00Z' }),
  story('c', { headline: 'Mill lane closes', state: 'published', section: 'Local', modified: '2025-03-04T10:00:00Z' }),
  story('d', { trouble: 'damaged', modified: '2026-03-01T10:00:00Z' }),
];

it('gives a page of the rows in which every word stands', () => {
  expect(idsFromRows(stories, page({ text: 'pena SENORA' }), now)).toEqual(['a']);
  expect(answerFromRows(stories, page({ text: 'mill', offset: 1, limit: 1 }), now).rows.map(({ id }) => id)).toEqual(['c']);
});

it('says how long the list is, how it is parted and what each filter would show', () => {
  expect(answerFromRows(stories, page({ filter: 'waiting' }), now).shape).toMatchObject({ total: 1, onShelf: 4, counts: { 'all': 4, 'waiting': 1, 'draft': 0, 'published': 1 } });
  expect(answerFromRows(stories, page({ group: 'day' }), now).shape?.groups.map(({ key }) => key)).toEqual(['today', 'yesterday', 'week', '2025-03']);
  expect(answerFromRows(stories, page({ group: 'section' }), now).shape?.groups).toEqual([{ key: '', count: 2 }, { key: 'Local', count: 2 }]);
  expect(answerFromRows(stories, page({ group: 'state' }), now).shape?.groups.map(({ key }) => key)).toEqual(['', 'in-review', 'changes-requested', 'published']);
});
