import { shelves, waitingState, type StateFilter, type StoryGroup, type StoryQuery, type StoryShape } from '../../shared/library/story-query';
import { readSearch, type FactTerm, type Search, type WordsTerm } from '../../shared/search/read-search';
import { wordColumns } from '../../shared/search/search-field';
import { addDays } from '../../shared/search/time-range';
import { phraseFor } from '../../shared/search/unspaced';
import { states, type State } from '../../shared/workflow/workflow';
import { localDay, startOfDay } from './local-day';
import type { Cell } from './index-columns';
import type { IndexDatabase } from './index-database';
import { stateNumbers } from './read-story';
import { rowNumberAt } from './story-table';

/** A piece of SQL with the values for its question marks. The piece is made of the house's own words alone. */
interface Piece {
  readonly sql: string;
  readonly values: readonly Cell[];
}

/** A question made ready for the index. */
export interface PreparedQuery {
  readonly search: Search;
  /** Numbers of the rows of the list. */
  ids(limit: number, offset: number): readonly Cell[];
  /** Id by which the window knows each story of the list, and its path. */
  keys(): readonly (readonly Cell[])[];
  /** The first row after place `after`, or from the top on when there is none, whose name begins with a folded text: its id by which the window knows it, its path and its place. */
  named(beginning: string, after: number): readonly Cell[] | undefined;
  shape(): StoryShape;
}

/** Behind it no text comes that begins with the same letters. */
const lastLetter = '\u{10ffff}';

/** Weights of the columns for "best first": a word of the headline says most. */
const weights = wordColumns.map((column) => (column === 'headline' ? 10 : column === 'body' ? 1 : 3)).join(', ');

/** Makes a question ready. `now` is in ms since 1970. */
export function prepareQuery(database: IndexDatabase, query: StoryQuery, now: number): PreparedQuery {
  const today = localDay(now);
  const search = readSearch(query.text, { isTyping: query.isTyping, today });
  const words = search.terms.filter((term): term is WordsTerm => term.kind === 'words');
  const match = matchOf(words);
  const onShelf: Piece = { sql: 's.shelf = ?', values: [shelves.indexOf(query.shelf)] };
  const facts = search.terms.filter((term): term is FactTerm => term.kind !== 'words').map((term) => conditionOf(term, now, today));
  const found = [...(match === undefined ? [] : [{ sql: 'words MATCH ?', values: [match] }]), onShelf, ...facts, ...exclusionsOf(words, match)];
  const inFilter: readonly Piece[] = query.filter === 'all' ? [] : [{ sql: 's.state = ?', values: [stateNumbers.of(stateOf(query.filter, query))] }];
  const from = match === undefined ? 'stories s' : 'words CROSS JOIN stories s ON s.id = words.rowid';
  const { key, order } = grouping(query, today);
  const sort = order === '' ? sortOf(query, match !== undefined) : `${order}, ${sortOf(query, match !== undefined)}`;

  const ask = (columns: string, pieces: readonly Piece[], end: string, ...more: readonly Cell[]): readonly (readonly Cell[])[] =>
    database.read(`SELECT ${columns} FROM ${from} WHERE ${pieces.map(({ sql }) => sql).join(' AND ')} ${end}`, ...pieces.flatMap(({ values }) => values), ...more);

  /** Sections that differ in accents or case are one, called as any of its stories has it. */
  const sectionNamed = (sectionKey: string): string => String(database.read('SELECT section FROM stories WHERE shelf = ? AND sectionKey = ? LIMIT 1', shelves.indexOf(query.shelf), sectionKey)[0]?.[0] ?? '');
  const named = (shape: StoryShape): StoryShape => (query.group === 'section' ? { ...shape, groups: shape.groups.map(({ key: sectionKey, count }) => ({ key: sectionNamed(sectionKey), count })) } : shape);

  return {
    search,
    ids: (limit, offset) => ask('s.id', [...found, ...inFilter], `ORDER BY ${sort} LIMIT ? OFFSET ?`, limit, offset).map(([id]) => id ?? 0),
    keys: () => ask('s.id', [...found, ...inFilter], `ORDER BY ${sort}`).flatMap(([id = 0]) => database.read('SELECT key, path FROM rows WHERE id = ?', id)),
    named: (beginning, after) => {
      const range = [beginning, `${beginning}${lastLetter}`];
      const [some] = database.read('SELECT 1 FROM stories WHERE shelf = ? AND headlineKey >= ? AND headlineKey < ? LIMIT 1', shelves.indexOf(query.shelf), ...range);
      if (some === undefined) return undefined;
      const pieces = [...found, ...inFilter];
      const [row] = database.read(
        `SELECT rows.key, rows.path, place FROM (SELECT s.id AS number, s.headlineKey AS name, row_number() OVER (ORDER BY ${sort}) - 1 AS place FROM ${from} WHERE ${pieces.map(({ sql }) => sql).join(' AND ')})
          JOIN rows ON rows.id = number WHERE name >= ? AND name < ? ORDER BY place <= ?, place LIMIT 1`,
        ...pieces.flatMap(({ values }) => values), ...range, after,
      );
      return row;
    },
    shape: () => {
      const cells = ask(`s.state, ${key}, count(*)`, found, 'GROUP BY 1, 2').map(([state, group, count]) => ({ state: Number(state), key: String(group), count: Number(count) }));
      const [[all = 0] = []] = database.read('SELECT count(*) FROM stories WHERE shelf = ?', shelves.indexOf(query.shelf));
      return named(shapeOf(cells, query, Number(all)));
    },
  };
}

function stateOf(filter: Exclude<StateFilter, 'all'>, { role }: StoryQuery): State {
  return filter === 'waiting' ? waitingState(role) : filter;
}

/** What the index of words is asked for: every phrase quoted, so that no sign in it is an operator. Undefined when no words must be there. */
function matchOf(words: readonly WordsTerm[]): string | undefined {
  const wanted = words.filter((term) => !term.isExcluded).map(phraseOf);
  if (wanted.length === 0) return undefined;
  const unwanted = words.filter((term) => term.isExcluded).map(phraseOf);
  const all = wanted.map((phrase) => `(${phrase})`).join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.map((phrase) => `(${phrase})`).join(' OR ')})`;
}

function phraseOf({ text, isPrefix, column }: WordsTerm): string {
  const phrase = phraseFor(text, isPrefix);
  return `${column === undefined ? '' : `${column} : `}"${phrase.text.replaceAll('"', ' ')}"${phrase.isPrefix ? ' *' : ''}`;
}

/** Exclusions alone take away from everything. */
function exclusionsOf(words: readonly WordsTerm[], match: string | undefined): readonly Piece[] {
  if (match !== undefined || words.length === 0) return [];
  return [{ sql: 's.id NOT IN (SELECT rowid FROM words WHERE words MATCH ?)', values: [words.map((term) => `(${phraseOf(term)})`).join(' OR ')] }];
}

function conditionOf(term: FactTerm, now: number, today: string): Piece {
  const condition = positive(term, now, today);
  return term.isExcluded ? { sql: `NOT (${condition.sql})`, values: condition.values } : condition;
}

function positive(term: FactTerm, now: number, today: string): Piece {
  switch (term.kind) {
    case 'state':
      return { sql: `s.state IN (${term.states.map(() => '?').join(', ')})`, values: term.states.map(stateNumbers.of) };
    case 'language':
      return { sql: "(s.language = ? OR substr(s.language, 1, ?) = ?)", values: [term.language, term.language.length + 1, `${term.language}-`] };
    case 'embargo': {
      // A day, and a clock without a zone, hold until they are over everywhere.
      const active = "s.embargoUntilUtc <> '' AND (CASE WHEN s.embargoUntilUtc LIKE '%Z' THEN s.embargoUntilUtc > ? ELSE substr(s.embargoUntilUtc, 1, 10) >= ? END)";
      const values = [new Date(now).toISOString(), addDays(today, -1)];
      return term.is === 'active' ? { sql: `(${active})`, values } : { sql: `(s.embargoUntilUtc <> '' AND NOT (${active}))`, values };
    }
    case 'time': {
      const { from, before } = term.days;
      if (term.field === 'modified') {
        return joined([...(from === undefined ? [] : [{ sql: 's.id >= ?', values: [rowNumberAt(startOfDay(from))] }]), ...(before === undefined ? [] : [{ sql: 's.id < ?', values: [rowNumberAt(startOfDay(before))] }])]);
      }
      // A moment belongs to the day on which it was said where it was said.
      const column = `s.${term.field}Local`;
      return joined([{ sql: `${column} <> ''`, values: [] }, ...(from === undefined ? [] : [{ sql: `${column} >= ?`, values: [from] }]), ...(before === undefined ? [] : [{ sql: `${column} < ?`, values: [before] }])]);
    }
  }
}

function joined(pieces: readonly Piece[]): Piece {
  return { sql: `(${pieces.map(({ sql }) => sql).join(' AND ')})`, values: pieces.flatMap(({ values }) => values) };
}

function sortOf({ sort, group }: StoryQuery, hasWords: boolean): string {
  const newest = hasWords && group !== 'section' && group !== 'state' ? 'words.rowid DESC' : 's.id DESC';
  switch (sort) {
    case 'modified': return newest;
    case 'published': return 's.publishedUtc DESC, s.id DESC';
    case 'headline': return 's.headlineKey, s.id DESC';
    case 'relevance': return hasWords ? `bm25(words, ${weights}), s.id DESC` : newest;
  }
}

/** What a row's group is called in SQL, and the order of the groups; no order where that of the rows gives it. */
function grouping({ group, sort }: StoryQuery, today: string): { readonly key: string; readonly order: string } {
  switch (group) {
    case 'none': return { key: "'all'", order: '' };
    case 'state': return { key: 's.state', order: 's.state' };
    case 'section': return { key: 's.sectionKey', order: "s.sectionKey = '', s.sectionKey" };
    case 'day': {
      const [yesterday, week] = [addDays(today, -1), addDays(today, -6)];
      const key = sort === 'published'
        ? `CASE WHEN s.publishedLocal >= '${today}' THEN 'today' WHEN s.publishedLocal >= '${yesterday}' THEN 'yesterday' WHEN s.publishedLocal >= '${week}' THEN 'week' ELSE substr(s.publishedLocal, 1, 7) END`
        : `CASE WHEN s.id >= ${rowNumberAt(startOfDay(today))} THEN 'today' WHEN s.id >= ${rowNumberAt(startOfDay(yesterday))} THEN 'yesterday' WHEN s.id >= ${rowNumberAt(startOfDay(week))} THEN 'week' ELSE strftime('%Y-%m', s.id / 64000, 'unixepoch', 'localtime') END`;
      const order = sort === 'modified' ? '' : sort === 'published' ? 'substr(s.publishedLocal, 1, 10) DESC' : `(${key} = 'today') DESC, (${key} = 'yesterday') DESC, (${key} = 'week') DESC, ${key} DESC`;
      return { key, order };
    }
  }
}

interface Counted {
  readonly state: number;
  readonly key: string;
  readonly count: number;
}

function shapeOf(cells: readonly Counted[], query: StoryQuery, onShelf: number): StoryShape {
  const ofState = (state: State): number => cells.filter((cell) => cell.state === stateNumbers.of(state)).reduce((sum, { count }) => sum + count, 0);
  const all = cells.reduce((sum, { count }) => sum + count, 0);
  const [draft = 0, inReview = 0, changes = 0, approved = 0, published = 0] = states.map(ofState);
  const counts = { 'all': all, 'waiting': ofState(waitingState(query.role)), draft, 'in-review': inReview, 'changes-requested': changes, approved, published };
  const shown = query.filter === 'all' ? cells : cells.filter((cell) => query.filter !== 'all' && cell.state === stateNumbers.of(stateOf(query.filter, query)));
  const groups = new Map<string, number>();
  for (const { key, count } of shown) groups.set(key, (groups.get(key) ?? 0) + count);
  return { total: counts[query.filter], groups: [...groups].map(([key, count]) => ({ key, count })).sort(orderOf(query)).map(({ key, count }) => ({ key: query.group === 'state' ? (states[Number(key)] ?? '') : key, count })), counts, onShelf };
}

const nearDays = ['today', 'yesterday', 'week'];

/** The order of groups as their rows come. */
function orderOf({ group }: StoryQuery): (one: StoryGroup, other: StoryGroup) => number {
  const rank = ({ key }: StoryGroup): number => (group === 'day' ? (nearDays.includes(key) ? nearDays.indexOf(key) : nearDays.length) : key === '' ? 1 : 0);
  const down = group === 'day' ? -1 : 1;
  return (one, other) => rank(one) - rank(other) || (one.key < other.key ? -down : one.key > other.key ? down : 0);
}
