import { randomUUID } from 'node:crypto';
import { formatArticleFile } from '../../shared/article/article-file';
import type { Body } from '../../shared/body/block';
import type { Metadata } from '../../shared/metadata/index';
import { instantAt } from '../../shared/time/resolve-moment';
import type { Workflow } from '../../shared/workflow/workflow';

/** What a test says about a story; the rest is filled in. */
export interface Story {
  readonly headline?: string;
  /** Paragraphs without marks. */
  readonly paragraphs?: readonly string[];
  /** Other blocks, in the place of `paragraphs`. */
  readonly body?: Body;
  readonly metadata?: Metadata;
  readonly workflow?: Workflow;
}

/** Paragraphs without marks. */
export function paragraphs(...texts: readonly string[]): Body {
  return texts.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }));
}

/** The text of an article file. Created at one fixed moment, so that no test depends on its day. */
export function articleText({ headline, paragraphs: texts = [''], body, metadata = {}, workflow = { state: 'draft', history: [] } }: Story): string {
  const created = instantAt(Date.parse('2024-02-05T09:30:00Z') / 1000, 'Europe/Lisbon');
  return formatArticleFile({ id: randomUUID(), metadata: { ...(headline === undefined ? {} : { headline }), language: 'en', created, ...metadata }, workflow, body: body ?? paragraphs(...texts) });
}
