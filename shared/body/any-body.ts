import fc from 'fast-check';
import type { Block, FactBoxBlock, ListBlock, ListItem, PictureBlock } from './block';
import { marks, type Footnote, type Inline } from './inline';

// For tests: random bodies of every block and inline there is.
const text = fc.oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), fc.constantFrom('Año', ' ', '\u00a0', '“…”', 'a\tb'));
const run = fc.record({ type: fc.constant('text' as const), text, marks: fc.option(fc.uniqueArray(fc.constantFrom(...marks), { minLength: 1 }), { nil: undefined }) });
const lineBreak = fc.constant({ type: 'break' } as const);
const link = fc.record({ type: fc.constant('link' as const), url: fc.constantFrom('https://example.org/a', 'mailto:a@example.org', 'tel:1'), content: fc.array(fc.oneof(run, lineBreak), { minLength: 1, maxLength: 3 }) });
const footnote: fc.Arbitrary<Footnote> = fc.record({ type: fc.constant('footnote' as const), content: fc.array(fc.oneof(run, lineBreak, link), { maxLength: 3 }) });

/** Any inline content. */
export const anyInline: fc.Arbitrary<readonly Inline[]> = fc.array(fc.oneof({ weight: 5, arbitrary: run }, { weight: 1, arbitrary: lineBreak }, { weight: 2, arbitrary: link }, { weight: 1, arbitrary: footnote }), { maxLength: 6 });

const extra = fc.option(fc.dictionary(fc.constantFrom('align', 'id', 'tone'), fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant({ deep: [1] })), { minKeys: 1 }), { nil: undefined });
const words = fc.option(fc.constantFrom('Harbour Pictures', '© 2024 A. Lomas', 'CC-BY-4.0'), { nil: undefined });

const { list } = fc.letrec<{ list: ListBlock; item: ListItem }>((tie) => ({
  item: fc.record({ content: anyInline, children: fc.option(fc.array(tie('list'), { maxLength: 2, depthIdentifier: 'list' }), { nil: undefined, depthIdentifier: 'list' }) }),
  list: fc.record({ type: fc.constant('list' as const), style: fc.constantFrom('bulleted' as const, 'numbered' as const), items: fc.array(tie('item'), { maxLength: 3, depthIdentifier: 'list' }) }),
}));

const paragraph = fc.record({ type: fc.constant('paragraph' as const), content: anyInline, extra });
const heading = fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const, 4 as const), content: anyInline, extra });
const picture: fc.Arbitrary<PictureBlock> = fc.record({
  type: fc.constant('picture' as const), file: fc.constantFrom('pier.media/3f2a.jpg', 'a/b c/ñ.png'), width: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: undefined }), height: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: undefined }),
  alt: words, caption: anyInline, creditLine: words, source: words, copyrightNotice: words, licence: words, extra,
});
const factBox: fc.Arbitrary<FactBoxBlock> = fc.record({ type: fc.constant('fact-box' as const), blocks: fc.array(fc.oneof(paragraph, heading, list), { maxLength: 3 }), extra });
const table = fc.record({
  type: fc.constant('table' as const), headerRow: fc.boolean(), extra,
  rows: fc.array(fc.record({ cells: fc.array(fc.record({ content: anyInline }), { minLength: 1, maxLength: 3 }) }), { maxLength: 3 }),
});

/** Any block. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  heading,
  list,
  picture,
  factBox,
  table,
  fc.record({ type: fc.constant('quote' as const), content: anyInline, extra }),
  fc.record({ type: fc.constant('divider' as const), extra }),
  fc.record({ type: fc.constant('gallery' as const), pictures: fc.array(picture, { maxLength: 3 }), extra }),
  fc.record({ type: fc.constant('pull-quote' as const), content: anyInline, attribution: words, extra }),
  fc.record({ type: fc.constant('embed' as const), url: fc.constantFrom('https://example.org/v/1'), title: words, caption: anyInline, extra }),
  fc.record({ type: fc.constant('correction' as const), content: anyInline, extra }),
  fc.record({ type: fc.constant('preformatted' as const), text: fc.oneof(text, fc.constant('a  b\n\n  c\n'), fc.constant('')), extra }),
  fc.record({ type: fc.constant('unknown' as const), raw: fc.constantFrom({ type: 'map', at: [1, 2] }, { type: 'poll', deep: { a: null } }) }),
);

/** Any body with at least one block. */
export const anyBody: fc.Arbitrary<readonly Block[]> = fc.array(anyBlock, { minLength: 1, maxLength: 5 });
