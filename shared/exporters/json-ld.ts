import type { Article } from '../article/article';
import { bodyText } from '../body/index';
import { countWords } from '../body/measure';
import type { Metadata } from '../metadata/index';
import type { Person } from '../metadata/people';
import type { Moment } from '../time/moment';
import { articleUri, firstAppeared, isoForMachines, lastChanged } from './article-facts';
import type { ExportContext } from './exporter';
import { licenceAddress } from './licence-address';
import { publishedPictures } from './picture-rights';

type Node = Readonly<Record<string, unknown>>;

function people(metadata: Metadata, roles: readonly Person['role'][]): readonly Node[] | undefined {
  const named = (metadata.byline?.people ?? []).filter((person) => roles.includes(person.role)).map((person) => ({ '@type': 'Person', name: person.name }));
  return named.length === 0 ? undefined : named;
}

function organisation(name: string | undefined): Node | undefined {
  return name === undefined ? undefined : { '@type': 'Organization', name };
}

function iso(moment: Moment | undefined): string | undefined {
  return moment === undefined ? undefined : isoForMachines(moment);
}

function holder({ copyrightHolder, byline }: Metadata): Node | undefined {
  if (copyrightHolder === undefined) return undefined;
  const isPerson = byline?.people.some((person) => person.name === copyrightHolder) ?? false;
  return { '@type': isPerson ? 'Person' : 'Organization', name: copyrightHolder };
}

function publisher({ publisher: name, correctionsUrl }: ExportContext): Node | undefined {
  return name === undefined && correctionsUrl === undefined ? undefined : withoutEmpty({ '@type': 'Organization', name, correctionsPolicy: correctionsUrl });
}

/** The licence's address; one that has none is named. */
function licence(name: string | undefined): Node | string | undefined {
  return name === undefined ? undefined : licenceAddress(name) ?? { '@type': 'CreativeWork', name };
}

/** The pictures as ImageObjects with the rights that search engines show beside them. */
function images({ body }: Article): readonly Node[] | undefined {
  const all = publishedPictures(body).map(({ href, width, height, alt, caption, creditLine, source, copyrightNotice, licence: terms }) => withoutEmpty({
    '@type': 'ImageObject', contentUrl: href, width, height, caption, description: alt, creditText: creditLine, copyrightNotice, license: licence(terms), sourceOrganization: organisation(source),
  }));
  return all.length === 0 ? undefined : all;
}

function withoutEmpty(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined && value !== ''));
}

/**
 * The article as a schema.org NewsArticle (release 30.0). Authors are names alone, one object each; `copyrightYear` is a
 * Number, the first year, while the whole line stands in `copyrightNotice`; a day stays a day. What is empty is absent.
 */
export function newsArticle(article: Article, context: ExportContext): Node {
  const { metadata } = article;
  const firstYear = /\d{4}/.exec(metadata.copyrightYears ?? '')?.[0];
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': articleUri(article),
    headline: metadata.headline,
    description: metadata.standfirst,
    inLanguage: metadata.language,
    datePublished: iso(firstAppeared(metadata)),
    dateModified: iso(lastChanged(metadata)),
    dateCreated: iso(metadata.created),
    expires: iso(metadata.expires),
    author: people(metadata, ['reporter', 'contributor']) ?? organisation(metadata.dateline?.agency),
    editor: people(metadata, ['editor']),
    translator: people(metadata, ['translator']),
    contributor: people(metadata, ['photographer']),
    publisher: publisher(context),
    publishingPrinciples: context.principlesUrl,
    sourceOrganization: organisation(metadata.source),
    dateline: metadata.dateline?.text ?? metadata.dateline?.place,
    articleSection: metadata.section,
    keywords: metadata.keywords,
    copyrightHolder: holder(metadata),
    copyrightYear: firstYear === undefined ? undefined : Number(firstYear),
    copyrightNotice: metadata.copyrightNotice,
    license: licence(metadata.licence),
    usageInfo: metadata.usageTerms === undefined ? undefined : { '@type': 'CreativeWork', text: metadata.usageTerms },
    creditText: metadata.creditLine,
    image: images(article),
    wordCount: countWords(article.body, metadata.language),
    articleBody: bodyText(article.body),
  });
}
