import { z } from 'zod';
import { momentSchema, type Moment } from '../time/moment';

/** What became of a line that came in. Where several apply the most urgent one is kept, in this order. */
export const outcomes = ['flagged', 'guessed', 'changed', 'removed', 'kept'] as const;

/** What became of one line. */
export type Outcome = (typeof outcomes)[number];

/** Why it became so: stable codes, worded in shared/i18n/areas/receipt.ts. `detail` fills the sentence's {detail}. */
export const reasons = [
  'body', 'headline', 'standfirst', 'byline', 'byline-guessed', 'dateline', 'section', 'stamp', 'stamp-day', 'stamp-no-zone', 'stamp-flagged', 'stamp-asked', 'stamp-rejected',
  'dates-disagree', 'embargo', 'notice', 'notice-flagged', 'notice-second', 'credit', 'source', 'caption', 'heading-guessed', 'list-joined', 'lines-joined', 'dehyphenated',
  'soft-hyphens-removed', 'spaces-normalised', 'doubled-word', 'all-caps', 'unknown-markup',
  'navigation', 'share', 'advertisement', 'newsletter', 'related', 'player', 'reading-time', 'comments', 'cookies', 'running-head', 'contact', 'end-mark', 'site-name', 'boilerplate', 'link-list', 'label',
  'kept-in-doubt', 'put-back',
] as const;

/** A reason code. */
export type Reason = (typeof reasons)[number];

/** One line of the source and what became of it. `line` counts from 1 over the non-empty lines that came in. */
export interface ReceiptLine {
  readonly line: number;
  /** The line as it came in. */
  readonly text: string;
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** The metadata field it filled, or would fill after an answer. */
  readonly field?: string | undefined;
  readonly detail?: string | undefined;
  /** The moments to choose from, where a person has to. */
  readonly candidates?: readonly Moment[] | undefined;
}

/** The account of an import: every line that came in, with what became of it. Stored with the article. */
export interface Receipt {
  readonly source: 'paste' | 'drop' | 'file' | 'command-line';
  readonly format: 'text' | 'html';
  /** File name, when there was one; never a path. */
  readonly name?: string | undefined;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
  readonly lines: readonly ReceiptLine[];
  readonly dismissed: boolean;
}

/** Schema of {@link Receipt}; keys it does not know pass through. */
export const receiptSchema: z.ZodType<Receipt> = z.looseObject({
  source: z.enum(['paste', 'drop', 'file', 'command-line']),
  format: z.enum(['text', 'html']),
  name: z.string().optional(),
  at: z.string(),
  lines: z.array(
    z.looseObject({
      line: z.number().int().positive(), text: z.string(), outcome: z.enum(outcomes), reason: z.enum(reasons),
      field: z.string().optional(), detail: z.string().optional(), candidates: z.array(momentSchema).optional(),
    }),
  ),
  dismissed: z.boolean(),
});
