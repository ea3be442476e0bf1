import type { Article } from '../../shared/article/article';
import { formatArticleFile, parseArticleFile } from '../../shared/article/article-file';
import type { SafeStory } from '../../shared/article/safe-story';
import { plainParts, withPlainParts } from '../../shared/compare/plain-parts';
import { Refusal } from '../../shared/errors/refusal';
import { afterEdit, type MoveBy } from '../../shared/workflow/moves';
import type { ArticleStore } from './article-store';
import type { Journal, JournalEntry } from './journal';
import type { Place, Places } from './places';

/**
 * The stories of the plain-text page. What is written there is put onto the article that was shown, so that nothing but words
 * can change: blocks that plain text cannot hold, marks, fields and unknown keys stay as they are.
 */
export interface SafeStories {
  /** Every text in the journal, newest first, behind the story of the id given as its file holds it. `lockedBy` says why nobody may write in one. */
  list(shown: string | undefined, lockedBy: (id: string, articleId: string) => Promise<SafeStory['readOnly']>): Promise<readonly SafeStory[]>;
  /** The article's own id of a story that was listed. Refuses with `article/not-found`. */
  articleIdOf(id: string): string;
  /** Makes the words last in the journal; `texts` are those of the parts that are not locked, in order. Refuses with `article/not-found` what was not listed, and as the journal does. */
  write(id: string, texts: readonly string[]): Promise<void>;
  /** Puts what was written last into the file. Refuses as a save does; the words stay in the journal then. */
  save(id: string): Promise<void>;
}

interface SafeStoriesOptions {
  readonly journal: Journal;
  readonly places: Places;
  readonly store: ArticleStore;
  /** Who writes: an approval that an edit takes back says so. */
  readonly who: () => Pick<MoveBy, 'by' | 'role'>;
  /** UTC now, to the second. */
  readonly now: () => string;
}

/** A story that may be written: as it was shown, and as its words are now. */
interface Listed {
  readonly shown: Article;
  readonly baseRevision: string;
  /** The article file with the words of now; undefined while it is what the file holds. */
  readonly text: string | undefined;
}

/** Begins with no story listed. */
export function createSafeStories({ journal, places, store, who, now }: SafeStoriesOptions): SafeStories {
  const listed = new Map<string, Listed>();

  const listedAt = (id: string): Listed => {
    const found = listed.get(id);
    if (found === undefined) throw new Refusal({ code: 'article/not-found', name: places.find(id)?.name ?? '' });
    return found;
  };
  const placeOf = ({ id, story }: JournalEntry): Place | undefined => (story === undefined ? places.find(id) : places.add(story));

  const describe = (id: string, name: string, story: Listed, readOnly: SafeStory['readOnly']): SafeStory => {
    if (readOnly === undefined) listed.set(id, story);
    const { metadata } = story.shown;
    return { id, title: metadata.headline ?? name, language: metadata.language, parts: plainParts(story.shown), readOnly };
  };

  return {
    list: async (shown, lockedBy) => {
      const entries = [...(await journal.list())].sort((one, other) => other.at - one.at);
      const typed: SafeStory[] = [];
      for (const entry of entries) {
        const place = placeOf(entry);
        const { baseRevision, text } = entry.record;
        try {
          const { article, readOnly } = parseArticleFile(text, place?.name ?? '');
          typed.push(describe(entry.id, place?.name ?? '', { shown: article, baseRevision, text }, readOnly || place?.id !== entry.id ? 'unreadable' : await lockedBy(entry.id, article.id)));
        } catch {
          // A record that this version cannot read as an article is shown as it is: it is words all the same.
          typed.push({ id: entry.id, title: place?.name ?? '', language: undefined, parts: [{ kind: 'lines', text }], readOnly: 'unreadable' });
        }
      }
      if (shown === undefined || entries.some(({ id }) => id === shown)) return typed;
      const saved = await store.readSaved(shown).catch(() => undefined);
      if (saved === undefined) return typed;
      const story = { shown: saved.article, baseRevision: saved.revision, text: undefined };
      return [describe(shown, places.at(shown).name, story, saved.readOnly ? 'unreadable' : await lockedBy(shown, saved.article.id)), ...typed];
    },
    articleIdOf: (id) => listedAt(id).shown.id,
    write: async (id, texts) => {
      const { shown, baseRevision } = listedAt(id);
      const written = withPlainParts(shown, texts);
      if (written === undefined) throw new Refusal({ code: 'article/not-found', name: places.at(id).name });
      const text = formatArticleFile({ ...written, workflow: afterEdit(written.workflow, { ...who(), at: now(), revision: baseRevision }) });
      listed.set(id, { shown, baseRevision, text });
      await store.keepTyped(id, baseRevision, text);
    },
    save: async (id) => {
      const { shown, baseRevision, text } = listedAt(id);
      if (text === undefined) return;
      const revision = await store.save(id, { baseRevision, text, overwrite: false });
      // Whoever wrote on meanwhile has newer words there already.
      const newest = listedAt(id);
      listed.set(id, { shown, baseRevision: revision, text: newest.text === text ? undefined : newest.text });
    },
  };
}
