import { Refusal } from '../errors/refusal';
import { moveRules, type HistoryEntry, type Move, type MoveRule, type Role, type Workflow } from './workflow';

/** Who makes a move, when and on which text. `at` is UTC, `revision` the content hash of the saved article. */
export interface MoveBy {
  readonly by: string;
  readonly role: Role;
  readonly at: string;
  readonly note?: string | undefined;
  readonly revision: string;
}

/** The move that the app makes by itself; nobody is offered it. */
const automatic: Move = 'edit-after-approval';

function rulesFor(workflow: Workflow, role: Role): readonly MoveRule[] {
  return moveRules.filter((rule) => rule.from.includes(workflow.state) && rule.roles.includes(role));
}

/** The moves that somebody in `role` may make by hand, in the order of the table: what the review panel offers. */
export function allowedMoves(workflow: Workflow, role: Role): readonly Move[] {
  return rulesFor(workflow, role).map((rule) => rule.move).filter((move) => move !== automatic);
}

/** The record after a move made by hand. Throws a Refusal `workflow/not-allowed` when state or role do not permit it. */
export function makeMove(workflow: Workflow, move: Move, made: MoveBy): Workflow {
  const rule = move === automatic ? undefined : rulesFor(workflow, made.role).find((each) => each.move === move);
  if (rule === undefined) throw new Refusal({ code: 'workflow/not-allowed', move, state: workflow.state });
  return moved(workflow, rule, made);
}

/**
 * The record after the text or the metadata were changed: an approval was given to other words, so it is taken back and
 * the history says so. Every other state stays, a published one too (docs/decisions/edits-after-publication.md).
 */
export function afterEdit(workflow: Workflow, who: MoveBy): Workflow {
  const rule = moveRules.find((each) => each.move === automatic && each.from.includes(workflow.state));
  return rule === undefined ? workflow : moved(workflow, rule, who);
}

function moved(workflow: Workflow, rule: MoveRule, made: MoveBy): Workflow {
  const note = made.note?.trim() ?? '';
  const entry: HistoryEntry = {
    move: rule.move, from: workflow.state, to: rule.to, by: made.by, role: made.role, at: made.at,
    ...(note === '' ? {} : { note }),
    revision: made.revision,
  };
  return { ...workflow, state: rule.to, history: [...workflow.history, entry] };
}
