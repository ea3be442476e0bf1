import { parseArticleFile } from '../../shared/article/article-file';
import { summarise, type ArticleSummary } from '../../shared/article/summary';
import { Refusal } from '../../shared/errors/refusal';
import { momentFields, type Metadata } from '../../shared/metadata/index';
import { fold } from '../../shared/search/fold';
import { wordColumns, type WordColumn } from '../../shared/search/search-field';
import { bodyWords, fieldWords } from '../../shared/search/story-words';
import type { Moment } from '../../shared/time/moment';
import { states } from '../../shared/workflow/workflow';
import { factColumns, type Cell } from './index-columns';

/** What a list shows of a story besides its id. */
export type ShownStory = Omit<ArticleSummary, 'id'>;

/** A story as the index takes it. */
export interface IndexedStory {
  /** The article's own id, whatever its file is called; absent for a file that is no readable article. */
  readonly article?: string | undefined;
  readonly shown: ShownStory;
  /** The words of each column as written. */
  readonly words: ReadonlyMap<WordColumn, string>;
  /** The facts of each column but the shelf. */
  readonly facts: Readonly<Record<string, Cell>>;
}

/** What the file of a story is called and when it was written (ms since 1970). */
export interface StoryFile {
  readonly name: string;
  readonly mtimeMs: number;
}

/** The number of a state in the index: its place in the list, and one more for a file that cannot be read. */
export const stateNumbers = { of: (state: (typeof states)[number]): number => states.indexOf(state), unreadable: states.length };

/** Reads the bytes of an article file for the index; undefined bytes could not be read. What is no readable story is still a row, found by its file's name. */
export function readStory(bytes: Uint8Array | undefined, { name, mtimeMs }: StoryFile): IndexedStory {
  const file = { name, modified: new Date(Number.isFinite(mtimeMs) ? Math.max(0, Math.min(mtimeMs, 8.64e15)) : 0).toISOString().replace(/\.\d+Z$/, 'Z') };
  if (bytes === undefined) return troubled(file, 'unreadable');
  try {
    const { text, body } = headOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const { article, readOnly } = parseArticleFile(text, name);
    const shown = { ...file, ...summarise(article), ...(readOnly ? { trouble: 'newer' as const } : {}) };
    const words = wordColumns.map((column): [WordColumn, string] => [column, column === 'body' ? bodyWords(body) : fieldWords(article.metadata, name, column)]);
    return { article: article.id, shown, words: new Map(words), facts: factsOf(shown, article.metadata) };
  } catch (error) {
    return troubled(file, error instanceof Refusal && error.error.code === 'article/newer-version' ? 'newer' : 'damaged');
  }
}

/** The words of each column of a file. Its text, where most hits are, is read without the rest. */
export function readWords(bytes: Uint8Array | undefined, name: string): (column: WordColumn) => string {
  let story: IndexedStory | undefined;
  return (column) => {
    if (column === 'body') return bodyIn(bytes);
    story ??= readStory(bytes, { name, mtimeMs: 0 });
    return story.words.get(column) ?? '';
  };
}

function bodyIn(bytes: Uint8Array | undefined): string {
  try {
    const file: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof file === 'object' && file !== null && 'body' in file ? bodyWords(file.body) : '';
  } catch {
    return '';
  }
}

/** The text of an article file without its receipt and with no more of its body than a row shows; text that is no such JSON comes back as it is, for the reader to refuse. */
function headOf(text: string): { readonly text: string; readonly body: unknown } {
  const file: unknown = JSON.parse(text);
  if (typeof file !== 'object' || file === null || !('body' in file) || !Array.isArray(file.body)) return { text, body: undefined };
  const body: readonly unknown[] = file.body;
  const first = body.findIndex((block) => bodyWords(block).trim() !== '');
  return { text: JSON.stringify({ ...file, receipt: undefined, body: body.slice(0, first + 1) }), body };
}

function troubled(file: Pick<ShownStory, 'name' | 'modified'>, trouble: NonNullable<ShownStory['trouble']>): IndexedStory {
  const shown: ShownStory = { ...file, firstWords: '', state: 'draft', rights: 'question', trouble };
  return { shown, words: new Map([['file', file.name]]), facts: factsOf(shown, {}) };
}

/** A moment as written and in UTC, so that texts of each compare: `''` where there is none; what has no zone stands in both as written. */
function momentCells(moment: Moment | undefined): readonly [string, string] {
  switch (moment?.kind) {
    case undefined: return ['', ''];
    case 'instant': return [moment.local, moment.utc];
    case 'floating': return [moment.local, moment.local];
    case 'day': return [moment.date, moment.date];
  }
}

/** What a row of the list begins with. */
function rowName({ headline, firstWords, name }: ShownStory): string {
  return headline ?? (firstWords === '' ? name : firstWords);
}

function factsOf(shown: ShownStory, metadata: Metadata): Readonly<Record<string, Cell>> {
  const isReadable = shown.trouble !== 'damaged' && shown.trouble !== 'unreadable';
  const facts: Record<string, Cell> = {
    state: isReadable ? stateNumbers.of(shown.state) : stateNumbers.unreadable,
    section: shown.section ?? '', sectionKey: fold(shown.section ?? ''),
    headlineKey: fold(rowName(shown)), language: metadata.language?.toLowerCase() ?? '',
  };
  for (const field of momentFields) [facts[`${field}Local`], facts[`${field}Utc`]] = momentCells(metadata[field]);
  return facts;
}

/** The cells of a story in the order of the columns of facts. */
export function factCells(facts: Readonly<Record<string, Cell>>, shelf: number): readonly Cell[] {
  return factColumns.map((column) => (column === 'shelf' ? shelf : (facts[column] ?? null)));
}

/** What a list shows of a story, as the index keeps it. */
export function parseShown(text: string): ShownStory {
  const shown: unknown = JSON.parse(text);
  if (!isShown(shown)) throw new Error('a row of the index that is none');
  return shown;
}

function isShown(value: unknown): value is ShownStory {
  return typeof value === 'object' && value !== null && 'name' in value && 'modified' in value && 'state' in value;
}
