import type { Article } from '../article/article';
import { say } from '../i18n/index';
import type { Language } from '../i18n/message';
import type { Metadata } from '../metadata/index';
import { embargoInForce } from '../policy/may-leave';
import { sayForReaders } from '../time/say-moment';
import { dateRows } from './article-facts';
import { publishedPictures, type PictureRights } from './picture-rights';
import type { ExportContext } from './exporter';
import { factText, provenFields, readExactFacts, type ProvenField, type ReadBack } from './facts';

/** What continues a fact that has several lines. */
const indent = '    ';
const written = provenFields.filter((field) => field !== 'copyrightNotice' && field !== 'permission');

/** The line on top of a story under embargo; undefined when none is in force. */
export function embargoLine(metadata: Metadata, { now, language }: ExportContext): string | undefined {
  const embargo = embargoInForce({ metadata }, now);
  return embargo === undefined ? undefined : say(language, 'publish.page.embargo', { moment: sayForReaders(embargo, language) });
}

/** The dates in words, one line each; undefined when readers see none. */
export function dateLines(metadata: Metadata, language: Language): string | undefined {
  const lines = dateRows(metadata, language).map(({ label, words }) => `${label}: ${words}`);
  return lines.length === 0 ? undefined : lines.join('\n');
}

/**
 * What stands under the story: a rule of hyphens, a line for each date and right, one for each picture with its own, and last the notice, byte for byte to the
 * end. The rule is longer than any other line of hyphens in the file, so that whoever reads it finds it without doubt;
 * further lines of a fact are indented. Undefined when there is nothing to say.
 */
export function factsUnder(above: string, { metadata, body }: Pick<Article, 'metadata' | 'body'>, language: Language): string | undefined {
  const lines = written.flatMap((field) => {
    const text = factText(metadata, field);
    return text === undefined ? [] : [labelled(field, text, language)];
  });
  const pictures = publishedPictures(body).map((picture) => labelled('picture', pictureLines(picture, language), language));
  const notice = metadata.copyrightNotice;
  const longest = longestRule(`${above}\n${notice ?? ''}`);
  if (lines.length === 0 && pictures.length === 0 && notice === undefined && longest < 3) return undefined;
  return ['-'.repeat(Math.max(3, longest + 1)), ...lines, ...pictures, ...(notice === undefined ? [] : ['', notice])].join('\n');
}

/** Reads the dates and rights of a text that plain-text.ts wrote in the same language; what it says in words above must agree. */
export function readText(text: string, context: ExportContext): ReadBack {
  const rule = '-'.repeat(longestRule(text));
  const lines = text.split('\n');
  const at = rule.length < 3 ? lines.length : lines.indexOf(rule);
  const end = lines.indexOf('', at);
  const facts = entriesOf(lines.slice(at + 1, end === -1 ? undefined : end).join('\n'));
  const fact = (field: ProvenField): string | undefined => valueOf(facts, field, context.language);
  const notice = end === -1 || end >= lines.length - 1 ? undefined : lines.slice(end + 1, -1).join('\n');
  const metadata = {
    ...readExactFacts(fact),
    source: fact('source'), creditLine: fact('creditLine'), copyrightHolder: fact('copyrightHolder'), usageTerms: fact('usageTerms'), copyrightNotice: notice,
  };
  const paragraphs = `\n\n${lines.slice(0, at).join('\n')}\n\n`;
  const stands = (paragraph: string | undefined): boolean => paragraph === undefined || paragraphs.includes(`\n\n${paragraph}\n\n`);
  const contradicted: readonly ProvenField[] = [
    ...(stands(embargoLine(metadata, context)) ? [] : ['embargoUntil' as const]),
    ...(stands(dateLines(metadata, context.language)) ? [] : dateRows(metadata, context.language).map((row) => row.field)),
  ];
  const opening = label('picture', context.language);
  const pictures = facts.filter((each) => each.startsWith(opening)).map((each) => readPictureLines(each.slice(opening.length), context.language));
  return { metadata, contradicted, pictures };
}

/** The entries of a list of facts, each as one text: what is indented continues the line above it. */
function entriesOf(text: string): readonly string[] {
  return text.split(new RegExp(`\n(?!${indent})`)).map((fact) => fact.replaceAll(`\n${indent}`, '\n'));
}

function valueOf(facts: readonly string[], field: Labelled, language: Language): string | undefined {
  const opening = label(field, language);
  return facts.find((each) => each.startsWith(opening))?.slice(opening.length);
}

function labelled(field: Labelled, text: string, language: Language): string {
  return `${label(field, language)}${text.replaceAll('\n', `\n${indent}`)}`;
}

/** Where a picture lies, and a line for each of its rights. */
function pictureLines({ href, creditLine, copyrightNotice, licence }: PictureRights, language: Language): string {
  const rights = [['creditLine', creditLine], ['copyrightNotice', copyrightNotice], ['licence', licence]] as const;
  return [href, ...rights.flatMap(([field, text]) => (text === undefined ? [] : [labelled(field, text, language)]))].join('\n');
}

function readPictureLines(text: string, language: Language): PictureRights {
  const [href = '', ...rights] = entriesOf(text);
  return { href, creditLine: valueOf(rights, 'creditLine', language), copyrightNotice: valueOf(rights, 'copyrightNotice', language), licence: valueOf(rights, 'licence', language) };
}

/** What a line of facts may open with. */
type Labelled = ProvenField | 'picture';

function label(field: Labelled, language: Language): string {
  return `${say(language, `publish.fact.${field}`)}: `;
}

function longestRule(text: string): number {
  return text.split('\n').reduce((longest, line) => (/^-+$/.test(line) ? Math.max(longest, line.length) : longest), 0);
}
