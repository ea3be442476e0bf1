import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { z } from 'zod';
import { say } from '../i18n/index';
import { sayForReaders } from '../time/say-moment';
import { dateRows, firstAppeared, isoForMachines, lastChanged, rightsLines, timeAttribute, type RightsLine } from './article-facts';
import type { ExportContext } from './exporter';
import { readExactFacts, type ProvenField, type ReadBack } from './facts';
import { licenceAddress } from './licence-address';
import type { PictureRights } from './picture-rights';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const named = z.looseObject({ name: z.string() });
const licenceSchema = z.union([z.string(), named]);
const imageSchema = z.looseObject({ contentUrl: z.string(), creditText: z.string().optional(), copyrightNotice: z.string().optional(), license: licenceSchema.optional() });
const dataSchema = z.looseObject({
  datePublished: z.string(), dateModified: z.string(), dateCreated: z.string(), expires: z.string(),
  copyrightHolder: named, copyrightYear: z.number(), copyrightNotice: z.string(), usageInfo: z.looseObject({ text: z.string() }),
  license: licenceSchema, creditText: z.string(), sourceOrganization: named, image: z.array(imageSchema),
}).partial();

const fieldOf: Readonly<Record<RightsLine['kind'], ProvenField>> = { notice: 'copyrightNotice', terms: 'usageTerms', licence: 'licence', credit: 'creditLine', source: 'source' };

/**
 * Reads the dates and rights of a page that html.ts wrote: dates, years and licence from the entries that hold them exactly,
 * the rest from the NewsArticle data. What readers see and what the data say must agree with it, word for word.
 */
export function readPage(text: string, { language, now }: ExportContext): ReadBack {
  const page = elementsOf(parse(text));
  const named = (name: string): string | undefined => attribute(page.find((each) => each.tagName === 'meta' && attribute(each, 'name') === name), 'content');
  const data = dataOf(page.find((each) => attribute(each, 'type') === 'application/ld+json'));
  const metadata = {
    ...readExactFacts((field) => named(`copydesk:${field}`)),
    source: data.sourceOrganization?.name, creditLine: data.creditText,
    copyrightHolder: data.copyrightHolder?.name, copyrightNotice: data.copyrightNotice, usageTerms: data.usageInfo?.text,
  };
  const { created, expires, embargoUntil, copyrightYears, copyrightNotice, licence } = metadata;
  const [appeared, changed] = [firstAppeared(metadata), lastChanged(metadata)];
  const year = /\d{4}/.exec(copyrightYears ?? '')?.[0];
  const license = licenceIn(data.license);
  const embargo = embargoUntil !== undefined ? say(language, 'publish.page.embargo', { moment: sayForReaders(embargoUntil, language) }) : undefined;
  const inForce = embargoUntil?.kind === 'instant' && embargoUntil.utc > now;
  const agreements: readonly (readonly [ProvenField, boolean])[] = [
    [metadata.firstPublished === undefined ? 'published' : 'firstPublished', data.datePublished === iso(appeared)],
    ['updated', data.dateModified === iso(changed)],
    ['created', data.dateCreated === iso(created)],
    ['expires', data.expires === iso(expires)],
    ['embargoUntil', classed(page, 'embargo') === (inForce ? embargo : undefined)],
    ['copyrightYears', data.copyrightYear === (year === undefined ? undefined : Number(year))],
    ['licence', license === (licence === undefined ? undefined : licenceAddress(licence) ?? licence)],
    ['copyrightNotice', named('copyright') === (copyrightNotice === undefined ? undefined : shown(copyrightNotice))],
    ...rowAgreements(page, metadata, language),
    ...lineAgreements(page, metadata, language),
  ];
  return { metadata, contradicted: agreements.filter(([, agrees]) => !agrees).map(([field]) => field), pictures: picturesIn(page, data.image ?? []) };
}

function licenceIn(license: z.infer<typeof licenceSchema> | undefined): string | undefined {
  return typeof license === 'object' ? license.name : license;
}

/** The pictures of the data; undefined unless each figure shows the same picture and the same credit. */
function picturesIn(page: readonly Element[], images: z.infer<typeof dataSchema>['image'] & object): readonly PictureRights[] | undefined {
  const figures = page.filter((each) => each.tagName === 'figure' && attribute(each, 'class') === 'picture').map((figure) => {
    const parts = elementsOf(figure);
    return { src: attribute(parts.find((each) => each.tagName === 'img'), 'src'), credit: classed(parts, 'credit') };
  });
  const pictures = images.map(({ contentUrl, creditText, copyrightNotice, license }) => ({ href: contentUrl, creditLine: creditText, copyrightNotice, licence: licenceIn(license) }));
  const seen = pictures.map(({ href, creditLine }) => ({ src: href, credit: creditLine === undefined ? undefined : shown(creditLine) }));
  const agree = figures.length === seen.length && seen.every(({ src, credit }, at) => src === figures[at]?.src && credit === figures[at].credit);
  return agree ? pictures : undefined;
}

function dataOf(script: Element | undefined): z.infer<typeof dataSchema> {
  try {
    return dataSchema.parse(JSON.parse(script === undefined ? '{}' : wordsOf(script)));
  } catch {
    // Data that cannot be read say nothing, so every field they should hold comes out as changed.
    return {};
  }
}

function iso(moment: Parameters<typeof isoForMachines>[0] | undefined): string | undefined {
  return moment === undefined ? undefined : isoForMachines(moment);
}

/** The dates that readers see: label, machine form and words of each, in order. */
function rowAgreements(page: readonly Element[], metadata: ReadBack['metadata'], language: ExportContext['language']): readonly (readonly [ProvenField, boolean])[] {
  const labels = page.filter((each) => each.tagName === 'dt').map(wordsOf);
  const times = page.filter((each) => each.tagName === 'time');
  const rows = dateRows(metadata, language);
  const agree = rows.map(({ field, label, moment, words }, at): readonly [ProvenField, boolean] => {
    const time = times[at];
    return [field, time !== undefined && labels[at] === label && attribute(time, 'datetime') === timeAttribute(moment) && wordsOf(time) === words];
  });
  return [...agree, ['published', times.length === rows.length && labels.length === rows.length]];
}

/** The lines under the story, in order. */
function lineAgreements(page: readonly Element[], metadata: ReadBack['metadata'], language: ExportContext['language']): readonly (readonly [ProvenField, boolean])[] {
  const footer = page.find((each) => attribute(each, 'class') === 'end');
  const lines = footer === undefined ? [] : elementsOf(footer).filter((each) => each.tagName === 'p');
  const expected = rightsLines(metadata, language);
  const agree = expected.map(({ kind, text }, at): readonly [ProvenField, boolean] => {
    const line = lines[at];
    return [fieldOf[kind], line !== undefined && attribute(line, 'class') === kind && wordsOf(line) === shown(text)];
  });
  return [...agree, ['copyrightNotice', lines.length === expected.length]];
}

/** A text as HTML can show it: there is no way to write the character NUL. */
function shown(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}

function classed(page: readonly Element[], name: string): string | undefined {
  const found = page.find((each) => attribute(each, 'class') === name);
  return found === undefined ? undefined : wordsOf(found);
}

function elementsOf(node: Node): readonly Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...inside] : inside;
}

function wordsOf(node: Node): string {
  return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}
