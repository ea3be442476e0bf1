import { fieldNamed, type FieldName, type Metadata } from '../metadata/index';

/** One text of a field: a field of people or keywords has several. */
export interface FieldText {
  readonly field: FieldName;
  /** Which of the field's texts, from 0. */
  readonly part: number;
  readonly text: string;
}

/** The slug is the story's address and no words of it: it is left to its own panel. */
const notWords: readonly FieldName[] = ['slug'];

/** The texts of a field in order: none for an empty field and for one that holds no words. */
function partsOf(metadata: Metadata, field: FieldName): readonly string[] {
  const { byline, dateline, keywords } = metadata;
  switch (fieldNamed(field)?.control) {
    case 'text':
    case 'long-text':
    case 'notice': {
      const value = metadata[field];
      return typeof value === 'string' && !notWords.includes(field) ? [value] : [];
    }
    case 'byline':
      return byline === undefined ? [] : [...byline.people.map(({ name }) => name), byline.text ?? ''];
    case 'dateline':
      return dateline === undefined ? [] : [dateline.place ?? '', dateline.agency ?? '', dateline.text ?? ''];
    case 'keywords':
      return keywords ?? [];
    case 'count':
    case 'language':
    case 'licence':
    case 'moment':
    case 'permission':
    case undefined:
      return [];
  }
}

const orNone = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function valueWith(metadata: Metadata, field: FieldName, parts: readonly string[]): Metadata[FieldName] {
  const { byline, dateline, keywords } = metadata;
  if (field === 'byline' && byline !== undefined) {
    const text = orNone(parts.at(-1));
    const people = byline.people.map((person, index) => ({ ...person, name: parts[index] ?? person.name })).filter(({ name }) => name !== '');
    return people.length === 0 && text === undefined ? undefined : { ...byline, people, text };
  }
  if (field === 'dateline' && dateline !== undefined) {
    const [place, agency, text] = parts.map(orNone);
    return place === undefined && agency === undefined && text === undefined ? undefined : { ...dateline, place, agency, text };
  }
  if (field === 'keywords' && keywords !== undefined) {
    const kept = [...new Set(parts.filter((keyword) => keyword !== ''))];
    return kept.length === 0 ? undefined : kept;
  }
  return orNone(parts[0]);
}

/** Every text of a story's fields that a reader or the desk reads, in the order of the fields. */
export function fieldTexts(metadata: Metadata, fields: readonly FieldName[]): readonly FieldText[] {
  return fields.flatMap((field) => partsOf(metadata, field).map((text, part) => ({ field, part, text })));
}

/** Ends that a replacement left blank go, except in a notice, which is kept letter by letter. */
function tidied(field: FieldName, before: string, after: string): string {
  return before === after || (fieldNamed(field)?.control === 'notice' && after.trim() !== '') ? after : after.trim();
}

/**
 * The change that puts other texts into a field: `change` is given each of its texts with its part. Undefined when the field
 * would then hold what it may not hold.
 */
export function changeFieldTexts(metadata: Metadata, field: FieldName, change: (text: string, part: number) => string): Partial<Metadata> | undefined {
  const value = valueWith(metadata, field, partsOf(metadata, field).map((text, part) => tidied(field, text, change(text, part))));
  if (value !== undefined && fieldNamed(field)?.schema.safeParse(value).success !== true) return undefined;
  return { [field]: value };
}
