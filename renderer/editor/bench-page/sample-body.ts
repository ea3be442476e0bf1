import type { Block } from '../../../shared/body/block';

const words = 'the harbour council met on Thursday to hear what the ferry would cost while people from both shores waited outside in the rain with letters and a brass band nobody had asked for'.split(' ');

function sentence(seed: number, length: number): string {
  return Array.from({ length }, (_, index) => words[(seed * 7 + index * 5) % words.length] ?? '').join(' ');
}

/** A deterministic, news-like body of about so many words: paragraphs of 35 to 70, subheads, quotes, bold runs and links. */
export function sampleBody(count: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let total = 0, index = 0; total < count; index += 1) {
    const length = 35 + ((index * 13) % 36);
    if (index % 9 === 8) {
      blocks.push({ type: 'heading', level: 2, content: [{ type: 'text', text: sentence(index, 5) }] });
      total += 5;
      continue;
    }
    const content = [{ type: 'text' as const, text: `${sentence(index, length - 6)} ` }, { type: 'text' as const, text: sentence(index + 1, 3), marks: ['bold' as const] }, { type: 'text' as const, text: ' ' }, { type: 'link' as const, url: 'https://example.org/', content: [{ type: 'text' as const, text: sentence(index + 2, 3) }] }, { type: 'text' as const, text: '.' }];
    blocks.push({ type: index % 7 === 6 ? 'quote' : 'paragraph', content });
    total += length;
  }
  return blocks;
}
