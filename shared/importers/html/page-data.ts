import { fold } from '../text/line-shape';
import type { DataMoment } from '../story/stamps';
import type { Moment } from '../../time/moment';
import { findAll, type HtmlElement } from './tree';

/** What a page's data says: JSON-LD, meta elements, `lang`. Printed words always outrank it. */
export interface PageData {
  readonly language?: string | undefined;
  readonly headline?: string | undefined;
  readonly titles: readonly string[];
  readonly section?: string | undefined;
  readonly siteName?: string | undefined;
  readonly authors: readonly string[];
  readonly moments: readonly DataMoment[];
}

const iso = /^(?<local>\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2})(?<seconds>:\d{2})?(?:[.,]\d+)?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?$/iu;

/** A time from a page's data as a moment: an instant with its offset, a clock time without one, or a day. Undefined for anything else. */
export function dataMoment(text: string): Moment | undefined {
  const raw = text.trim();
  if (/^\d{4}-\d{2}-\d{2}$/u.test(raw)) return Number.isNaN(Date.parse(`${raw}T00:00:00Z`)) ? undefined : { kind: 'day', date: raw, raw };
  const found = iso.exec(raw)?.groups;
  if (found === undefined) return undefined;
  const local = `${(found['local'] ?? '').replace(' ', 'T')}${found['seconds'] ?? ':00'}`;
  const zone = found['zone'];
  if (Number.isNaN(Date.parse(`${local}Z`)) || local < '1970-01-02') return undefined;
  if (zone === undefined) return { kind: 'floating', local, raw };
  const offset = /^z$/iu.test(zone) || /^[+-]00:?00$/u.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const at = Date.parse(local + offset);
  return Number.isNaN(at) ? undefined : { kind: 'instant', local, zone: offset === 'Z' ? 'UTC' : offset, utc: `${new Date(at).toISOString().slice(0, 19)}Z`, zoneSource: 'written', raw };
}

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a JSON-LD text: the graph and lists unfolded, what is inside a live page's updates left alone. */
function objectsIn(value: unknown, depth = 0): readonly Json[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((one: unknown) => objectsIn(one, depth + 1));
  if (!isJson(value)) return [];
  return [value, ...objectsIn(value['@graph'], depth + 1), ...objectsIn(value['mainEntity'], depth + 1), ...(isJson(value['mainEntityOfPage']) ? objectsIn(value['mainEntityOfPage'], depth + 1) : [])];
}

function typesOf(object: Json): readonly string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one: unknown) => typeof one === 'string');
}

function isArticle(object: Json): boolean {
  return typesOf(object).some((type) => /(?:Article|NewsArticle|LiveBlogPosting|BlogPosting|Report)$/u.test(type));
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^https?:/iu.test(value) || value.length > 80 ? [] : value.split(/\s*(?:,|;|\s(?:and|y|e|et|und)\s|&)\s*/u).filter((name) => name !== '');
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(namesIn);
  return isJson(value) && !typesOf(value).includes('Organization') && !typesOf(value).includes('NewsMediaOrganization') ? namesIn(value['name']) : [];
}

function textIn(value: unknown): string | undefined {
  if (Array.isArray(value)) return textIn(value[0]);
  if (isJson(value)) return textIn(value['name']);
  const text = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
  return text === '' ? undefined : text;
}

/** Reads JSON-LD without trusting it: broken scripts say nothing. */
function jsonLd(root: HtmlElement): readonly Json[] {
  const scripts = findAll(root, (one) => one.tag === 'script' && (one.attributes.get('type') ?? '').trim().toLowerCase() === 'application/ld+json');
  return scripts.flatMap((script) => {
    const source = script.children.map((child) => (child.kind === 'text' ? child.text : '')).join('').replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/gu, '');
    try {
      const value: unknown = JSON.parse(source);
      return objectsIn(value);
    } catch {
      return [];
    }
  });
}

const publishedKeys = new Set(['article:published_time', 'datepublished', 'dc.date.issued', 'dcterms.issued', 'parsely-pub-date', 'pubdate', 'publishdate', 'date.published', 'article.published', 'cxenseparse:recs:publishtime', 'sailthru.date']);
const updatedKeys = new Set(['article:modified_time', 'datemodified', 'dcterms.modified', 'dc.date.modified', 'article.updated', 'lastmod']);

/** Reads what a page says about itself. JSON-LD of the article comes first; data of the web page around it does not count. */
export function pageData(root: HtmlElement): PageData {
  const meta = new Map<string, string>();
  const authors: string[] = [];
  for (const element of findAll(root, (one) => one.tag === 'meta')) {
    const key = (element.attributes.get('property') ?? element.attributes.get('name') ?? element.attributes.get('itemprop') ?? '').toLowerCase();
    const content = element.attributes.get('content')?.trim() ?? '';
    if (key === '' || content === '') continue;
    if (key === 'author' || key === 'article:author' || key === 'parsely-author' || key === 'dc.creator') for (const name of namesIn(content)) if (!authors.includes(name)) authors.push(name);
    if (!meta.has(key)) meta.set(key, content);
  }
  const articles = jsonLd(root).filter(isArticle);
  const article = articles[0];
  const moments: DataMoment[] = [];
  const add = (field: 'published' | 'updated', text: unknown): void => {
    const moment = typeof text === 'string' ? dataMoment(text) : undefined;
    if (moment !== undefined) moments.push({ field, moment });
  };
  add('published', article?.['datePublished']);
  add('updated', article?.['dateModified']);
  for (const [key, content] of meta) {
    if (publishedKeys.has(key)) add('published', content);
    if (updatedKeys.has(key)) add('updated', content);
  }
  const title = findAll(root, (one) => one.tag === 'title')[0];
  const titleText = title?.children.map((child) => (child.kind === 'text' ? child.text : '')).join('').replace(/\s+/gu, ' ').trim();
  const html = findAll(root, (one) => one.tag === 'html')[0];
  const headline = textIn(article?.['headline']);
  const named = namesIn(article?.['author']);
  return {
    language: html?.attributes.get('lang') ?? html?.attributes.get('xml:lang') ?? textIn(article?.['inLanguage']),
    headline,
    titles: [headline, meta.get('og:title'), meta.get('twitter:title'), titleText].flatMap((one) => (one === undefined || one === '' ? [] : [one])),
    section: textIn(article?.['articleSection']) ?? meta.get('article:section'),
    siteName: meta.get('og:site_name') ?? textIn(article?.['publisher']),
    authors: named.length > 0 ? named : authors,
    moments,
  };
}

/** How well a block's words are the headline that a page's titles give: 1 the same, less when a title holds more than the words. */
export function titleMatch(text: string, titles: readonly string[]): number {
  const plain = fold(text);
  if (plain.length < 8) return 0;
  return Math.max(0, ...titles.map((title) => {
    const folded = fold(title);
    return folded === plain ? 1 : folded.includes(plain) ? plain.length / folded.length : plain.includes(folded) && folded.length >= 12 ? folded.length / plain.length : 0;
  }));
}
