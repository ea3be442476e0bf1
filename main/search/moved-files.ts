import type { StoryIdentity } from './story-table';

/** A file that came before the other one was gone is the same story under a new name if no more than this lies between (ms): what came earlier is a copy. */
const apartMs = 5000;
/** As many files that came, and that went, are remembered. */
const most = 2000;

/** Which stories came to a path of a library and which are gone from theirs: another program renamed a file when its story is gone here and came there. */
export interface MovedFiles {
  /** A path held `before` and holds `now`; undefined for no file. Gives the other paths that the story of now is gone from. */
  changed(path: string, before: StoryIdentity | undefined, now: StoryIdentity | undefined): readonly string[];
  /** Where the story lies that is gone from a path; undefined when it is there, or nobody knows. */
  whither(path: string): string | undefined;
}

interface Seen {
  readonly path: string;
  /** The article, or the bytes of a file that is none. */
  readonly key: string;
  readonly revision: string | undefined;
  readonly at: number;
}

function keyOf({ article, revision }: StoryIdentity): string | undefined {
  return article ?? (revision === undefined ? undefined : `bytes ${revision}`);
}

/** What was seen last of each path, found by path and by story. */
function createSightings(): { readonly at: (path: string) => Seen | undefined; readonly of: (key: string) => readonly Seen[]; readonly add: (seen: Seen) => void; readonly drop: (path: string) => void } {
  const byPath = new Map<string, Seen>();
  const byKey = new Map<string, Map<string, Seen>>();
  const drop = (path: string): void => {
    const key = byPath.get(path)?.key;
    byPath.delete(path);
    if (key === undefined) return;
    const same = byKey.get(key);
    same?.delete(path);
    if (same?.size === 0) byKey.delete(key);
  };
  return {
    at: (path) => byPath.get(path),
    of: (key) => [...(byKey.get(key)?.values() ?? [])],
    add: (seen) => {
      drop(seen.path);
      byPath.set(seen.path, seen);
      byKey.set(seen.key, (byKey.get(seen.key) ?? new Map<string, Seen>()).set(seen.path, seen));
      const [oldest] = byPath.keys();
      if (byPath.size > most && oldest !== undefined) drop(oldest);
    },
    drop,
  };
}

/** Nothing has come and nothing is gone. `clock` gives milliseconds and never goes back. */
export function createMovedFiles(clock: () => number = () => performance.now()): MovedFiles {
  const coming = createSightings();
  const going = createSightings();

  const went = (path: string, story: StoryIdentity): void => {
    const key = keyOf(story);
    coming.drop(path);
    if (key !== undefined) going.add({ path, key, revision: story.revision, at: clock() });
  };
  const came = (path: string, story: StoryIdentity): readonly string[] => {
    const key = keyOf(story);
    if (key === undefined) return [];
    if (going.at(path)?.key === key) going.drop(path);
    coming.add({ path, key, revision: story.revision, at: clock() });
    return going.of(key).map(({ path: from }) => from);
  };

  return {
    changed: (path, before, now) => {
      // A file that another program is just writing is no article for a moment, and the same one after that.
      const isOther = now === undefined || before === undefined || (now.article !== undefined && keyOf(before) !== keyOf(now));
      if (!isOther) return [];
      if (before !== undefined) went(path, before);
      return now === undefined ? [] : came(path, now);
    },
    whither: (path) => {
      const gone = going.at(path);
      if (gone === undefined) return undefined;
      const found = coming.of(gone.key).filter(({ at }) => at >= gone.at - apartMs).reverse();
      // Of several that came, the one with the same bytes was renamed; the others are copies of it.
      return (found.find(({ revision }) => revision === gone.revision) ?? found[0])?.path;
    },
  };
}
