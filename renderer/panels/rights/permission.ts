import type { Permission } from '../../../shared/rights/rights';

/** The record of a permission that somebody gave. */
export type HeldPermission = Extract<Permission, { kind: 'held' }>;

/** The answers to "May we use it?", as they stand side by side. */
export const permissionKinds = ['own-work', 'held', 'third-party-without'] as const satisfies readonly Permission['kind'][];

/** The record for another answer. `held` brings back what was written of a permission before, so that a slip of the hand costs nothing. */
export function answered(kind: Permission['kind'], held: HeldPermission | undefined): Permission {
  return kind === 'held' ? (held ?? { kind: 'held', from: '' }) : { kind };
}

/** The record with one of its parts changed; an empty part is an absent key, except `from`, which the record cannot be without. */
export function withPart(record: HeldPermission, part: 'from' | 'given' | 'until' | 'scope', value: string | undefined): HeldPermission {
  return part === 'from' ? { ...record, from: value ?? '' } : { ...record, [part]: value };
}

/** Whether a permission's last day is over on the newsroom's calendar. `today` is `YYYY-MM-DD`. */
export function hasEnded({ until }: HeldPermission, today: string): boolean {
  return until !== undefined && until < today;
}
