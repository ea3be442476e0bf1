import { useEffect, useState } from 'react';

/** What a text field holds: the words as typed, and the value of the article they were last brought in line with. */
export interface Draft {
  readonly text: string;
  readonly seen: string;
}

/** What typing leads to: the draft, and the value to store when the words make one. `undefined` empties the field. */
export interface Typed {
  readonly draft: Draft;
  readonly commit?: { readonly value: string | undefined };
}

/** The draft after `text` was typed. Blank text empties the field; text that is not valid is kept in the draft and stores nothing. */
export function typeInto(draft: Draft, text: string, isValid: (value: string) => boolean): Typed {
  const value = text.trim();
  if (value === '') return { draft: { text, seen: '' }, commit: { value: undefined } };
  return isValid(value) ? { draft: { text, seen: value }, commit: { value } } : { draft: { ...draft, text } };
}

/** The draft when the article holds `value`: words typed here stay as typed while they mean that value, or nothing valid yet; a change from elsewhere replaces them. */
export function followValue(draft: Draft, value: string): Draft {
  return value === draft.seen ? draft : { text: value, seen: value };
}

/** Words typed into a field that are not valid yet, by article and field, so that looking at another tab does not lose them. */
const unfinished = new Map<string, Draft>();

/** Keeps what is typed into one field. `place` names article and field. Returns the draft and a setter; never clears typed words. */
export function useDraft(place: string, value: string): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState<Draft>(() => followValue(unfinished.get(place) ?? { text: value, seen: value }, value));
  const current = followValue(draft, value);
  if (current !== draft) setDraft(current);
  useEffect(() => {
    if (current.text.trim() === current.seen) unfinished.delete(place);
    else unfinished.set(place, current);
  }, [place, current]);
  return [current, setDraft];
}
