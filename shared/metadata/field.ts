import type { z } from 'zod';

/** How a field is edited and typed in: one renderer control and one command-line reader per kind. */
export type ControlKind = 'text' | 'long-text' | 'byline' | 'dateline' | 'keywords' | 'count' | 'language' | 'moment' | 'notice' | 'licence' | 'permission';

/** The panel that holds a field. `sheet` fields are edited in the article itself. */
export type FieldGroup = 'sheet' | 'details' | 'dates' | 'rights';

/** A metadata field: everything the panels, the file format, the command line and the exporters derive from. An empty field is an absent key. */
export interface Field<Name extends string, Schema extends z.ZodType> {
  readonly name: Name;
  readonly control: ControlKind;
  readonly group: FieldGroup;
  /** Words before the colon by which a search asks for the field, English and Spanish, small letters without accents, the first to be shown; none for a field that is not searched. */
  readonly searchNames: readonly string[];
  readonly schema: Schema;
}

/** Declares a field, keeping its name and value type. */
export function defineField<const Name extends string, Schema extends z.ZodType>(field: Field<Name, Schema>): Field<Name, Schema> {
  return field;
}
