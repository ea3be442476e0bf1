import { bodyText } from '../body/index';
import { say } from '../i18n/index';
import { embargoInForce } from '../policy/may-leave';
import { sayForReaders } from '../time/say-moment';
import { bylineLines, datelineLead, dateRows, rightsLines } from './article-facts';
import type { Exporter } from './exporter';

/** The story as plain text, for reading aloud, mailing or pasting: paragraphs are one line each, a blank line between them. */
export const plainText: Exporter = {
  id: 'text',
  render: (article, { now, language }) => {
    const { metadata } = article;
    const embargo = embargoInForce(article, now);
    const plain = bodyText(article.body);
    const lead = datelineLead(metadata, plain);
    const parts: readonly (string | undefined)[] = [
      embargo === undefined ? undefined : say(language, 'publish.page.embargo', { moment: sayForReaders(embargo, language) }),
      metadata.headline,
      metadata.standfirst,
      bylineLines(metadata, language).join('\n'),
      dateRows(metadata, language).map(({ label, words }) => `${label}: ${words}`).join('\n'),
      bodyText(article.body, lead === undefined ? '' : lead.place + lead.rest),
      ...rightsLines(metadata, language).map((line) => line.text),
    ];
    return [{ name: 'article.txt', text: `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n` }];
  },
};
