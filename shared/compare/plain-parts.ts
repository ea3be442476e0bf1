import type { Article } from '../article/article';
import type { SafePart } from '../article/safe-story';
import type { Block, Body } from '../body/block';
import { textOfBlock } from './frame';
import { isLine, lineOf, linesIn, withLines, type LineBlock } from './plain-lines';

type Stretch = { readonly kind: 'lines'; readonly blocks: readonly LineBlock[] } | { readonly kind: 'locked'; readonly block: Block };

/** The body as stretches of prose and the blocks between them. It ends with prose, so that there is always room to write on. */
function stretchesOf(body: Body): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let lines: LineBlock[] = [];
  const end = (isLast: boolean): void => {
    if (lines.length > 0 || isLast) stretches.push({ kind: 'lines', blocks: lines });
    lines = [];
  };
  for (const block of body) {
    if (isLine(block)) {
      lines.push(block);
      continue;
    }
    end(false);
    stretches.push({ kind: 'locked', block });
  }
  end(true);
  return stretches;
}

const textOf = (blocks: readonly LineBlock[]): string => blocks.map(lineOf).join('\n');

/** An article as plain text: headline, standfirst, and the body with what plain text cannot hold set apart. */
export function plainParts({ metadata, body }: Article): readonly SafePart[] {
  return [
    { kind: 'headline', text: metadata.headline ?? '' },
    { kind: 'standfirst', text: metadata.standfirst ?? '' },
    ...stretchesOf(body).map((stretch): SafePart => (stretch.kind === 'lines' ? { kind: 'lines', text: textOf(stretch.blocks) } : { kind: 'locked', block: stretch.block.type, text: textOfBlock(stretch.block) })),
  ];
}

/** A field of one line; empty is none. */
function withField(metadata: Article['metadata'], name: 'headline' | 'standfirst', text: string): Article['metadata'] {
  if (text === (metadata[name] ?? '')) return metadata;
  const line = linesIn(text).join(' ');
  return { ...metadata, [name]: line.trim() === '' ? undefined : line };
}

/**
 * An article with other words: `texts` are those of its {@link plainParts} that are not locked, in order. What was left alone is
 * the same as before, locked blocks always. Undefined when there are more or fewer texts than parts.
 */
export function withPlainParts(article: Article, texts: readonly string[]): Article | undefined {
  const stretches = stretchesOf(article.body);
  const [headline = '', standfirst = '', ...lines] = texts;
  if (texts.length !== 2 + stretches.filter(({ kind }) => kind === 'lines').length) return undefined;
  let next = 0;
  const body = stretches.flatMap((stretch): Body => {
    if (stretch.kind === 'locked') return [stretch.block];
    const text = lines[next++] ?? '';
    return text === textOf(stretch.blocks) ? stretch.blocks : withLines(stretch.blocks, linesIn(text));
  });
  return { ...article, metadata: withField(withField(article.metadata, 'headline', headline), 'standfirst', standfirst), body: body.length === 0 ? [{ type: 'paragraph', content: [] }] : body };
}
