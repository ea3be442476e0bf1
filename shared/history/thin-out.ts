import type { Version } from './version';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A stretch of time whose saves count as one sitting once it is over (milliseconds). */
export const sittingMs = 10 * minute;

/** Younger than `until`, one version is kept in every stretch of `every` (milliseconds). Each stretch is a whole number of those before it, so that thinning again and again keeps what thinning once would. */
const steps = [
  { until: hour, every: 0 },
  { until: day, every: sittingMs },
  { until: 7 * day, every: hour },
  { until: 90 * day, every: day },
  { until: Number.POSITIVE_INFINITY, every: 7 * day },
] as const;

/** So many of the newest are kept whatever the clock says: a computer that wakes up in another year thins out nothing that was just written. */
export const newestKept = 30;

/** What the policy looks at. */
export type ThinnedVersion = Pick<Version, 'id' | 'at' | 'kind' | 'name' | 'file'>;

/**
 * The ids of the versions to keep. `versions` are in their order; `now` in milliseconds since 1970. Of a stretch the last of
 * each file is kept: two files may share a history. The first and the newest, those with a name, those that no save made, and the one that a restored text took the place
 * of are kept for good.
 */
export function versionsToKeep(versions: readonly ThinnedVersion[], now: number): ReadonlySet<string> {
  const kept = new Set<string>();
  const filled = new Set<string>();
  for (let index = versions.length - 1; index >= 0; index -= 1) {
    const version = versions[index];
    if (version === undefined) continue;
    const isPlain = version.kind === 'saved' && version.name === undefined && versions[index + 1]?.kind !== 'restored';
    const age = stretchOf(Date.parse(version.at), now);
    const stretch = age === undefined ? undefined : `${age}:${version.file}`;
    const isLastOfStretch = stretch === undefined || !filled.has(stretch);
    if (stretch !== undefined) filled.add(stretch);
    if (!isPlain || isLastOfStretch || index === 0 || index >= versions.length - newestKept) kept.add(version.id);
  }
  return kept;
}

/** The stretch that a time lies in, by its age; undefined where every version is kept. A time that nobody can read, or yet to come, is as young as can be. */
function stretchOf(at: number, now: number): string | undefined {
  if (!Number.isFinite(at)) return undefined;
  const step = steps.find(({ until }) => now - at < until);
  return step === undefined || step.every === 0 ? undefined : `${step.every}:${Math.floor(at / step.every)}`;
}
