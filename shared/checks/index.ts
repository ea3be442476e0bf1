import type { Article } from '../article/article';
import type { Check, CheckContext, Finding, Level } from './check';
import { accentVariants } from './rules/accent-variants';
import { allCapsHeadline } from './rules/all-caps-headline';
import { dateWithoutZone } from './rules/date-without-zone';
import { doubledWord } from './rules/doubled-word';
import { invisibleCharacters } from './rules/invisible-characters';
import { leftoverTk } from './rules/leftover-tk';
import { noHeadline } from './rules/no-headline';
import { noPublishDate } from './rules/no-publish-date';
import { noticeWithoutYear } from './rules/notice-without-year';
import { noticeYear } from './rules/notice-year';
import { permission } from './rules/permission';
import { publishedInFuture } from './rules/published-in-future';
import { unclosedQuotation } from './rules/unclosed-quotation';
import { unknownBlock } from './rules/unknown-block';
import { updatedBeforePublished } from './rules/updated-before-published';

/** Every check, in the order in which findings of one level are listed. To add one: write its file, its words and a line here. */
export const checks: readonly Check[] = [
  noHeadline, noPublishDate, permission, dateWithoutZone, leftoverTk,
  noticeYear, updatedBeforePublished, publishedInFuture, unknownBlock, unclosedQuotation, doubledWord, accentVariants,
  noticeWithoutYear, allCapsHeadline, invisibleCharacters,
];

const gravity: Readonly<Record<Level, number>> = { block: 0, warn: 1, hint: 2 };

/** Everything the checks find, gravest first. Pure: the same article and moment give the same findings. */
export function runChecks(article: Article, context: CheckContext): readonly Finding[] {
  return checks.flatMap((check) => check.run(article, context)).sort((left, right) => gravity[left.level] - gravity[right.level]);
}

/** The findings that keep a story from being published. */
export function blocking(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.level === 'block');
}
