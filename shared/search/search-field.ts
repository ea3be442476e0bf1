import { languages } from '../i18n/message';
import { say } from '../i18n/index';
import { fields, momentFields, type FieldName, type MomentFieldName } from '../metadata/index';
import { states, type State } from '../workflow/workflow';
import { fold } from './fold';

/** What stands before a colon: a field of words, a time, or one of the facts of the list. */
export type SearchField =
  | { readonly kind: 'words'; readonly column: WordColumn }
  | { readonly kind: 'time'; readonly field: MomentFieldName | 'modified' }
  | { readonly kind: 'state' }
  | { readonly kind: 'language' };

/** Where words of a story are looked for: a field, its file's name, its text. */
export type WordColumn = FieldName | 'file' | 'body';

const isMoment = (name: FieldName): name is MomentFieldName => momentFields.some((moment) => moment === name);

/** Fields whose words are found without naming them. A moment has none, and `es` is a word of many stories. */
const wordFields: readonly FieldName[] = fields.filter(({ name, control }) => !isMoment(name) && control !== 'count' && name !== 'language').map(({ name }) => name);

/** The columns of words, the most telling first. */
export const wordColumns: readonly WordColumn[] = [...wordFields, 'file', 'body'];

const ownNames: readonly (readonly [SearchField, readonly string[]])[] = [
  [{ kind: 'state' }, ['state', 'estado']],
  [{ kind: 'time', field: 'modified' }, ['modified', 'modificado']],
  [{ kind: 'words', column: 'file' }, ['file', 'archivo']],
  [{ kind: 'words', column: 'body' }, ['text', 'texto']],
];

function fieldFor(name: FieldName): SearchField {
  if (isMoment(name)) return { kind: 'time', field: name };
  return name === 'language' ? { kind: 'language' } : { kind: 'words', column: name };
}

const named: ReadonlyMap<string, SearchField> = new Map([
  ...fields.flatMap(({ name, searchNames }) => [name.toLowerCase(), ...searchNames].map((word): [string, SearchField] => [word, fieldFor(name)])),
  ...ownNames.flatMap(([field, words]) => words.map((word): [string, SearchField] => [word, field])),
].filter(([word]) => word !== 'targetlength'));

/** The field that a word before a colon asks for; undefined for a word that names none. */
export function searchFieldNamed(word: string): SearchField | undefined {
  return named.get(fold(word));
}

/** Every word that may stand before a colon, for the list that is offered while typing: the first name of each field. */
export const searchFieldNames: readonly string[] = [
  ...fields.flatMap(({ searchNames }) => searchNames.slice(0, 1)), ...ownNames.flatMap(([, words]) => words.slice(0, 1)),
];

/** The states that a value means: its name in any language of the app, or a beginning of one of its words. Empty for a word that means none. */
export function statesNamed(value: string): readonly State[] {
  const wanted = fold(value).trim();
  if (wanted === '') return [];
  const namesOf = (state: State): readonly string[] => [state, ...languages.map((language) => fold(say(language, `review.state.${state}`)))];
  const whole = states.filter((state) => namesOf(state).includes(wanted));
  return whole.length > 0 ? whole : states.filter((state) => namesOf(state).some((name) => name.startsWith(wanted) || name.split(/[\s-]/).some((word) => word.startsWith(wanted))));
}
