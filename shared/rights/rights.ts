import { z } from 'zod';

/**
 * Whether and why the newsroom may use the text. An absent record is not a yes: it is what the checks ask about.
 * `given` and `until` are days (`YYYY-MM-DD`, the last one still allowed); `scope` says for what, in the words of the permission.
 */
export type Permission =
  | { readonly kind: 'own-work' }
  | { readonly kind: 'held'; readonly from: string; readonly given?: string | undefined; readonly until?: string | undefined; readonly scope?: string | undefined }
  | { readonly kind: 'third-party-without' };

/** Schema of {@link Permission}; keys it does not know pass through. */
export const permissionSchema: z.ZodType<Permission> = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('own-work') }),
  z.looseObject({ kind: z.literal('held'), from: z.string(), given: z.string().optional(), until: z.string().optional(), scope: z.string().optional() }),
  z.looseObject({ kind: z.literal('third-party-without') }),
]);

/** What was read from a copyright line; the line itself is never altered. */
export interface NoticeReading {
  readonly decision: 'accept' | 'flag' | 'ask' | 'ignore';
  /** As written, without years and terms; absent when the line names none. */
  readonly holder?: string | undefined;
  /** `2015`, `2013-2015`, `1997-` (open: never closed with this year), `2013, 2015`. */
  readonly years?: string | undefined;
  /** The words after holder and year: `All rights reserved. Do not reproduce without permission.` */
  readonly terms?: string | undefined;
  /** A licence named in the line, when there is one: an SPDX id when exact, the URL otherwise. */
  readonly licence?: string | undefined;
  /** Address that stands in brackets behind the holder. */
  readonly holderUrl?: string | undefined;
  /** What else the line says of the holder: a register number, a parent company. */
  readonly note?: string | undefined;
  /** The holder is a news agency: never to be replaced by a house default. */
  readonly wire: boolean;
  readonly flags: readonly NoticeFlag[];
}

/** Why a notice is flagged or asked: stable codes, worded in shared/i18n. */
export type NoticeFlag =
  | 'holder-missing' | 'year-missing' | 'open-range' | 'doubled-symbol' | 'mojibake' | 'template-leak' | 'two-notices'
  | 'future' | 'third-party-script' | 'not-a-notice';
