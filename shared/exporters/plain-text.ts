import { bodyText } from '../body/index';
import { bylineLines, datelineLead } from './article-facts';
import type { Exporter } from './exporter';
import { textLimit } from './limits';
import { dateLines, embargoLine, factsUnder, readText } from './text-facts';

/** The story as plain text, for reading aloud, mailing or pasting: paragraphs are one line each, a blank line between them, the facts under a rule at the end. */
export const plainText: Exporter = {
  id: 'text',
  leadsToPictures: false,
  render: ({ metadata, body }, context) => {
    const { language } = context;
    const lead = datelineLead(metadata, bodyText(body));
    const above = joined([
      embargoLine(metadata, context),
      metadata.headline,
      metadata.standfirst,
      bylineLines(metadata, language).join('\n'),
      dateLines(metadata, language),
      bodyText(body, lead === undefined ? '' : lead.place + lead.rest),
    ]);
    return [{ name: 'article.txt', text: `${joined([above, factsUnder(above, { metadata, body }, language)])}\n` }];
  },
  readBack: readText,
  limit: textLimit,
};

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
