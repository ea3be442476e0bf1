import { describe, expect, it } from 'vitest';
import { Refusal } from '../errors/refusal';
import { say, type MessageKey } from '../i18n/index';
import { languages } from '../i18n/message';
import { allowedMoves, afterEdit, makeMove, type MoveBy } from './moves';
import { moves, roles, states, workflowSchema, type Move, type State, type Workflow } from './workflow';

const editor: MoveBy = { by: 'Ada Quill', role: 'editor', at: '2024-03-28T09:00:00Z', revision: 'abc' };
const reporter: MoveBy = { ...editor, by: 'Teo Marsal', role: 'reporter' };
const at = (state: State): Workflow => ({ state, history: [] });

describe('moves', () => {
  it('offers each role what the table allows, and never the automatic move', () => {
    expect(allowedMoves(at('draft'), 'reporter')).toEqual(['submit']);
    expect(allowedMoves(at('draft'), 'editor')).toEqual(['submit', 'publish']);
    expect(allowedMoves(at('in-review'), 'reporter')).toEqual(['reopen']);
    expect(allowedMoves(at('in-review'), 'editor')).toEqual(['request-changes', 'approve', 'publish', 'reopen']);
    expect(allowedMoves(at('approved'), 'editor')).toEqual(['request-changes', 'publish']);
    for (const state of states) for (const role of roles) expect(allowedMoves(at(state), role)).not.toContain('edit-after-approval');
  });

  it('never lets a reporter publish', () => {
    for (const state of states) expect(allowedMoves(at(state), 'reporter')).not.toContain('publish');
  });

  it('keeps who moved it, when, with which note, on which revision', () => {
    const sent = makeMove(at('draft'), 'submit', { ...reporter, note: '  Ready, the vote is checked ' });
    const back = makeMove(sent, 'request-changes', { ...editor, note: ' ' });
    expect(back.state).toBe('changes-requested');
    expect(back.history).toEqual([
      { move: 'submit', from: 'draft', to: 'in-review', by: 'Teo Marsal', role: 'reporter', at: editor.at, note: 'Ready, the vote is checked', revision: 'abc' },
      { move: 'request-changes', from: 'in-review', to: 'changes-requested', by: 'Ada Quill', role: 'editor', at: editor.at, revision: 'abc' },
    ]);
    expect(workflowSchema.parse(back)).toEqual(back);
  });

  it('refuses a move that role or state do not allow, and leaves the record alone', () => {
    const tries: readonly (readonly [State, Move, MoveBy])[] = [['in-review', 'approve', reporter], ['draft', 'approve', editor], ['approved', 'edit-after-approval', editor], ['draft', 'publish', reporter]];
    for (const [state, move, who] of tries) {
      expect(() => makeMove(at(state), move, who)).toThrow(Refusal);
    }
  });

  it('takes an approval back when the text changes, in the history, and leaves other states alone', () => {
    const approved = makeMove(at('in-review'), 'approve', editor);
    const edited = afterEdit(approved, reporter);
    expect(edited.state).toBe('in-review');
    expect(edited.history.at(-1)).toMatchObject({ move: 'edit-after-approval', from: 'approved', to: 'in-review', by: 'Teo Marsal' });
    expect(afterEdit(edited, reporter)).toBe(edited);
    for (const state of ['draft', 'in-review', 'changes-requested', 'published'] as const) {
      const record = at(state);
      expect(afterEdit(record, reporter)).toBe(record);
    }
  });

  it('keeps keys of newer versions', () => {
    const record = { state: 'draft' as const, history: [], legal: 'seen' };
    expect(makeMove(record, 'submit', reporter)).toMatchObject({ legal: 'seen' });
  });
});

describe('words of the review', () => {
  it('has every state, short enough for the list, and every move in both languages', () => {
    for (const language of languages) {
      for (const state of states) {
        const key: MessageKey = `review.state.${state}`;
        expect(say(language, key).length).toBeLessThanOrEqual(15);
      }
      for (const move of moves) {
        const key: MessageKey = `review.move.${move}`;
        expect(say(language, key).length).toBeGreaterThan(3);
      }
    }
    expect(say('es', 'review.state.changes-requested')).toBe('A corregir');
  });
});
