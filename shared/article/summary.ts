import { blockText } from '../body/text-blocks';
import type { Moment } from '../time/moment';
import type { State } from '../workflow/workflow';
import type { Article } from './article';

/** The most telling date of a story for a list: published, else updated, else created. */
export type ListedDate = { readonly field: 'published' | 'updated' | 'created'; readonly moment: Moment };

/** How rights stand at a glance: cleared, with conditions, a question, or stopped. */
export type RightsMark = 'cleared' | 'conditions' | 'question' | 'blocked';

/** What the library list shows of one story. */
export interface ArticleSummary {
  readonly id: string;
  /** File name without folder. */
  readonly name: string;
  readonly headline?: string | undefined;
  /** First words of the body, for stories without a headline or with a short one. */
  readonly firstWords: string;
  readonly state: State;
  /** As written in the story's fields. */
  readonly section?: string | undefined;
  readonly date?: ListedDate | undefined;
  readonly rights: RightsMark;
  /** UTC instant of the last write, to the second; orders the list. */
  readonly modified: string;
  /** Set when the file cannot be opened for editing. */
  readonly trouble?: 'damaged' | 'newer' | 'unreadable' | undefined;
}

/** How rights stand: own work is cleared; a held permission with a scope has conditions; somebody else's without permission is blocked; no record is a question. */
export function rightsMark(article: Article): RightsMark {
  const permission = article.metadata.permission;
  if (permission === undefined) return 'question';
  if (permission.kind === 'third-party-without') return 'blocked';
  return permission.kind === 'held' && (permission.scope ?? '') !== '' ? 'conditions' : 'cleared';
}

/** What the list shows of an article. */
export function summarise(article: Article): Pick<ArticleSummary, 'headline' | 'firstWords' | 'state' | 'section' | 'date' | 'rights'> {
  const { published, updated, created, headline, section } = article.metadata;
  const date: ListedDate | undefined =
    published !== undefined ? { field: 'published', moment: published } : updated !== undefined ? { field: 'updated', moment: updated } : created !== undefined ? { field: 'created', moment: created } : undefined;
  const words = article.body.map(blockText).find((text) => text.trim() !== '') ?? '';
  return { headline, firstWords: words.slice(0, 160), state: article.workflow.state, section, date, rights: rightsMark(article) };
}
