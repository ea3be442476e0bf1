import type { Article } from '../article/article';
import { bodyHtml, bodyText } from '../body/index';
import { say } from '../i18n/index';
import { Markup } from '../lib/markup';
import { embargoInForce } from '../policy/may-leave';
import { sayForReaders } from '../time/say-moment';
import { bylineLines, datelineLead, dateRows, firstAppeared, isoForMachines, lastChanged, rightsLines, timeAttribute, type RightsLine } from './article-facts';
import type { ExportContext, Exporter } from './exporter';
import { exactFacts } from './facts';
import { newsArticle } from './json-ld';
import { licenceAddress } from './licence-address';
import { pageLimit } from './limits';
import { pageStyle } from './page-style';
import { readPage } from './read-page';

const element = (...parts: Parameters<typeof Markup.element>): Markup => Markup.element(...parts);

/** The page needs nothing from anywhere and runs nothing: whatever slipped in could not load or run either. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

function meta(name: string, content: string | undefined): readonly Markup[] {
  return content === undefined ? [] : [element('meta', { name, content })];
}

function property(name: string, content: string | undefined): readonly Markup[] {
  return content === undefined ? [] : [element('meta', { property: name, content })];
}

function head(article: Article, context: ExportContext): Markup {
  const { metadata } = article;
  const title = [metadata.headline, context.publisher].filter((part) => part !== undefined).join(' – ');
  const appeared = firstAppeared(metadata);
  const changed = lastChanged(metadata);
  const authors = metadata.byline?.people.filter((person) => person.role === 'reporter' || person.role === 'contributor') ?? [];
  return element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy }),
    ...meta('viewport', 'width=device-width, initial-scale=1'),
    element('title', {}, [title]),
    ...meta('description', metadata.standfirst),
    ...authors.flatMap((person) => meta('author', person.name)),
    ...meta('copyright', metadata.copyrightNotice),
    ...exactFacts(metadata).flatMap(([field, text]) => meta(`copydesk:${field}`, text)),
    ...(article.workflow.state === 'published' ? [] : meta('robots', 'noindex')),
    ...property('og:type', 'article'),
    ...property('og:title', metadata.headline),
    ...property('og:description', metadata.standfirst),
    ...property('og:site_name', context.publisher),
    ...property('article:published_time', appeared === undefined ? undefined : isoForMachines(appeared)),
    ...property('article:modified_time', changed === undefined ? undefined : isoForMachines(changed)),
    ...property('article:section', metadata.section),
    Markup.style(pageStyle),
    Markup.data('application/ld+json', newsArticle(article, context)),
  ]);
}

function factsBlock(article: Article, context: ExportContext, lang: string | undefined): readonly Markup[] {
  const lines = bylineLines(article.metadata, context.language).map((line) => element('p', {}, [line]));
  const rows = dateRows(article.metadata, context.language).flatMap(({ label, moment, words }) => [
    element('dt', {}, [label]),
    element('dd', {}, [element('time', { datetime: timeAttribute(moment) }, [words])]),
  ]);
  if (lines.length === 0 && rows.length === 0) return [];
  return [element('div', { class: 'facts', lang }, [...lines, ...(rows.length === 0 ? [] : [element('dl', {}, rows)])])];
}

function rightsLine({ kind, text: words }: RightsLine, licence: string | undefined, lang: string | undefined): Markup {
  const address = kind === 'licence' && licence !== undefined ? licenceAddress(licence) : undefined;
  const ours = kind === 'notice' || kind === 'terms' ? undefined : lang;
  return element('p', { class: kind, lang: ours }, [address === undefined ? words : element('a', { rel: 'license', href: address }, [words])]);
}

function lead(article: Article): Markup | undefined {
  const dateline = datelineLead(article.metadata, bodyText(article.body));
  if (dateline === undefined) return undefined;
  const place = dateline.place === '' ? [] : [element('span', { class: 'place' }, [dateline.place])];
  return Markup.join([...place, dateline.rest]);
}

function page(article: Article, context: ExportContext): string {
  const { metadata } = article;
  const lang = metadata.language ?? context.language;
  const ours = lang.split('-')[0] === context.language ? undefined : context.language;
  const embargo = embargoInForce(article, context.now);
  const rights = rightsLines(metadata, context.language);
  const mast = context.publisher === undefined && metadata.section === undefined
    ? []
    : [element('header', { class: 'mast' }, [...(context.publisher === undefined ? [] : [element('span', { class: 'name' }, [context.publisher])]), ...(metadata.section === undefined ? [] : [element('span', {}, [metadata.section])])])];
  return Markup.page(
    element('html', { lang }, [
      head(article, context),
      element('body', {}, [
        ...mast,
        element('main', {}, [
          element('article', {}, [
            ...(embargo === undefined ? [] : [element('p', { class: 'embargo', lang: ours }, [say(context.language, 'publish.page.embargo', { moment: sayForReaders(embargo, context.language) })])]),
            ...(metadata.headline === undefined ? [] : [element('h1', {}, [metadata.headline])]),
            ...(metadata.standfirst === undefined ? [] : [element('p', { class: 'stand' }, [metadata.standfirst])]),
            ...factsBlock(article, context, ours),
            element('div', { class: 'body' }, bodyHtml(article.body, lead(article))),
            ...(rights.length === 0 ? [] : [element('footer', { class: 'end' }, rights.map((line) => rightsLine(line, metadata.licence, ours)))]),
          ]),
        ]),
      ]),
    ]),
  );
}

/** The page for readers: semantic, readable in light, dark and print, standing alone, with its NewsArticle data inside. */
export const html: Exporter = {
  id: 'html',
  leadsToPictures: true,
  render: (article, context) => [{ name: 'index.html', text: page(article, context) }],
  readBack: readPage,
  limit: pageLimit,
};
