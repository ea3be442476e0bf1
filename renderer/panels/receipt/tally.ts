import { outcomes, type Outcome, type Receipt, type ReceiptLine } from '../../../shared/article/receipt';
import { fields } from '../../../shared/metadata/index';
import type { PanelId } from '../panel';

/** What a receipt adds up to. */
export interface Tally {
  /** Lines that came in: the highest line number. */
  readonly cameIn: number;
  /** Lines of which the receipt says what became. Fewer than came in would be a bug, and is said as one. */
  readonly accounted: number;
  readonly counts: Readonly<Record<Outcome, number>>;
}

/** Lines beside one another that went the same way: from, to, outcome. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly outcome: Outcome;
}

/** Counts the lines of a receipt. */
export function tally(receipt: Receipt): Tally {
  const count = (outcome: Outcome): number => receipt.lines.filter((line) => line.outcome === outcome).length;
  return {
    cameIn: Math.max(0, ...receipt.lines.map((line) => line.line)),
    accounted: new Set(receipt.lines.map((line) => line.line)).size,
    counts: { flagged: count('flagged'), guessed: count('guessed'), changed: count('changed'), removed: count('removed'), kept: count('kept') },
  };
}

/** The lines in the order of the source. */
export function inOrder(receipt: Receipt): readonly ReceiptLine[] {
  return receipt.lines.toSorted((one, other) => one.line - other.line);
}

/** The receipt as runs of lines with one outcome, for those who hear the strip instead of seeing it. */
export function runs(receipt: Receipt): readonly Run[] {
  const list: Run[] = [];
  for (const { line, outcome } of inOrder(receipt)) {
    const last = list.at(-1);
    if (last?.outcome === outcome && last.to + 1 >= line) list[list.length - 1] = { ...last, to: line };
    else list.push({ from: line, to: line, outcome });
  }
  return list;
}

/** The groups of the receipt that have lines, the most urgent first. */
export function groups(receipt: Receipt): readonly { readonly outcome: Outcome; readonly lines: readonly ReceiptLine[] }[] {
  const lines = inOrder(receipt);
  return outcomes.map((outcome) => ({ outcome, lines: lines.filter((line) => line.outcome === outcome) })).filter((group) => group.lines.length > 0);
}

/** The panel in which a line's question is answered: that of its field, else the one its reason points to. */
export function panelOfLine(line: ReceiptLine): Exclude<PanelId, 'review'> | undefined {
  if (line.outcome === 'kept' || line.outcome === 'removed') return undefined;
  const group = fields.find((field) => field.name === line.field)?.group;
  if (group !== undefined) return group === 'sheet' ? undefined : group;
  if (/^(stamp|dates|embargo)/.test(line.reason)) return 'dates';
  if (line.reason.startsWith('notice')) return 'rights';
  return line.outcome === 'flagged' ? 'checks' : undefined;
}
