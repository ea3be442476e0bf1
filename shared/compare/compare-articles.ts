import type { Article } from '../article/article';
import { countWordsIn } from '../body/words';
import { compareBodies, type BlockRow } from './compare-bodies';
import { compareFields, valueKey, type FieldChange } from './compare-fields';
import { pieceText } from './compare-words';
import { textOfBlock } from './frame';

/** Words of the body that came and went; a block that only moved counts for neither. */
export interface WordChanges {
  readonly added: number;
  readonly removed: number;
}

/** Parts of an article beside words and fields that can differ: where it stands in review, its receipt, what a newer version wrote. */
const others = ['workflow', 'receipt', 'extra', 'metadataExtra'] as const satisfies readonly (keyof Article)[];

/** How two articles differ. Nothing in any of the lists, and every row `same`: they hold the same. */
export interface ArticleDifference {
  readonly fields: readonly FieldChange[];
  readonly rows: readonly BlockRow[];
  readonly words: WordChanges;
  /** The parts beside words and fields that differ. */
  readonly others: readonly (typeof others)[number][];
}

function wordsOfRow(row: BlockRow, count: (text: string) => number): WordChanges {
  switch (row.kind) {
    case 'same':
      return { added: 0, removed: 0 };
    case 'added':
      return { added: row.isMoved ? 0 : count(textOfBlock(row.after)), removed: 0 };
    case 'removed':
      return { added: 0, removed: row.isMoved ? 0 : count(textOfBlock(row.before)) };
    case 'changed': {
      const sum = (kind: 'added' | 'removed'): number => row.pieces.filter((piece) => piece.kind === kind).reduce((words, piece) => words + count(pieceText(piece)), 0);
      return { added: sum('added'), removed: sum('removed') };
    }
  }
}

/** The difference of two articles: fields, blocks, and the words within them. Takes bounded time, however different they are. */
export function compareArticles(before: Article, after: Article): ArticleDifference {
  const language = after.metadata.language ?? before.metadata.language ?? '';
  const rows = compareBodies(before.body, after.body);
  const counts = rows.map((row) => wordsOfRow(row, (text) => countWordsIn(text, language)));
  return {
    fields: compareFields(before.metadata, after.metadata),
    rows,
    words: { added: counts.reduce((sum, each) => sum + each.added, 0), removed: counts.reduce((sum, each) => sum + each.removed, 0) },
    others: others.filter((part) => valueKey(before[part]) !== valueKey(after[part])),
  };
}

/** Whether two articles hold the same. */
export function isSameArticle({ fields, rows, others: parts }: ArticleDifference): boolean {
  return fields.length === 0 && parts.length === 0 && rows.every((row) => row.kind === 'same');
}
