import type { Article } from '../article/article';
import type { Block } from '../body/block';
import type { FieldName, Metadata } from '../metadata/index';
import type { Facts, Language } from '../i18n/message';
import type { MessageKey } from '../i18n/index';
import type { Newsroom } from '../settings/settings';

/** `block` keeps a story from being published, `warn` asks for a look, `hint` is worth knowing. */
export type Level = 'block' | 'warn' | 'hint';

/** Where a finding stands: a field (or one day of a permission), or a stretch of a block's text (offsets in UTF-16 code units of `blockText`). */
export type Place =
  | { readonly kind: 'field'; readonly field: FieldName; readonly part?: 'given' | 'until' | undefined }
  | { readonly kind: 'body'; readonly block: number; readonly from: number; readonly to: number };

/** What a check found. The words are `message` with `facts`; `quote` shows the text it is about. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly place: Place;
  /** The other places that it is about, where two things contradict each other. */
  readonly against?: readonly Place[] | undefined;
  readonly message: MessageKey;
  readonly facts: Facts;
  readonly quote?: string | undefined;
}

/** What a check may know besides the article. Never read from the computer inside a rule. */
export interface CheckContext {
  /** UTC instant of the check, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly now: string;
  /** Absent where no newsroom is known, as on the command line: what depends on it is then not found. */
  readonly newsroom?: Newsroom | undefined;
}

/** A list of everything of one kind in a story, with what contradicts it. */
export type LedgerName = 'dates' | 'rights';

/** A story in which a rule must find (`quote`: exactly this text) or stay quiet. A string in `body` is a paragraph. */
export interface Example {
  readonly language: Language;
  readonly metadata?: Metadata | undefined;
  readonly body?: readonly (string | Block)[] | undefined;
  readonly newsroom?: Newsroom | undefined;
  readonly quote?: string | undefined;
}

/** A rule: finds, and proves itself by examples in which it finds and in which it stays quiet. */
export interface Check {
  readonly rule: string;
  /** The gravest level of its findings. */
  readonly level: Level;
  /** What the rule looks for, for the list of rules. */
  readonly title: MessageKey;
  /** The ledgers that show its findings beside what they are about; absent for rules about words. */
  readonly ledgers?: readonly LedgerName[] | undefined;
  /** At least three of each, in both languages; `now` is 2024-05-01T12:00:00Z. */
  readonly examples: { readonly finds: readonly Example[]; readonly quiet: readonly Example[] };
  run(article: Article, context: CheckContext): readonly Finding[];
}
