import { describe, expect, it } from 'vitest';
import { bylineFrom, changeRow, followPeople, newPerson, type PersonRow } from './byline';

describe('the byline', () => {
  it('is empty when nobody is named and no line was printed', () => {
    expect(bylineFrom([newPerson], undefined, undefined)).toBeUndefined();
  });

  it('leaves out people without a name and trims the others', () => {
    expect(bylineFrom([{ name: ' Nadia Olmo ', role: 'reporter' }, newPerson], undefined, undefined)).toMatchObject({ people: [{ name: 'Nadia Olmo', role: 'reporter' }] });
  });

  it('keeps the printed line when the last person goes', () => {
    expect(bylineFrom([], 'By the desk', { people: [], text: 'By the desk' })).toMatchObject({ people: [], text: 'By the desk' });
  });

  it('keeps a row without a name while the article holds the named ones', () => {
    const rows: readonly PersonRow[] = [{ name: 'Nadia Olmo ', role: 'reporter' }, newPerson];
    expect(followPeople(rows, [{ name: 'Nadia Olmo', role: 'reporter' }])).toBe(rows);
  });

  it('shows people that came from elsewhere', () => {
    const people: readonly PersonRow[] = [{ name: 'Ilse Brandt', role: 'photographer' }];
    expect(followPeople([newPerson], people)).toBe(people);
  });

  it('changes one row', () => {
    expect(changeRow([newPerson, newPerson], 1, { role: 'editor' })[1]).toEqual({ name: '', role: 'editor' });
  });
});
