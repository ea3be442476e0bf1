import { join } from 'node:path';
import { newArticle, type Article } from '../shared/article/article';
import { createHistory } from '../main/history/history';
import { createArticleStore, type ArticleStore } from '../main/library/article-store';
import { createJournal } from '../main/library/journal';
import { createPlaces } from '../main/library/places';

/** The article store of the app over a folder of its own. */
export function storeIn(root: string): { readonly store: ArticleStore; readonly id: string } {
  const places = createPlaces();
  const { id } = places.add(join(root, 'library', 'story.article'));
  return { id, store: createArticleStore({ places, journal: createJournal(join(root, 'journal')), history: createHistory({ folder: join(root, 'history'), by: () => undefined }), trash: () => Promise.reject(new Error('no trash here')) }) };
}

/** The story at a step: its headline says the step, its body has `size` characters. */
export function storyAt(step: number, size: number): Article {
  return { ...newArticle('story', { headline: `step ${step}` }), body: [{ type: 'paragraph', content: [{ type: 'text', text: `${step} `.repeat(Math.ceil(size / 6)) }] }] };
}

/** The step that a story is at. */
export function stepOf(article: Article): number {
  return Number(article.metadata.headline?.replace('step ', ''));
}
