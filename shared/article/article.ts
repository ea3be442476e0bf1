import type { Body } from '../body/block';
import type { JsonObject } from '../lib/json';
import type { Metadata } from '../metadata/index';
import type { Workflow } from '../workflow/workflow';
import type { Receipt } from './receipt';

/** An article: what one `.article` file holds. */
export interface Article {
  /** UUID, stable over the file's life. */
  readonly id: string;
  readonly metadata: Metadata;
  readonly workflow: Workflow;
  /** The account of the import it came from, if it was imported. */
  readonly receipt?: Receipt | undefined;
  readonly body: Body;
  /** Top-level keys that this version does not know. */
  readonly extra?: JsonObject | undefined;
  /** Metadata keys that this version does not know. */
  readonly metadataExtra?: JsonObject | undefined;
}

/** A new, empty article. */
export function newArticle(id: string, metadata: Metadata = {}): Article {
  return { id, metadata, workflow: { state: 'draft', history: [] }, body: [{ type: 'paragraph', content: [] }] };
}
