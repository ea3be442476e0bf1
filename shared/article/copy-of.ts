import { momentFields, type Metadata } from '../metadata/index';
import type { Article } from './article';

/** A new story with the words, blocks and facts of another: nobody has reviewed it, it came from nowhere, and it has no dates yet but that of its beginning. Templates are made of stories, and stories of templates, in this way. */
export function copyOf(article: Article, id: string, created: Metadata['created']): Article {
  const metadata: Metadata = { ...article.metadata, ...Object.fromEntries(momentFields.map((field) => [field, undefined])), created };
  return { ...article, id, metadata, workflow: { state: 'draft', history: [] }, receipt: undefined };
}
