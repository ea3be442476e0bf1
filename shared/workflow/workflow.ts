import { z } from 'zod';

/** The states a story goes through. */
export const states = ['draft', 'in-review', 'changes-requested', 'approved', 'published'] as const;

/** Where a story stands. */
export type State = (typeof states)[number];

/** What a person does for the desk; asked for once. */
export const roles = ['reporter', 'editor'] as const;

/** Reporter or editor. */
export type Role = (typeof roles)[number];

/** The moves between states. `edit-after-approval` is made by the app when an approved text is changed; `publish` when the page was written. */
export const moves = ['submit', 'request-changes', 'approve', 'publish', 'reopen', 'edit-after-approval'] as const;

/** A step from one state to another. */
export type Move = (typeof moves)[number];

/** One line of the history: who moved it, when, with which note, on which revision. */
export interface HistoryEntry {
  readonly move: Move;
  readonly from: State;
  readonly to: State;
  readonly by: string;
  readonly role: Role;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
  readonly note?: string | undefined;
  /** Content hash of the saved article that was moved. */
  readonly revision: string;
}

/** The review record of a story. */
export interface Workflow {
  readonly state: State;
  readonly history: readonly HistoryEntry[];
}

/** Schema of {@link Workflow}; keys it does not know pass through. */
export const workflowSchema: z.ZodType<Workflow> = z.looseObject({
  state: z.enum(states),
  history: z.array(
    z.looseObject({
      move: z.enum(moves), from: z.enum(states), to: z.enum(states), by: z.string(), role: z.enum(roles),
      at: z.string(), note: z.string().optional(), revision: z.string(),
    }),
  ),
});

/** One line of the table of moves. */
export interface MoveRule {
  readonly move: Move;
  readonly from: readonly State[];
  readonly to: State;
  /** Who may make it by hand. */
  readonly roles: readonly Role[];
}

/** Which move leads from where to where, and who may make it. */
export const moveRules: readonly MoveRule[] = [
  { move: 'submit', from: ['draft', 'changes-requested'], to: 'in-review', roles: ['reporter', 'editor'] },
  { move: 'request-changes', from: ['in-review', 'approved'], to: 'changes-requested', roles: ['editor'] },
  { move: 'approve', from: ['in-review'], to: 'approved', roles: ['editor'] },
  { move: 'publish', from: ['draft', 'in-review', 'changes-requested', 'approved', 'published'], to: 'published', roles: ['editor'] },
  { move: 'reopen', from: ['in-review', 'published'], to: 'draft', roles: ['reporter', 'editor'] },
  { move: 'edit-after-approval', from: ['approved'], to: 'in-review', roles: ['reporter', 'editor'] },
];
