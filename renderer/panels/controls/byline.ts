import type { Byline, Person } from '../../../shared/metadata/people';

/** A line of the people list while it is edited: its name may still be empty. */
export type PersonRow = Person;

/** A new line for somebody whose name is not typed yet. */
export const newPerson: PersonRow = { name: '', role: 'reporter' };

/** The byline that `rows` and `text` make; undefined when nothing is left of it. Rows without a name wait and are not stored. `before` keeps keys of newer versions. */
export function bylineFrom(rows: readonly PersonRow[], text: string | undefined, before: Byline | undefined): Byline | undefined {
  const people = rows.filter((row) => row.name.trim() !== '').map((row) => ({ ...row, name: row.name.trim() }));
  if (people.length === 0 && text === undefined) return undefined;
  return { ...before, people, text };
}

/** The rows to show when the article holds `people`: the rows as typed while they mean these people, else the people. */
export function followPeople(rows: readonly PersonRow[], people: readonly Person[]): readonly PersonRow[] {
  const named = rows.filter((row) => row.name.trim() !== '');
  const same = named.length === people.length && named.every((row, index) => row.name.trim() === people[index]?.name && row.role === people[index].role);
  return same ? rows : people;
}

/** The rows after one of them changed. */
export function changeRow(rows: readonly PersonRow[], at: number, change: Partial<PersonRow>): readonly PersonRow[] {
  return rows.map((row, index) => (index === at ? { ...row, ...change } : row));
}
