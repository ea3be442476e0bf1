import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestKept, versionsToKeep, type ThinnedVersion } from './thin-out';
import { versionKinds } from './version';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse('2026-03-10T12:00:00Z');

const saved = (age: number, id = String(age)): ThinnedVersion => ({ id, at: new Date(now - age).toISOString(), kind: 'saved', file: 'ferry.article' });
/** Enough young versions that the newest ones are none of those in question. */
const young = Array.from({ length: newestKept }, (_, index) => saved(newestKept - index, `young-${index}`));
const keptOf = (versions: readonly ThinnedVersion[], at = now): string[] => versions.map((version) => version.id).filter((id) => versionsToKeep(versions, at).has(id));
const oldKept = (versions: readonly ThinnedVersion[]): string[] => keptOf([saved(400 * day, 'first'), ...versions, ...young]).filter((id) => id !== 'first' && !id.startsWith('young'));

describe('thinning out', () => {
  it('keeps everything of the last hour', () => {
    const versions = Array.from({ length: 59 }, (_, index) => saved((59 - index) * minute));
    expect(oldKept(versions)).toHaveLength(59);
  });

  it('keeps the last of every ten minutes for a day, of every hour for a week, of every day for ninety days, then of every week', () => {
    const every = (from: number, to: number, step: number): ThinnedVersion[] => Array.from({ length: Math.round((to - from) / step) }, (_, index) => saved(to - index * step - 1));
    expect(oldKept(every(2 * hour, 4 * hour, minute))).toHaveLength(12);
    expect(oldKept(every(2 * day, 3 * day, 5 * minute))).toHaveLength(24);
    expect(oldKept(every(10 * day, 20 * day, hour)).length).toBeGreaterThanOrEqual(10);
    expect(oldKept(every(10 * day, 20 * day, hour)).length).toBeLessThanOrEqual(11);
    expect(oldKept(every(100 * day, 240 * day, day)).length).toBeLessThanOrEqual(21);
    expect(oldKept([saved(3 * hour + 2, 'a'), saved(3 * hour + 1, 'b')])).toEqual(['b']);
  });

  it('keeps names, first and last, what no save made, and what a restored text took the place of', () => {
    const at = 100 * day + hour;
    expect(oldKept([
      saved(at, 'plain'), { ...saved(at - 1, 'named'), name: 'As sent' }, { ...saved(at - 2, 'published'), kind: 'published' }, { ...saved(at - 3, 'theirs'), kind: 'found' },
      saved(at - 4, 'before'), { ...saved(at - 5, 'restored'), kind: 'restored' }, saved(at - 6, 'end'),
    ])).toEqual(['named', 'published', 'theirs', 'before', 'restored', 'end']);
    expect(keptOf([saved(300 * day, 'only')])).toEqual(['only']);
  });

  it('keeps the last of each of two files that share a history', () => {
    const at = 100 * day + hour;
    const copy = { file: 'ferry (conflicted copy).article' };
    expect(oldKept([saved(at, 'ours'), saved(at - 1, 'ours, last'), { ...saved(at - 2, 'theirs'), ...copy }, { ...saved(at - 3, 'theirs, last'), ...copy }])).toEqual(['ours, last', 'theirs, last']);
  });

  it('throws away nothing that was just written when the clock jumps by years', () => {
    const versions = [saved(50 * minute, 'first'), ...Array.from({ length: newestKept }, (_, index) => saved(40 * minute - index, `new-${index}`))];
    expect(keptOf(versions, now + 3000 * day)).toEqual(versions.map((version) => version.id));
    expect(keptOf(versions, now - 3000 * day)).toEqual(versions.map((version) => version.id));
  });
});

const history = fc.array(fc.record({ age: fc.integer({ min: -day, max: 800 * day }), kind: fc.constantFrom(...versionKinds, 'saved', 'saved', 'saved'), named: fc.integer({ max: 19, min: 0 }) }), { maxLength: 300 })
  .map((each) => each.map(({ age, kind, named }, index): ThinnedVersion => ({ id: `v${index}`, at: new Date(now - age).toISOString(), kind, name: named === 0 ? 'name' : undefined, file: index % 7 === 0 ? 'ferry-2.article' : 'ferry.article' })));
const inOrder = history.map((versions) => [...versions].sort((a, b) => a.at.localeCompare(b.at)));
const thinned = (versions: readonly ThinnedVersion[], at: number): readonly ThinnedVersion[] => {
  const kept = versionsToKeep(versions, at);
  return versions.filter((version) => kept.has(version.id));
};

describe('thinning out, whatever the history', () => {
  it('never loses the first, the newest, a name, or what no save made, in any order of the clock', () => {
    fc.assert(fc.property(history, (versions) => {
      const kept = versionsToKeep(versions, now);
      const precious = versions.filter((version, index) => index === 0 || index >= versions.length - newestKept || version.kind !== 'saved' || version.name !== undefined);
      expect(precious.every((version) => kept.has(version.id))).toBe(true);
    }));
  });

  it('keeps, thinned day by day, no less than thinned once, and thinned twice what it kept', () => {
    fc.assert(fc.property(inOrder, fc.array(fc.integer({ min: 0, max: 400 * day }), { maxLength: 5 }), (versions, days) => {
      const times = [...days].sort((a, b) => a - b).map((after) => now + after);
      const last = times.at(-1) ?? now;
      const stepwise = new Set(times.reduce<readonly ThinnedVersion[]>((left, at) => thinned(left, at), versions).map((version) => version.id));
      expect([...versionsToKeep(versions, last)].filter((id) => !stepwise.has(id))).toEqual([]);
      const once = thinned(versions, now);
      expect(thinned(once, now).map((version) => version.id)).toEqual(once.map((version) => version.id));
    }));
  });

  it('leaves no stretch of time without a version that had one', () => {
    fc.assert(fc.property(inOrder, (versions) => {
      const kept = thinned(versions, now);
      const days = (list: readonly ThinnedVersion[]): Set<string> => new Set(list.filter((version) => now - Date.parse(version.at) < 89 * day).map((version) => version.at.slice(0, 10)));
      expect(days(kept)).toEqual(days(versions));
    }));
  });

  it('does not grow with the number of saves', () => {
    const saves = Array.from({ length: 60_000 }, (_, index) => saved(365 * day - index * 8 * minute - 1, `s${index}`));
    expect(thinned(saves, now).length).toBeLessThan(6 * 24 + 24 * 7 + 90 + 52 + newestKept + 20);
  });
});
