import { say } from '../i18n/index';
import type { Language } from '../i18n/message';
import type { Metadata } from '../metadata/index';
import { embargoInForce } from '../policy/may-leave';
import { sayForReaders } from '../time/say-moment';
import { dateRows } from './article-facts';
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
 * What stands under the story: a rule of hyphens, a line for each date and right, and last the notice, byte for byte to the
 * end. The rule is longer than any other line of hyphens in the file, so that whoever reads it finds it without doubt;
 * further lines of a fact are indented. Undefined when there is nothing to say.
 */
export function factsUnder(above: string, metadata: Metadata, language: Language): string | undefined {
  const lines = written.flatMap((field) => {
    const text = factText(metadata, field);
    return text === undefined ? [] : [`${label(field, language)}${text.replaceAll('\n', `\n${indent}`)}`];
  });
  const notice = metadata.copyrightNotice;
  const longest = longestRule(`${above}\n${notice ?? ''}`);
  if (lines.length === 0 && notice === undefined && longest < 3) return undefined;
  return ['-'.repeat(Math.max(3, longest + 1)), ...lines, ...(notice === undefined ? [] : ['', notice])].join('\n');
}

/** Reads the dates and rights of a text that plain-text.ts wrote in the same language; what it says in words above must agree. */
export function readText(text: string, context: ExportContext): ReadBack {
  const rule = '-'.repeat(longestRule(text));
  const lines = text.split('\n');
  const at = rule.length < 3 ? lines.length : lines.indexOf(rule);
  const end = lines.indexOf('', at);
  const facts = lines.slice(at + 1, end === -1 ? undefined : end).join('\n').split(new RegExp(`\n(?!${indent})`)).map((fact) => fact.replaceAll(`\n${indent}`, '\n'));
  const fact = (field: ProvenField): string | undefined => {
    const opening = label(field, context.language);
    return facts.find((each) => each.startsWith(opening))?.slice(opening.length);
  };
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
  return { metadata, contradicted };
}

function label(field: ProvenField, language: Language): string {
  return `${say(language, `publish.fact.${field}`)}: `;
}

function longestRule(text: string): number {
  return text.split('\n').reduce((longest, line) => (/^-+$/.test(line) ? Math.max(longest, line.length) : longest), 0);
}
