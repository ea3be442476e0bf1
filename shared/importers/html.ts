import type { Body } from '../body/block';
import { canonicalBody } from '../body/canonical';
import { plainInline } from '../body/inline';
import { flow, type Flowed } from './html/flow';
import { LossCount, type Losses } from './html/losses';
import { dataMoment, pageData } from './html/page-data';
import { proseLength } from './html/page-furniture';
import { blocksOf, findHeadline, piecesOf } from './html/page-pieces';
import { fragmentLimits, pageLimits, plainWords, readTree } from './html/tree';
import type { Importer } from './importer';
import { scrapedText } from './scraped-text';
import type { DataMoment } from './story/stamps';
import { readStory } from './story/read-story';
import { isProse } from './text/line-shape';
import { textLines } from './text/source-lines';

const updateWords = /updat|modif|actualiz|atualiz|mis à jour|màj|aktualisiert|zuletzt|last edited/iu;

/** The machine-readable times of `time` elements that stand with the headline, above the first paragraph. */
function timesAboveStory(blocks: readonly Flowed[], headline: number | undefined): readonly DataMoment[] {
  const end = blocks.findIndex((block, index) => index > (headline ?? -1) && block.drop === undefined && block.hint !== 'standfirst' && block.hint !== 'caption' && isProse(block.clean.text));
  return blocks.slice(Math.max(0, (headline ?? 0) - 4), end === -1 ? 0 : end).flatMap((block): readonly DataMoment[] => {
    const moment = block.datetime === undefined || block.drop !== undefined ? undefined : dataMoment(block.datetime);
    return moment === undefined ? [] : [{ field: updateWords.test(`${block.clean.text} ${block.owner.attributes.get('class') ?? ''}`) ? 'updated' : 'published', moment }];
  });
}

/**
 * Reads a web page or the HTML of a clipboard. Only the parsed tree is read, nothing of it ever becomes markup again;
 * beyond the limits the words come out as plain text. Every visible block gets a line in the receipt.
 */
export const html: Importer = {
  id: 'html',
  read(source, context) {
    const root = readTree(source, pageLimits, true);
    if (root === undefined) return scrapedText.read(plainWords(source), context);
    const blocks = flow(root, { dropFurniture: true, pageProse: proseLength(root) });
    const data = pageData(root);
    // Data that the page gives outright outranks the times of single elements.
    const moments = data.moments.length > 0 ? data.moments : timesAboveStory(blocks, findHeadline(blocks, data));
    return readStory(piecesOf(blocks, data), { markup: true, language: data.language, headline: data.headline, section: data.section, siteName: data.siteName, authors: data.authors, moments }, context);
  },
};

/** What a fragment became: its blocks, and what of it could not come along. */
export interface Fragment {
  readonly body: Body;
  readonly losses: Losses;
}

/** Fonts, sizes, colours and underlines, which a story does not carry. */
const looks = /<(?:u|font|mark)[\s>]|[;"'\s](?:color|background(?:-color)?|font-family|font-size)\s*:|underline/iu;

/**
 * HTML from a clipboard, pasted in the middle of a story -> clean blocks. No hunt for headline or furniture: every word
 * that was shown stays, only structure and marks that the model knows survive. Never throws; beyond the limits (2 MB,
 * 20,000 nodes, depth 200) the words come out as plain paragraphs.
 */
export function htmlFragmentToBody(source: string): Fragment {
  const root = readTree(source, fragmentLimits, false);
  if (root === undefined) return { body: textLines(plainWords(source)).map((line) => ({ type: 'paragraph', content: plainInline(line.text) })), losses: { structure: 1 } };
  const losses = new LossCount();
  const blocks = flow(root, { dropFurniture: false, pageProse: 0, losses });
  if (looks.test(source)) losses.add('looks');
  return { body: canonicalBody(blocks.flatMap(blocksOf)), losses: losses.counts };
}
