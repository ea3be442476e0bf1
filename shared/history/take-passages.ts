import type { Block, Body } from '../body/block';
import type { BlockRow } from '../compare/compare-bodies';

/**
 * The present body with some passages of an older one: of the rows that compare the older body with the present one, those
 * with the numbers `taken` become what they were. A block that went is there again, one that changed has its old words, one
 * that came is gone.
 */
export function takePassages(rows: readonly BlockRow[], taken: ReadonlySet<number>): Body {
  return rows.flatMap((row, index): readonly Block[] => {
    if (taken.has(index)) return row.kind === 'added' ? [] : [row.before];
    return row.kind === 'removed' ? [] : [row.after];
  });
}
