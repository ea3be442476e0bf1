import { basename } from 'node:path';
import { fold } from '../../shared/search/fold';
import { pairUnspaced } from '../../shared/search/unspaced';
import { revisionOf } from '../files/revision';
import { placeId } from '../library/places';
import { readStoryFile, type FileLook } from './library-files';
import { readStory } from './read-story';
import type { StoredStory } from './story-table';

/** A file to read, as the look at it found it. */
export interface FileToRead {
  readonly path: string;
  readonly shelf: number;
  readonly look: Exclude<FileLook, { kind: 'gone' }>;
}

/** Reads a file for the index. The look came before: a file that changed since has another signature, and is read again at the next look. */
export function readForIndex({ path, shelf, look: { kind, signature, mtimeMs } }: FileToRead): StoredStory {
  const bytes = kind === 'file' ? readStoryFile(path) : undefined;
  const story = readStory(bytes, { name: basename(path), mtimeMs });
  const words = new Map([...story.words].map(([column, text]) => [column, pairUnspaced(fold(text))]));
  return { ...story, words, path, key: placeId(path), signature, mtimeMs, shelf, revision: bytes === undefined ? undefined : revisionOf(bytes) };
}
