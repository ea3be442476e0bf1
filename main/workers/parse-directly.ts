import type { Article } from '../../shared/article/article';
import { importArticle } from '../../shared/importers/import-article';
import type { ParseRequest } from './parse-foreign';

/** Makes a story of a foreign text in this thread. */
export function parseDirectly({ text, ...options }: ParseRequest): Article {
  return importArticle(text, options);
}
