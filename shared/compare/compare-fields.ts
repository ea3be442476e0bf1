import { fields, type FieldName, type Metadata } from '../metadata/index';
import { sayField } from '../metadata/say-field';
import { compareWords, type Piece } from './compare-words';
import { words } from './tokens';
import { plainInline } from '../body/inline';

/** A field that is not the same on both sides, as a person would type it; empty for an empty field. */
export interface FieldChange {
  readonly field: FieldName;
  readonly before: string;
  readonly after: string;
  readonly pieces: readonly Piece[];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

/** One text for equal values, in whatever order their keys stand; empty for nothing. */
export function valueKey(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(sorted(value));
}

/** Whatever a value holds beside what `sayField` says of it: the line as printed, the text that a moment was read from. */
function details(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  return Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string').map(([key, text]) => `${key}: ${text}`).join(', ');
}

/** The fields that differ, in the order of the list. */
export function compareFields(before: Metadata, after: Metadata): readonly FieldChange[] {
  return fields.flatMap(({ name }): readonly FieldChange[] => {
    if (valueKey(before[name]) === valueKey(after[name])) return [];
    const said = [sayField(before, name), sayField(after, name)] as const;
    const [old, now] = said[0] === said[1] ? [`${said[0]} (${details(before[name])})`, `${said[1]} (${details(after[name])})`] : said;
    return [{ field: name, before: old, after: now, pieces: compareWords(words(plainInline(old)), words(plainInline(now))) }];
  });
}
