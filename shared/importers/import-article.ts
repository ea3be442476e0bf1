import { newArticle, type Article } from '../article/article';
import type { Receipt } from '../article/receipt';
import { slugOf } from '../lib/slug';
import type { Metadata } from '../metadata/index';
import { importerFor, importers } from './index';

/** What an import needs to know besides the text. */
export interface ImportOptions {
  /** UUID for the new article. */
  readonly id: string;
  readonly origin: Receipt['source'];
  /** File name, never a path. */
  readonly name?: string | undefined;
  /** Named by a person or by the clipboard; otherwise found out from name and content. */
  readonly format?: 'text' | 'html' | undefined;
  /** BCP 47 language of the text when a person named it. */
  readonly language?: string | undefined;
  /** UTC instant, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly now: string;
}

/**
 * A foreign text -> an article with metadata, body and receipt. Never throws for strange input. Permission is never
 * filled: only a person can give it.
 */
export function importArticle(source: string, options: ImportOptions): Article {
  const importer = importers.find((one) => one.id === options.format) ?? importerFor(options.name, source);
  const { metadata, body, lines } = importer.read(source, { language: options.language, now: options.now });
  const slug = metadata.headline === undefined ? undefined : slugOf(metadata.headline);
  const filled: Metadata = {
    ...metadata,
    ...(slug === undefined ? {} : { slug }),
    created: { kind: 'instant', local: options.now.slice(0, 19), zone: 'UTC', utc: options.now },
  };
  const receipt: Receipt = {
    source: options.origin, format: importer.id, ...(options.name === undefined ? {} : { name: options.name.replace(/^.*[/\\]/u, '') }),
    at: options.now, lines, dismissed: false,
  };
  const article = newArticle(options.id, filled);
  return { ...article, body: body.length === 0 ? article.body : body, receipt };
}
