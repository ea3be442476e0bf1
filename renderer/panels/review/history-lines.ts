import type { HistoryEntry, Workflow } from '../../../shared/workflow/workflow';

/** What the latest step says to whoever opens the story: an approval taken back, or changes asked for. Undefined when it says nothing. */
export function standing(workflow: Workflow): { readonly kind: 'taken-back' | 'asked'; readonly entry: HistoryEntry } | undefined {
  const entry = workflow.history.at(-1);
  if (entry?.move === 'edit-after-approval') return { kind: 'taken-back', entry };
  return entry?.move === 'request-changes' ? { kind: 'asked', entry } : undefined;
}

/** The history, the latest step first. */
export function latestFirst(workflow: Workflow): readonly HistoryEntry[] {
  return workflow.history.toReversed();
}
