import type { Importer } from './importer';
import { noFacts, readStory, languageOf } from './story/read-story';
import { textLines } from './text/source-lines';
import { unwrap } from './text/unwrap';

/**
 * Reads plain text as it comes from a web page, a wire, a press release or a PDF. Every non-empty line of it gets a line
 * in the receipt. Lines broken for the width of a page are joined again; page furniture is told by its words and its place.
 */
export const scrapedText: Importer = {
  id: 'text',
  read(source, context) {
    const lines = textLines(source);
    const sample = lines.map((line) => line.text).join('\n').slice(0, 40_000);
    return readStory(unwrap(lines, languageOf(sample, context, undefined)), noFacts, context);
  },
};
