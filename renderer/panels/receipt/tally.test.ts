import { describe, expect, it } from 'vitest';
import type { Receipt, ReceiptLine } from '../../../shared/article/receipt';
import { groups, panelOfLine, runs, tally } from './tally';

function line(number: number, outcome: ReceiptLine['outcome'], more: Partial<ReceiptLine> = {}): ReceiptLine {
  return { line: number, text: `line ${number}`, outcome, reason: 'body', ...more };
}

function receipt(lines: readonly ReceiptLine[]): Receipt {
  return { source: 'paste', format: 'text', at: '2031-05-02T08:00:00Z', lines, dismissed: false };
}

const mixed = receipt([line(3, 'kept'), line(1, 'removed'), line(2, 'removed'), line(4, 'flagged'), line(5, 'kept')]);

describe('the receipt', () => {
  it('adds up', () => {
    expect(tally(mixed)).toEqual({ cameIn: 5, accounted: 5, counts: { flagged: 1, guessed: 0, changed: 0, removed: 2, kept: 2 } });
  });

  it('admits a line that is not accounted for', () => {
    expect(tally(receipt([line(1, 'kept'), line(3, 'kept')]))).toMatchObject({ cameIn: 3, accounted: 2 });
  });

  it('is empty for nothing', () => {
    expect(tally(receipt([])).cameIn).toBe(0);
  });

  it('is told in runs, in the order of the source', () => {
    expect(runs(mixed)).toEqual([
      { from: 1, to: 2, outcome: 'removed' }, { from: 3, to: 3, outcome: 'kept' }, { from: 4, to: 4, outcome: 'flagged' }, { from: 5, to: 5, outcome: 'kept' },
    ]);
  });

  it('does not bridge a missing line', () => {
    expect(runs(receipt([line(1, 'kept'), line(3, 'kept')]))).toHaveLength(2);
  });

  it('is grouped with the most urgent first, lines in order', () => {
    expect(groups(mixed).map((group) => [group.outcome, group.lines.map((each) => each.line)])).toEqual([['flagged', [4]], ['removed', [1, 2]], ['kept', [3, 5]]]);
  });
});

describe('where a line is answered', () => {
  it('is the panel of its field', () => {
    expect(panelOfLine(line(1, 'flagged', { field: 'updated' }))).toBe('dates');
    expect(panelOfLine(line(1, 'guessed', { field: 'byline' }))).toBe('details');
    expect(panelOfLine(line(1, 'changed', { field: 'headline' }))).toBeUndefined();
  });

  it('is found by its reason when it filled no field', () => {
    expect(panelOfLine(line(1, 'flagged', { reason: 'dates-disagree' }))).toBe('dates');
    expect(panelOfLine(line(1, 'flagged', { reason: 'notice-second' }))).toBe('rights');
    expect(panelOfLine(line(1, 'flagged', { reason: 'doubled-word' }))).toBe('checks');
  });

  it('is nowhere for lines that ask nothing', () => {
    expect(panelOfLine(line(1, 'kept', { field: 'updated' }))).toBeUndefined();
    expect(panelOfLine(line(1, 'removed', { reason: 'share' }))).toBeUndefined();
  });
});
