import type { Check } from '../check';

/** What this version cannot read it keeps in the file but cannot put on a page; that must not be a surprise. */
export const unknownBlock: Check = {
  rule: 'unknown-block',
  level: 'warn',
  title: 'check.unknown-block.title',
  examples: {
    finds: [
      { language: 'en', body: [{ type: 'unknown', raw: { type: 'chart' } }] },
      { language: 'es', body: ['Texto', { type: 'unknown', raw: { type: 'mapa' } }] },
      { language: 'en', body: [{ type: 'unknown', raw: {} }, 'Words'] },
    ],
    quiet: [{ language: 'en', body: ['Words'] }, { language: 'es', body: [{ type: 'divider' }] }, { language: 'en', body: [] }],
  },
  run: (article) =>
    article.body.flatMap((block, index) => {
      if (block.type !== 'unknown') return [];
      const type = block.raw['type'];
      return [{ rule: 'unknown-block', level: 'warn' as const, place: { kind: 'body' as const, block: index, from: 0, to: 0 }, message: 'check.unknown-block' as const, facts: { type: typeof type === 'string' ? type : '?' } }];
    }),
};
