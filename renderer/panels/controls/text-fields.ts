import type { MessageKey } from '../../../shared/i18n/index';
import { fields, type FieldName, type Metadata } from '../../../shared/metadata/index';

/** The fields whose value is plain text, derived from the list: a new one needs nothing here. */
export type TextFieldName = { [Name in FieldName]: Metadata[Name] extends string | undefined ? Name : never }[FieldName];

/** What helps or corrects at a field, where the general words do not do. */
interface FieldHelp {
  readonly hint?: MessageKey;
  readonly error?: MessageKey;
}

const help: Partial<Record<FieldName, FieldHelp>> = {
  slug: { hint: 'panels.hint.slug', error: 'panels.error.slug' },
  targetLength: { error: 'panels.error.count' },
  copyrightYears: { hint: 'panels.hint.copyrightYears', error: 'panels.error.copyrightYears' },
};

/** The hint and the error sentence of a text field. */
export function helpFor(field: FieldName): { readonly hint: MessageKey | undefined; readonly error: MessageKey } {
  const own = help[field];
  return { hint: own?.hint, error: own?.error ?? 'panels.error.one-line' };
}

/** Whether `value` may be stored in `field`. */
export function isValidFor(field: FieldName, value: string): boolean {
  const schema = fields.find((each) => each.name === field)?.schema;
  return schema?.safeParse(value).success === true;
}

/** The text in a field, undefined when it is empty or holds no text. */
export function textOf(metadata: Metadata, field: FieldName): string | undefined {
  const value = metadata[field];
  return typeof value === 'string' ? value : undefined;
}
