import type { Article } from '../article/article';
import { bodyHtml, bodyText } from '../body/index';
import { countWords } from '../body/measure';
import { Refusal } from '../errors/refusal';
import { Markup } from '../lib/markup';
import { embargoInForce } from '../policy/may-leave';
import { isoOf } from '../time/say-moment';
import type { Moment } from '../time/moment';
import { articleUri } from './article-facts';
import type { ExportContext, Exporter } from './exporter';
import { exactFacts } from './facts';
import { licenceAddress } from './licence-address';
import { ninjsLimit, ninjsRefuses, versionTime } from './limits';
import { publishedPictures, type PublishedPicture } from './picture-rights';
import { readNinjs } from './read-ninjs';

/** RFC 3339 of an instant. ninjs has no form for a day or for a clock time without a zone: these are left out, never made into midnight. */
function instantOnly(moment: Moment | undefined): string | undefined {
  return moment?.kind === 'instant' ? isoOf(moment) : undefined;
}

/** The slug, and what no property of ninjs holds whole, under roles of our own: receivers pass over roles that they do not know. */
function altIds({ metadata }: Article): readonly object[] {
  const exact = exactFacts(metadata).map(([field, value]) => ({ role: `copydesk:${field}`, value }));
  return metadata.slug === undefined ? exact : [{ role: 'slug', value: metadata.slug }, ...exact];
}

function subjects({ section, keywords = [] }: Article['metadata']): readonly object[] {
  return [...(section === undefined ? [] : [{ name: section, rel: 'section' }]), ...keywords.map((name) => ({ name, rel: 'keyword' }))];
}

function infoSources({ source, creditLine, dateline }: Article['metadata']): readonly object[] {
  const sources = [{ name: source, role: 'source' }, { name: dateline?.agency, role: 'agency' }, { name: creditLine, role: 'credit' }];
  return sources.filter((each) => each.name !== undefined);
}

const contentTypes: Readonly<Record<string, string>> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', gif: 'image/gif', webp: 'image/webp', avif: 'image/avif' };

/** A picture as an item of its own. ninjs wants a whole URL for a rendition; a file that lies beside the item has none, so its path is its title and an entry of our own. */
function association(article: Article, { file, href, width, height, alt, caption, creditLine, source, copyrightNotice, licence }: PublishedPicture, index: number): object {
  const address = licence !== undefined && /^https?:/.test(licence) ? licence : undefined;
  return withoutEmpty({
    name: alt ?? caption ?? file,
    uri: `${articleUri(article)}#picture-${index + 1}`,
    rel: 'picture',
    type: 'picture',
    representationType: 'full',
    descriptions: [{ role: 'caption', value: caption }, { role: 'alt', value: alt }].filter(({ value }) => value !== undefined).map((each) => ({ ...each, contentType: 'text/plain' })),
    infoSources: [{ name: source, role: 'source' }, { name: creditLine, role: 'credit' }].filter(({ name }) => name !== undefined),
    copyrightNotice,
    rightsInfo: address === undefined ? undefined : { linkedRights: address },
    altIds: [{ role: 'copydesk:file', value: href }, ...(licence === undefined || address !== undefined ? [] : [{ role: 'copydesk:licence', value: licence }])],
    renditions: [withoutEmpty({ name: 'original', title: file, contentType: contentTypes[file.slice(file.lastIndexOf('.') + 1).toLowerCase()], width, height })],
  });
}

function withoutEmpty(item: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
}

function ninjsItem(article: Article, context: ExportContext): object {
  const { metadata } = article;
  const refused = ninjsRefuses(metadata);
  if (refused !== undefined) throw new Refusal({ code: 'publish/format-refuses', format: 'ninjs', field: refused, reason: metadata[refused]?.kind === 'day' ? 'needs-time' : 'needs-zone' });
  const out = article.workflow.state === 'published' && embargoInForce(article, context.now) === undefined;
  const names = (metadata.byline?.people ?? []).map((person) => person.name).join(', ');
  const text = bodyText(article.body);
  const html = Markup.join(bodyHtml(article.body), '\n').html;
  const publications = article.workflow.history.filter((entry) => entry.move === 'publish').length;
  const address = metadata.licence === undefined ? undefined : licenceAddress(metadata.licence);
  const wordCount = countWords(article.body, metadata.language);
  return withoutEmpty({
    uri: articleUri(article),
    standard: { name: 'ninjs', version: '3.1', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' },
    type: 'text',
    representationType: 'full',
    version: String(Math.max(1, publications)),
    firstCreated: instantOnly(metadata.created),
    versionCreated: instantOnly(versionTime(metadata)),
    contentCreated: instantOnly(metadata.firstPublished),
    embargoedUntil: instantOnly(metadata.embargoUntil),
    expires: instantOnly(metadata.expires),
    pubStatus: out ? 'usable' : 'withheld',
    language: metadata.language,
    headlines: metadata.headline === undefined ? [] : [{ role: 'main', contentType: 'text/plain', value: metadata.headline }],
    descriptions: metadata.standfirst === undefined ? [] : [{ role: 'standfirst', contentType: 'text/plain', value: metadata.standfirst }],
    by: names === '' ? metadata.byline?.text : names,
    people: (metadata.byline?.people ?? []).map((person) => ({ name: person.name, rel: person.role })),
    located: metadata.dateline?.place ?? metadata.dateline?.text,
    slugline: metadata.slugline,
    altIds: altIds(article),
    subjects: subjects(metadata),
    infoSources: infoSources(metadata),
    copyrightHolder: metadata.copyrightHolder,
    copyrightNotice: metadata.copyrightNotice,
    usageTerms: metadata.usageTerms,
    rightsInfo: address === undefined ? undefined : { linkedRights: address },
    associations: publishedPictures(article.body).map((picture, index) => association(article, picture, index)),
    edNote: out ? undefined : metadata.editorsNote,
    bodies: [
      { role: 'main', contentType: 'text/plain', charCount: text.length, wordCount, value: text },
      { role: 'main', contentType: 'text/html', charCount: html.length, wordCount, value: html },
    ],
  });
}

/** ninjs 3.1 (IPTC, camelCase). A story that is not out, or still under embargo, is `withheld` and carries the note to the desk; one that is out is `usable` and does not. */
export const ninjs: Exporter = {
  id: 'ninjs',
  leadsToPictures: true,
  render: (article, context) => [{ name: 'article.ninjs.json', text: `${JSON.stringify(ninjsItem(article, context), null, 2)}\n` }],
  readBack: readNinjs,
  limit: ninjsLimit,
};
