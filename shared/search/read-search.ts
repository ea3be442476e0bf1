import type { QueryTrouble } from '../library/story-query';
import type { MomentFieldName } from '../metadata/index';
import type { State } from '../workflow/workflow';
import { fold } from './fold';
import { searchFieldNamed, statesNamed, type SearchField, type WordColumn } from './search-field';
import { readDayRange, type DayRange } from './time-range';

/** Words to find one behind the other. */
export interface WordsTerm {
  readonly kind: 'words';
  /** Folded; holds at least one letter or digit. */
  readonly text: string;
  /** Whether the last word is the beginning of one. */
  readonly isPrefix: boolean;
  /** Where; absent for anywhere. */
  readonly column?: WordColumn | undefined;
  readonly isExcluded: boolean;
}

/** A condition on the facts of a story. */
export type FactTerm = (
  | { readonly kind: 'time'; readonly field: MomentFieldName | 'modified'; readonly days: DayRange }
  | { readonly kind: 'state'; readonly states: readonly State[] }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'embargo'; readonly is: 'active' | 'over' }
) & { readonly isExcluded: boolean };

/** A piece of what was typed. */
export type SearchTerm = WordsTerm | FactTerm;

/** What was typed, read: every term must hold. Troubles name the pieces that were taken otherwise than they may have been meant. */
export interface Search {
  readonly terms: readonly SearchTerm[];
  readonly troubles: readonly QueryTrouble[];
}

/** More terms than this nobody types. */
const mostTerms = 40;

const quotes = /[“”„‟«»＂]/g;
// Signs that no story holds, and those that the index cannot be asked with.
const controls = /[\0-\x1f\x7f]/g;
const hasLetters = /[\p{L}\p{N}]/u;

/** A piece: `-` before it, a word and a colon, and a text in quotes or up to the next space. */
const piece = /(-?)(?:([\p{L}][\p{L}\p{M}\p{N}-]*)[:：](\s*))?(?:"([^"]*)("?)|(\S+))?/gu;

interface Piece {
  readonly whole: string;
  readonly isExcluded: boolean;
  readonly key: string | undefined;
  readonly value: string;
  readonly isQuoted: boolean;
  /** Nothing stands behind it, so that it may go on. */
  readonly isOpen: boolean;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length && pieces.length < mostTerms) {
    const start = piece.lastIndex + (/^\s*/.exec(text.slice(piece.lastIndex))?.[0].length ?? 0);
    if (start >= text.length) break;
    piece.lastIndex = start;
    const found = piece.exec(text);
    if (found === null || found[0] === '') break;
    const [whole, minus, key, gap, quoted, closing, plain] = found.map((part: string | undefined) => part);
    // A space behind the colon of what is no field ends the word there: "note: mill".
    if (key !== undefined && gap !== '' && searchFieldNamed(key) === undefined) {
      piece.lastIndex = start + (minus ?? '').length + key.length + 1;
      pieces.push({ whole: `${key}:`, isExcluded: minus === '-', key: undefined, value: key, isQuoted: false, isOpen: false });
      continue;
    }
    pieces.push({
      whole: whole ?? '', isExcluded: minus === '-', key, value: quoted ?? plain ?? '', isQuoted: quoted !== undefined,
      isOpen: piece.lastIndex >= text.length && closing !== '"',
    });
  }
  return pieces;
}

/**
 * Reads what somebody typed into the search: words, "phrases", beginnings (`mill*`; the last word while typing), -exclusions
 * and fields (`byline:peña`, `published:2024-03..2024-05`). Nothing is an error: what is not understood is looked for as
 * words or left out, and named. `today` is the reader's day, `YYYY-MM-DD`.
 */
export function readSearch(text: string, { isTyping, today }: { readonly isTyping: boolean; readonly today: string }): Search {
  const terms: SearchTerm[] = [];
  const troubles: QueryTrouble[] = [];
  for (const one of piecesOf(text.replace(quotes, '"').replace(controls, ' '))) {
    const field = one.key === undefined ? undefined : searchFieldNamed(one.key);
    const stillTyped = isTyping && one.isOpen;
    if (one.key !== undefined && field === undefined) {
      // `https://` and `12:30` are no fields that somebody got wrong.
      if (one.value !== '' && !one.value.startsWith('/')) troubles.push({ kind: 'unknown-field', text: one.whole });
      pushWords(terms, { ...one, value: `${one.key} ${one.value}` }, undefined, stillTyped);
    } else if (field === undefined || field.kind === 'words') {
      if (!pushWords(terms, one, field?.column, stillTyped) && !stillTyped && one.value !== '') troubles.push({ kind: 'no-words', text: one.whole });
    } else {
      const fact = factOf(field, one.value, today);
      if (fact !== undefined) terms.push({ ...fact, isExcluded: one.isExcluded });
      else if (!stillTyped) {
        troubles.push({ kind: 'bad-value', text: one.whole });
        pushWords(terms, one, undefined, false);
      }
    }
  }
  return { terms, troubles };
}

function pushWords(terms: SearchTerm[], { value, isQuoted, isExcluded }: Piece, column: WordColumn | undefined, stillTyped: boolean): boolean {
  const text = fold(value);
  if (!hasLetters.test(text)) return false;
  const isPrefix = !isQuoted && (stillTyped || value.endsWith('*'));
  terms.push({ kind: 'words', text, isPrefix, column, isExcluded });
  return true;
}

type Fact<Term = FactTerm> = Term extends FactTerm ? Omit<Term, 'isExcluded'> : never;

function factOf(field: Exclude<SearchField, { kind: 'words' }>, value: string, today: string): Fact | undefined {
  switch (field.kind) {
    case 'state': {
      const states = statesNamed(value);
      return states.length === 0 ? undefined : { kind: 'state', states };
    }
    case 'language':
      return /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(value) ? { kind: 'language', language: value.toLowerCase() } : undefined;
    case 'time': {
      const word = fold(value);
      if (field.field === 'embargoUntil' && ['active', 'activo', 'vigente'].includes(word)) return { kind: 'embargo', is: 'active' };
      if (field.field === 'embargoUntil' && ['over', 'lifted', 'past', 'levantado', 'vencido'].includes(word)) return { kind: 'embargo', is: 'over' };
      const days = readDayRange(value, today);
      return days === undefined ? undefined : { kind: 'time', field: field.field, days };
    }
  }
}
