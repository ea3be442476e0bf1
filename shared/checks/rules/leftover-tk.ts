import type { Check, Finding } from '../check';
import { readProse } from '../per-block';
import { findTks } from '../tk';

const read = readProse(findTks);

/** Lines that readers see and that are no prose, but are written in the same hurry. */
function printedLines(article: Parameters<Check['run']>[0]): readonly { readonly field: 'byline' | 'dateline' | 'creditLine'; readonly text: string }[] {
  const { byline, dateline, creditLine } = article.metadata;
  const lines = [
    { field: 'byline' as const, text: byline?.text ?? byline?.people.map((person) => person.name).join(', ') },
    { field: 'dateline' as const, text: dateline?.text ?? dateline?.place },
    { field: 'creditLine' as const, text: creditLine },
  ];
  return lines.flatMap(({ field, text }) => (text === undefined ? [] : [{ field, text }]));
}

/** A "to come" that was never filled: it must not reach a reader. */
export const leftoverTk: Check = {
  rule: 'leftover-tk',
  level: 'block',
  title: 'check.leftover-tk.title',
  examples: {
    finds: [
      { language: 'en', body: ['The bill is TK dollars.'], quote: 'TK' },
      { language: 'en', body: ['A TK-year-old boat, TKTK'], quote: 'TK' },
      { language: 'es', body: ['El alcalde [TK] no respondió.'], quote: '[TK]' },
      { language: 'es', metadata: { headline: 'El puente cuesta TK' }, quote: 'TK' },
      { language: 'en', metadata: { byline: { people: [], text: 'By TK' } }, quote: 'TK' },
    ],
    quiet: [
      { language: 'en', body: ['Won by TKO in round two.', 'Queue at TK Maxx.', 'See example.TK for more.'] },
      { language: 'es', body: ['El vuelo TK 1980 aterrizó.', 'El modelo TK1980.', 'la palabra tk suelta'] },
      { language: 'en', metadata: { headline: 'ATK and TKs' } },
    ],
  },
  run: (article) => {
    const finding = (place: Finding['place'], quote: string): Finding => ({ rule: 'leftover-tk', level: 'block', place, message: 'check.leftover-tk', facts: { quote }, quote });
    const lines = printedLines(article).flatMap(({ field, text }) => findTks(text).map(({ from, to }) => finding({ kind: 'field', field }, text.slice(from, to))));
    return [...lines, ...read(article).map(({ place, quote }) => finding(place, quote))];
  },
};
