import type { Article } from '../../shared/article/article';
import type { Receipt } from '../../shared/article/receipt';

/** A foreign text to make a story of. */
export interface ParseRequest {
  readonly text: string;
  /** Absent: told by name and content. */
  readonly format?: 'text' | 'html' | undefined;
  readonly origin: Receipt['source'];
  /** File name without folder, when there was a file. */
  readonly name?: string | undefined;
  /** BCP 47, when a person said which. */
  readonly language?: string | undefined;
  /** UTC, to the second. */
  readonly now: string;
  /** UUID of the new story. */
  readonly id: string;
}

/** Makes a story of a foreign text: in a worker in the app, directly on the command line. Refuses with `import/*`. */
export type ParseForeign = (request: ParseRequest) => Promise<Article>;
