import type { Article } from '../article/article';
import type { Block } from '../body/block';
import { blockTextForReaders } from '../body/text-blocks';
import type { FieldName } from '../metadata/index';
import type { Place } from './check';


/**
 * Remembers a rule's result for a text of a block. Blocks are values and never change, so after a keystroke only the
 * block that was typed in is read again: that keeps the checks live at 50,000 words. `variant` tells apart readings
 * that depend on more than the text (the language, what came before).
 */
export function rememberPerBlock<T>(read: (text: string, variant: string) => T): (block: Block, variant: string) => T {
  const known = new WeakMap<Block, Map<string, T>>();
  return (block, variant) => {
    const results = known.get(block) ?? new Map<string, T>();
    known.set(block, results);
    const before = results.get(variant);
    if (before !== undefined) return before;
    const result = read(blockTextForReaders(block), variant);
    results.set(variant, result);
    return result;
  };
}

/** Primary subtag of the article's language in lower case, or `''`. */
export function languageOf(article: Article): string {
  return (article.metadata.language ?? '').split('-')[0]?.toLowerCase() ?? '';
}

/** The fields whose words readers see and that are prose: the text rules read them too. */
export const proseFields = ['headline', 'standfirst'] as const satisfies readonly FieldName[];

/**
 * What a text rule found in the prose of an article: first its headline and standfirst, then its blocks. `read` is given
 * each text and answers with stretches of it; results are remembered per block.
 */
export function readProse<T extends { readonly from: number; readonly to: number }>(
  read: (text: string, language: string) => readonly T[],
): (article: Article) => readonly (T & { readonly place: Place; readonly quote: string })[] {
  const remembered = rememberPerBlock((text, language) => read(text, language).map((hit) => ({ ...hit, quote: text.slice(hit.from, hit.to) })));
  return (article) => {
    const language = languageOf(article);
    const inFields = proseFields.flatMap((field) => {
      const text = article.metadata[field];
      return text === undefined ? [] : read(text, language).map((hit) => ({ ...hit, place: { kind: 'field' as const, field }, quote: text.slice(hit.from, hit.to) }));
    });
    const inBody = article.body.flatMap((block, index) =>
      remembered(block, language).map((hit) => ({ ...hit, place: { kind: 'body' as const, block: index, from: hit.from, to: hit.to } })),
    );
    return [...inFields, ...inBody];
  };
}
