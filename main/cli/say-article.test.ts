import { expect, it } from 'vitest';
import { newArticle, type Article } from '../../shared/article/article';
import { countWords } from '../../shared/body/measure';
import { newsArticle } from '../../shared/exporters/json-ld';
import { ninjs } from '../../shared/exporters/ninjs';
import { sayArticle } from './say-article';

it('T08 a no-break space between digits is no word gap, in the window, on the command line and in every export', () => {
  const article: Article = { ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', { headline: 'Puente', language: 'es' }), body: [{ type: 'paragraph', content: [{ type: 'text', text: '10\u00a0000 pesos' }] }] };
  const context = { now: '2026-01-15T12:00:00Z', language: 'es', publisher: 'Quay Press' } as const;
  expect(countWords(article.body, 'es')).toBe(2);
  expect(sayArticle(article)).toMatch(/^words +2$/m);
  expect(newsArticle(article, context)).toMatchObject({ wordCount: 2 });
  expect(ninjs.render(article, context)[0]?.text).toContain('"wordCount": 2');
});
