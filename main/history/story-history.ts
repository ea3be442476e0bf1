import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sittingMs, versionsToKeep } from '../../shared/history/thin-out';
import type { Version, VersionKind } from '../../shared/history/version';
import { wordBagOf, wordChange, wordsOf, type WordBag } from '../../shared/history/word-change';
import { Refusal } from '../../shared/errors/refusal';
import { readArticleBytes } from '../files/read-article';
import { revisionOf } from '../files/revision';
import { lineOf, type HistoryRecord, type LogLine, type VersionRecord } from './record';
import { createStoryLog } from './story-log';
import { createVersionStore } from './version-store';

/** A text that becomes a version. */
export interface NewVersion {
  readonly bytes: Uint8Array;
  readonly kind: VersionKind;
  /** Absent for a text that somebody else wrote. */
  readonly by?: string | undefined;
  /** File name and folder of the story. */
  readonly file: string;
  readonly folder: string;
}

/** The versions of one story. Its calls must not overlap; another process may do the same. Every method refuses with `disk/*` or throws a system error. */
export interface StoryHistory {
  /** Makes a version last: first its text, then its line. The same text twice in a row is one version. */
  add(version: NewVersion): Promise<Version>;
  /** The versions in their order, the oldest first. */
  list(): Promise<readonly Version[]>;
  /** The bytes of a version. Refuses with `history/not-found` or `history/damaged`. */
  read(id: string): Promise<Buffer>;
  /** Names a version; undefined takes the name away. */
  name(id: string, name: string | undefined): Promise<void>;
  /** Thins out what has become old, now and then and if it is worth it: cheap to call after every version. */
  thin(): Promise<void>;
}

/** What the log says, put together. */
interface Known {
  readonly stamp: string;
  readonly versions: readonly VersionRecord[];
  readonly names: ReadonlyMap<string, string>;
  /** Texts that were thinned out. */
  readonly dropped: ReadonlySet<string>;
  /** The number of the next record. */
  readonly next: number;
}

/** So many versions must have become superfluous before a log is written anew; it is looked at when so many were added, and at the first of a run. */
const worthThinning = 20;

/** The history in `folder`, made when first needed. `clock`: milliseconds since 1970. */
export function createStoryHistory(folder: string, clock: () => number): StoryHistory {
  const log = createStoryLog(folder);
  const texts = createVersionStore(join(folder, 'texts'));
  /** Two texts are compared at a save: the one from before the sitting and the new one. */
  const bags = new Map<string, WordBag | undefined>();
  let known: Known | undefined;
  let addedSinceLook: number = worthThinning;
  let lookedForStrays = false;

  const load = async (): Promise<Known> => {
    const stamp = await log.stamp();
    if (known?.stamp === stamp) return known;
    known = { stamp, ...putTogether(await log.read()) };
    return known;
  };

  const append = async (record: HistoryRecord, story: Known): Promise<void> => {
    known = undefined;
    const stamp = await log.append(record, story.stamp);
    // What another process appended in the same instant is read when the log is next asked for.
    if (stamp !== undefined) known = { ...story, stamp };
  };

  const bagOf = async (revision: string, bytes?: Uint8Array): Promise<WordBag | undefined> => {
    const held = bags.get(revision);
    if (held !== undefined) return held;
    const bag = bagIn(bytes ?? (await texts.get(revision).catch(() => Buffer.alloc(0))));
    bags.set(revision, bag);
    for (const oldest of bags.keys()) if (bags.size > 3) bags.delete(oldest);
    return bag;
  };

  const counted = async (since: VersionRecord | undefined, revision: string, bytes?: Uint8Array): Promise<Pick<Version, 'words' | 'added' | 'removed' | 'since'>> => {
    const before = since === undefined ? undefined : await bagOf(since.revision);
    const after = await bagOf(revision, bytes);
    const words = after === undefined ? {} : { words: wordsOf(after) };
    return before === undefined || after === undefined || since === undefined ? words : { ...words, since: since.id, ...wordChange(before, after) };
  };

  const addTo = async (story: Known, { bytes, kind, ...rest }: NewVersion, at: string, sequence: number, since: VersionRecord | undefined): Promise<VersionRecord> => {
    const revision = await texts.put(bytes);
    const record: VersionRecord = { type: 'version', id: randomBytes(8).toString('hex'), sequence, revision, at, kind, ...rest, ...(await counted(since, revision, bytes)) };
    addedSinceLook += 1;
    await append(record, { ...story, versions: [...story.versions, record].sort(byOrder), next: Math.max(story.next, sequence + 1) });
    return record;
  };

  /** Takes up texts whose lines are lost. Where they belong nobody knows any more: they stand before all others. */
  const takeUpStrays = async (): Promise<void> => {
    if (lookedForStrays) return;
    const { versions, dropped } = await load();
    const named = new Set(versions.map((version) => version.revision));
    for (const { revision, at } of await texts.strays((each) => named.has(each) || dropped.has(each), clock())) {
      await addTo(await load(), { bytes: await texts.get(revision), kind: 'found', file: '', folder: '' }, new Date(at).toISOString(), 0, undefined);
    }
    lookedForStrays = true;
  };

  const versionsOf = (story: Known): Version[] => story.versions.map((record) => {
    const name = story.names.get(record.id);
    const { id, sequence, revision, at, by, kind, file, words, added, removed, since } = record;
    return { id, sequence, revision, at, by, kind, file, words, added, removed, since, name };
  });

  return {
    add: async (version) => {
      const story = await load();
      const last = story.versions.at(-1);
      if (last?.revision === revisionOf(version.bytes) && (version.kind === 'saved' || version.kind === 'found')) return last;
      const now = clock();
      const sitting = Math.floor(now / sittingMs);
      const since = story.versions.findLast((each) => each.kind !== 'saved' || Math.floor(Date.parse(each.at) / sittingMs) !== sitting);
      return addTo(story, version, new Date(now).toISOString(), story.next, since ?? story.versions[0]);
    },
    list: async () => {
      await takeUpStrays();
      return versionsOf(await load());
    },
    read: async (id) => {
      const version = (await load()).versions.find((each) => each.id === id);
      if (version === undefined) throw new Refusal({ code: 'history/not-found' });
      return texts.get(version.revision);
    },
    name: async (id, name) => {
      const story = await load();
      if (!story.versions.some((each) => each.id === id)) throw new Refusal({ code: 'history/not-found' });
      const names = new Map(story.names);
      if (name === undefined) names.delete(id);
      else names.set(id, name);
      await append({ type: 'name', sequence: story.next, of: id, name: name ?? null }, { ...story, names, next: story.next + 1 });
    },
    thin: async () => {
      if (addedSinceLook < worthThinning) return;
      addedSinceLook = 0;
      const now = clock();
      const before = versionsOf(await load());
      if (before.length - versionsToKeep(before, now).size < worthThinning) return;
      known = undefined;
      const dropped = new Set<string>();
      await log.rewrite(async (lines) => {
        const all = putTogether(await log.read());
        const keep = versionsToKeep(versionsOf({ stamp: '', ...all }), now);
        const kept = all.versions.filter((version) => keep.has(version.id));
        const named = new Set(kept.map((version) => version.revision));
        for (const revision of all.dropped) if (!named.has(revision) && !(await texts.remove(revision, now))) dropped.add(revision);
        for (const { revision } of all.versions) if (!named.has(revision)) dropped.add(revision);
        const recounted = new Map<string, VersionRecord>();
        for (const [index, version] of kept.entries()) {
          const stands = version.since === undefined || keep.has(version.since);
          recounted.set(version.id, stands ? version : { ...version, added: undefined, removed: undefined, since: undefined, ...(await counted(kept[index - 1], version.revision)) });
        }
        const left = lines.flatMap(({ line, record }) => {
          if (record === undefined) return [line];
          if (record.type === 'name') return keep.has(record.of) ? [line] : [];
          const version = record.type === 'version' ? recounted.get(record.id) : undefined;
          return version === undefined ? [] : [lineOf(version)];
        });
        return [...new Set(left), lineOf({ type: 'dropped', sequence: all.next, revisions: [...dropped] })];
      });
      // Once no line names them. Those that a kill leaves are known by the record above, and go the next time.
      for (const revision of dropped) await texts.remove(revision, now);
    },
  };
}

function byOrder(a: VersionRecord, b: VersionRecord): number {
  // Two processes may take the same number in the same instant: then the ids say, to everybody the same.
  return a.sequence - b.sequence || (a.sequence === 0 ? a.at.localeCompare(b.at) : 0) || a.id.localeCompare(b.id);
}

function putTogether(lines: readonly LogLine[]): Omit<Known, 'stamp'> {
  const records = lines.flatMap(({ record }) => (record === undefined ? [] : [record]));
  const byId = new Map<string, VersionRecord>();
  for (const record of records) if (record.type === 'version') byId.set(record.id, record);
  const names = new Map<string, string>();
  for (const record of records.filter((each) => each.type === 'name').sort((a, b) => a.sequence - b.sequence)) {
    if (record.name === null) names.delete(record.of);
    else names.set(record.of, record.name);
  }
  // The last of them counts: what the others name is gone, or named by it again.
  const dropped = records.filter((each) => each.type === 'dropped').sort((a, b) => a.sequence - b.sequence).at(-1);
  return { versions: [...byId.values()].sort(byOrder), names, dropped: new Set(dropped?.revisions), next: records.reduce((most, record) => Math.max(most, record.sequence + 1), 1) };
}

function bagIn(bytes: Uint8Array): WordBag | undefined {
  try {
    return wordBagOf(readArticleBytes(bytes, '').article);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
