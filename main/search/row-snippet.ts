import type { Snippet } from '../../shared/library/story-query';
import { snippetOf, type FindHits } from '../../shared/search/find-hits';
import { wordColumns } from '../../shared/search/search-field';
import { readStoryFile } from './library-files';
import { readWords } from './read-story';

/** The words around the first hit of a story: of its text before its fields; undefined when only its headline or its name was met. The index keeps no texts, so that the file is read, for the rows that are shown alone. */
export function snippetFrom(path: string, name: string, find: FindHits): Snippet | undefined {
  const words = readWords(readStoryFile(path), name);
  for (const column of ['body' as const, ...wordColumns]) {
    if (column === 'headline' || column === 'file') continue;
    const text = words(column).normalize('NFC');
    const snippet = snippetOf(text, find(text, column));
    if (snippet !== undefined) return snippet;
  }
  return undefined;
}
