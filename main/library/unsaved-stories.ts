import { basename } from 'node:path';
import { parseArticleFile } from '../../shared/article/article-file';
import type { UnsavedStory } from '../../shared/article/unsaved-story';
import { compareArticles } from '../../shared/compare/compare-articles';
import { Refusal } from '../../shared/errors/refusal';
import { isInside } from '../files/inside-folder';
import { revisionOf } from '../files/revision';
import type { ArticleOnDisk } from '../files/read-article';
import type { ArticleStore } from './article-store';
import type { Journal, JournalEntry } from './journal';
import type { Place, Places } from './places';

/** The stories whose words outlived the app, and what a person may do with each. */
export interface UnsavedStories {
  /** Newest first, without those that are being written. A story whose file holds the words already is forgotten instead of offered. */
  list(isHeld: (id: string) => boolean): Promise<readonly UnsavedStory[]>;
  /** Puts the words into their file when it is as it was or gone, into a copy beside it when it changed; gives where they are now. Refuses with `article/not-found` and the codes of a save. */
  keep(id: string): Promise<Place>;
  /** Writes the words where a person says, whatever became of their file. */
  keepAt(id: string, path: string): Promise<Place>;
  /** Undone by `takeBack`, and kept aside for thirty days. */
  throwAway(id: string): Promise<void>;
  takeBack(id: string): Promise<boolean>;
}

interface UnsavedStoriesOptions {
  readonly journal: Journal;
  readonly places: Places;
  readonly store: ArticleStore;
  /** Real path of the open library, if one is. */
  readonly libraryFolder: () => string | undefined;
}

/** What stands in the file of a story, compared with the words in the journal. */
interface Standing {
  readonly file: UnsavedStory['file'];
  readonly saved: ArticleOnDisk | undefined;
}

/** Reads the journal against the files. */
export function createUnsavedStories({ journal, places, store, libraryFolder }: UnsavedStoriesOptions): UnsavedStories {
  const placeOf = ({ id, story }: JournalEntry): Place | undefined => (story === undefined ? places.find(id) : places.add(story));

  const standingOf = async (id: string, baseRevision: string): Promise<Standing> => {
    try {
      const saved = await store.readSaved(id);
      return { file: saved.revision === baseRevision && !saved.readOnly ? 'same' : 'changed', saved };
    } catch (error) {
      return { file: error instanceof Refusal && error.error.code === 'article/gone' ? 'gone' : 'changed', saved: undefined };
    }
  };

  const describe = async (entry: JournalEntry): Promise<UnsavedStory | undefined> => {
    const place = placeOf(entry);
    if (place === undefined || place.id !== entry.id) return undefined;
    const { file, saved } = await standingOf(place.id, entry.record.baseRevision);
    if (saved?.revision === revisionOf(entry.record.text)) {
      await journal.forget(entry.id);
      return undefined;
    }
    const { article } = parseArticleFile(entry.record.text, place.name);
    return {
      id: entry.id,
      name: place.name,
      headline: article.metadata.headline,
      at: Math.floor(entry.at / 1000),
      words: saved === undefined ? undefined : compareArticles(saved.article, article).words,
      file,
      elsewhere: isInside(libraryFolder() ?? '', place.path) ? undefined : basename(place.folder),
    };
  };

  const recordAt = async (id: string): Promise<{ readonly baseRevision: string; readonly text: string }> => {
    const record = await journal.read(id);
    if (record === undefined) throw new Refusal({ code: 'article/not-found', name: places.find(id)?.name ?? '' });
    return record;
  };

  return {
    list: async (isHeld) => {
      const entries = (await journal.list()).filter(({ id }) => !isHeld(id)).sort((one, other) => other.at - one.at);
      // A record that this version cannot read as an article stays where it is.
      const all = await Promise.all(entries.map((entry) => describe(entry).catch(() => undefined)));
      await journal.tidy();
      return all.filter((story) => story !== undefined);
    },
    keep: async (id) => {
      const place = places.at(id);
      const { baseRevision, text } = await recordAt(id);
      const { file } = await standingOf(id, baseRevision);
      if (file === 'changed') {
        const copy = await store.saveCopy(id, text);
        await journal.forget(id);
        return copy;
      }
      await store.save(id, { baseRevision, text, overwrite: file === 'gone' });
      return place;
    },
    keepAt: async (id, path) => {
      const copy = await store.saveCopyTo(id, (await recordAt(id)).text, path);
      await journal.forget(id);
      return copy;
    },
    throwAway: (id) => journal.throwAway(id),
    takeBack: (id) => journal.takeBack(id),
  };
}
