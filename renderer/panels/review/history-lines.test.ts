import { describe, expect, it } from 'vitest';
import type { HistoryEntry, Workflow } from '../../../shared/workflow/workflow';
import { shortRevision } from '../controls/short-revision';
import { latestFirst, standing } from './history-lines';

function entry(move: HistoryEntry['move'], at: string): HistoryEntry {
  return { move, from: 'draft', to: 'in-review', by: 'Ilse Brandt', role: 'editor', at, revision: 'f00dcafe99887766' };
}

const history = [entry('submit', '2031-05-02T08:00:00Z'), entry('approve', '2031-05-02T09:00:00Z'), entry('edit-after-approval', '2031-05-02T10:00:00Z')];
const workflow: Workflow = { state: 'in-review', history };

describe('the history of a story', () => {
  it('says that the approval was taken back, until the next step', () => {
    expect(standing(workflow)).toMatchObject({ kind: 'taken-back', entry: { at: '2031-05-02T10:00:00Z' } });
    expect(standing({ state: 'approved', history: [...history, entry('approve', '2031-05-02T11:00:00Z')] })).toBeUndefined();
  });

  it('says that changes are asked for', () => {
    expect(standing({ state: 'changes-requested', history: [entry('request-changes', '2031-05-02T11:00:00Z')] })?.kind).toBe('asked');
  });

  it('stands with the latest step first and leaves the record as it was', () => {
    expect(latestFirst(workflow).map((each) => each.move)).toEqual(['edit-after-approval', 'approve', 'submit']);
    expect(workflow.history[0]?.move).toBe('submit');
  });

  it('shows a revision short', () => {
    expect(shortRevision('f00dcafe99887766')).toBe('f00dcafe');
  });
});
