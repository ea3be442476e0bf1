import type { Article } from '../article/article';
import { makeMove, type MoveBy } from '../workflow/moves';

/**
 * The article as it stands once it is published: moved to `published`, with the move in its history, and `firstPublished`
 * filled from the publish date if it was empty. Pages are rendered from this and the caller saves it, so that the two agree.
 * Throws `workflow/not-allowed` as the move does.
 */
export function asPublished(article: Article, made: MoveBy): Article {
  const { firstPublished, published } = article.metadata;
  const first = firstPublished ?? published;
  return {
    ...article,
    metadata: first === undefined ? article.metadata : { ...article.metadata, firstPublished: first },
    workflow: makeMove(article.workflow, 'publish', made),
  };
}
