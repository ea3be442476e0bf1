import type { Snippet } from '../../shared/library/story-query';
import { snippetOf, type FindHits } from '../../shared/search/find-hits';
import { wordColumns } from '../../shared/search/search-field';
import { readStoryFile } from './library-files';
import { readStory } from './read-story';

/** The words around the first hit of a story: of its text before its fields; undefined when only its headline or its name was met. The index keeps no texts, so that the file is read, for the rows that are shown alone. */
export function snippetFrom(path: string, name: string, find: FindHits): Snippet | undefined {
  const { words } = readStory(readStoryFile(path), { name, mtimeMs: 0 });
  for (const column of ['body' as const, ...wordColumns]) {
    if (column === 'headline' || column === 'file') continue;
    const text = (words.get(column) ?? '').normalize('NFC');
    const snippet = snippetOf(text, find(text, column));
    if (snippet !== undefined) return snippet;
  }
  return undefined;
}
