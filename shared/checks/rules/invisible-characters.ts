import type { Check } from '../check';
import { readProse } from '../per-block';

/**
 * Characters that nobody sees: soft hyphens, zero-width spaces, byte order marks, direction overrides, runs of variation
 * selectors and tag characters that can hide data. A lone joiner or selector belongs to an emoji or a script and is left alone.
 */
const invisible = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]|[\uFE00-\uFE0F]{2,}|[\u{E0100}-\u{E01EF}]+|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0020}-\u{E007F}]+/gu;

/** The word around an offset, so that the person sees where to look. */
function wordAround(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  const before = /[\p{L}\p{M}\p{N}\u00AD\u200B\u2060\uFEFF]*$/u.exec(text.slice(0, from))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}\u00AD\u200B\u2060\uFEFF]*/u.exec(text.slice(to))?.[0].length ?? 0;
  return { from: from - before, to: to + after };
}

const read = readProse((text) => {
  const all = [...text.matchAll(invisible)];
  const [first] = all;
  return first === undefined ? [] : [{ ...wordAround(text, first.index, first.index + first[0].length), count: all.length }];
});

/** Hidden characters break searches and line ends, and may carry what nobody meant to publish. One finding per text. */
export const invisibleCharacters: Check = {
  rule: 'invisible-characters',
  level: 'hint',
  title: 'check.invisible-characters.title',
  examples: {
    finds: [
      { language: 'en', body: ['The light\u00ADhouse keeper'], quote: 'light\u00ADhouse' },
      { language: 'es', body: ['El fa\u200Bro de la cos\u00ADta'], quote: 'fa\u200Bro' },
      { language: 'en', metadata: { headline: '\uFEFFLamp stays' } },
    ],
    quiet: [
      { language: 'en', body: ['A family 👩‍👩‍👧 waves ❤️ here.', 'Plain words.'] },
      { language: 'es', body: ['«\u00A0Hola\u00A0», dijo.', 'La bandera 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ondea.'] },
      { language: 'en', metadata: { headline: 'Lamp stays' } },
    ],
  },
  run: (article) => read(article).map(({ place, quote, count }) => ({ rule: 'invisible-characters', level: 'hint', place, message: 'check.invisible-characters', facts: { count }, quote })),
};
