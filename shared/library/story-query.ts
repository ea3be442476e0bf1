import { z } from 'zod';
import type { ArticleSummary } from '../article/summary';
import { roles, states, type Role, type State } from '../workflow/workflow';

/** Where a story of the library lies: in the folder itself, in its plain folder `Archive` or `Templates`, or in its trash. In the order in which they are offered. */
export const shelves = ['stories', 'archive', 'templates', 'trash'] as const;

/** One shelf of the library. */
export type Shelf = (typeof shelves)[number];

/** What of a shelf is shown: everything, what waits for this person, or one state. */
export const stateFilters = ['all', 'waiting', ...states] as const;

/** Everything, what waits, or one state. */
export type StateFilter = (typeof stateFilters)[number];

/** Orders of a list: newest write first, newest publish date first, by headline, or by how well the words fit (newest first where no word was typed). */
export const storySorts = ['modified', 'published', 'headline', 'relevance'] as const;

/** An order of the list. */
export type StorySort = (typeof storySorts)[number];

/** What a list is parted by. */
export const storyGroupings = ['none', 'day', 'section', 'state'] as const;

/** A way to part the list. */
export type StoryGrouping = (typeof storyGroupings)[number];

/** The part of a question that can be kept, as a saved search keeps it. */
export const savedQuerySchema = z.strictObject({
  /** What was typed: words, "phrases", -exclusions, prefix* and fields (`byline:`, `published:2024-03`). Never wrong: what is not understood is looked for as words. */
  text: z.string().max(1000),
  shelf: z.enum(shelves),
  filter: z.enum(stateFilters),
  sort: z.enum(storySorts),
  group: z.enum(storyGroupings),
});

/** A kept question. */
export type SavedQuery = z.infer<typeof savedQuerySchema>;

/** The longest page that is asked for at once. */
export const longestPage = 500;

/** A question of the list. `role` says what waits. `text` is still being typed: its last word counts as a beginning. */
export const storyQuerySchema = savedQuerySchema.extend({ role: z.enum(roles), isTyping: z.boolean() });

/** A question of the list. */
export type StoryQuery = z.infer<typeof storyQuerySchema>;

/** Letters that are typed into the list: the next row after place `after` (-1 for the first row) whose headline begins with them, or its first words or file name where it has none. */
export const nameQuerySchema = storyQuerySchema.extend({ typed: z.string().min(1).max(200), after: z.number().int().min(-1).max(10_000_000) });

/** Letters that are typed into the list. */
export type NameQuery = z.infer<typeof nameQuerySchema>;

/** A page of the answer: `limit` rows from row `offset` on. With `shape` the answer also says how long the list is and how it is parted, which costs more than the rows do. */
export const storyPageSchema = storyQuerySchema.extend({
  offset: z.number().int().min(0).max(10_000_000),
  limit: z.number().int().min(0).max(longestPage),
  shape: z.boolean(),
});

/** A page that is asked for. */
export type StoryPage = z.infer<typeof storyPageSchema>;

/** A stretch of a text in UTF-16 code units: `to` is the first that is outside. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Words of a story around the first that were found; `…` where it was cut. */
export interface Snippet {
  readonly text: string;
  readonly hits: readonly TextRange[];
}

/** A row of the answer. */
export interface StoryRow extends ArticleSummary {
  /** The id inside the file, by which a story has its lock wherever it lies; absent when the file cannot be read. */
  readonly articleId?: string | undefined;
  /** Where the words that were looked for stand in the headline. */
  readonly headlineHits: readonly TextRange[];
  /** Absent when no words were looked for or none of them stands in the text. */
  readonly snippet?: Snippet | undefined;
}

/**
 * A stretch of rows under one heading. Keys: by day `today`, `yesterday`, `week` (the five days before) or a month
 * `2024-03`, by the computer's day; by section the section as written, `''` for none; by state the state, `''` for a file
 * that cannot be read; ungrouped one group with the key `all`. Never empty.
 */
export interface StoryGroup {
  readonly key: string;
  readonly count: number;
}

/** How long the whole answer is and how it is parted. */
export interface StoryShape {
  readonly total: number;
  /** In the order of the rows: the counts add up to `total`, so that each group's first row is known. */
  readonly groups: readonly StoryGroup[];
  /** How many stories each filter of this shelf would show for the same text. A file that cannot be read is among `all` and in no state. */
  readonly counts: Readonly<Record<StateFilter, number>>;
  /** How many stories lie on the shelf, whatever was typed. */
  readonly onShelf: number;
}

/** What of a typed text was not understood; it was looked for as plain words, or left out where that would find nothing. */
export interface QueryTrouble {
  readonly kind: 'unknown-field' | 'bad-value' | 'no-words';
  /** The piece as it was typed. */
  readonly text: string;
}

/** How far the first look at a folder has come, in files. */
export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

/** The answer to a page. */
export interface StoryAnswer {
  /** Rows `offset` to `offset + rows.length` of the list, as it stood at `generation`. */
  readonly rows: readonly StoryRow[];
  /** Present when it was asked for. */
  readonly shape?: StoryShape | undefined;
  /** Grows whenever the index changes: pages of two generations do not fit together. */
  readonly generation: number;
  /** Present while not every file of the folder has been seen: the list will grow. */
  readonly progress?: IndexProgress | undefined;
  readonly troubles: readonly QueryTrouble[];
}

/** The state in which a story waits for somebody: an editor reads what was sent, a reporter mends what came back. */
export function waitingState(role: Role): State {
  return role === 'editor' ? 'in-review' : 'changes-requested';
}
