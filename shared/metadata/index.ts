import type { z } from 'zod';
import { byline } from './fields/byline';
import { copyrightHolder } from './fields/copyright-holder';
import { copyrightNotice } from './fields/copyright-notice';
import { copyrightYears } from './fields/copyright-years';
import { created } from './fields/created';
import { creditLine } from './fields/credit-line';
import { dateline } from './fields/dateline';
import { editorsNote } from './fields/editors-note';
import { embargoUntil } from './fields/embargo-until';
import { expires } from './fields/expires';
import { firstPublished } from './fields/first-published';
import { headline } from './fields/headline';
import { keywords } from './fields/keywords';
import { language } from './fields/language';
import { licence } from './fields/licence';
import { permission } from './fields/permission';
import { published } from './fields/published';
import { section } from './fields/section';
import { slug } from './fields/slug';
import { slugline } from './fields/slugline';
import { source } from './fields/source';
import { standfirst } from './fields/standfirst';
import { targetLength } from './fields/target-length';
import { updated } from './fields/updated';
import { usageTerms } from './fields/usage-terms';

/** Every metadata field, in the order in which a file carries them. To add one: write its file and a line here. */
export const fields = [
  headline, standfirst, slug, slugline, byline, dateline, section, keywords, language, source, creditLine, editorsNote, targetLength,
  created, firstPublished, published, updated, embargoUntil, expires,
  copyrightHolder, copyrightYears, copyrightNotice, usageTerms, licence, permission,
] as const;

/** Any field of the list. */
export type AnyField = (typeof fields)[number];

/** The name of a field, which is also its key in a file and on the command line. */
export type FieldName = AnyField['name'];

/** The value of the field called `Name`. */
export type FieldValue<Name extends FieldName> = z.infer<Extract<AnyField, { name: Name }>['schema']>;

/** An article's metadata. An absent key is an empty field; there are no empty strings. */
export type Metadata = { readonly [Name in FieldName]?: FieldValue<Name> | undefined };

/** The names of the fields that hold a moment. */
export const momentFields = ['created', 'firstPublished', 'published', 'updated', 'embargoUntil', 'expires'] as const satisfies readonly FieldName[];

/** The name of a field that holds a moment. */
export type MomentFieldName = (typeof momentFields)[number];

/** The field called `name`, or undefined for a name that is none (a word typed by a person). */
export function fieldNamed(name: string): AnyField | undefined {
  return fields.find((field) => field.name === name);
}
