import type { Article } from '../article/article';
import type { Check, CheckContext, Finding, Level } from './check';
import { accentVariants } from './rules/accent-variants';
import { allCapsHeadline } from './rules/all-caps-headline';
import { clockContradictsItself } from './rules/clock-contradicts-itself';
import { dateWithoutZone } from './rules/date-without-zone';
import { dateInFuture } from './rules/date-in-future';
import { dateOrder } from './rules/date-order';
import { doubledWord } from './rules/doubled-word';
import { embargoPast } from './rules/embargo-past';
import { houseOverWire } from './rules/house-over-wire';
import { invisibleCharacters } from './rules/invisible-characters';
import { leftoverTk } from './rules/leftover-tk';
import { licenceTerms } from './rules/licence-terms';
import { noHeadline } from './rules/no-headline';
import { noPublishDate } from './rules/no-publish-date';
import { noticeAndFields } from './rules/notice-and-fields';
import { noticeWithoutHolder } from './rules/notice-without-holder';
import { noticeWithoutYear } from './rules/notice-without-year';
import { noticeYear } from './rules/notice-year';
import { permission } from './rules/permission';
import { permissionEnds } from './rules/permission-ends';
import { permissionScope } from './rules/permission-scope';
import { pictureWithoutAlt } from './rules/picture-without-alt';
import { pictureWithoutCredit } from './rules/picture-without-credit';
import { publishedInFuture } from './rules/published-in-future';
import { quotedNotice } from './rules/quoted-notice';
import { staleDay } from './rules/stale-day';
import { unclosedQuotation } from './rules/unclosed-quotation';
import { unknownBlock } from './rules/unknown-block';
import { updatedBeforePublished } from './rules/updated-before-published';
import { weekdayMismatch } from './rules/weekday-mismatch';

/** Every check, in the order in which findings of one level are listed. To add one: write its file, its words and a line here. */
export const checks: readonly Check[] = [
  noHeadline, noPublishDate, permission, permissionEnds, clockContradictsItself, dateWithoutZone, leftoverTk,
  noticeYear, dateOrder, updatedBeforePublished, publishedInFuture, dateInFuture, weekdayMismatch, staleDay,
  noticeAndFields, houseOverWire, permissionScope, licenceTerms, pictureWithoutCredit, pictureWithoutAlt, unknownBlock, unclosedQuotation, doubledWord, accentVariants,
  noticeWithoutYear, noticeWithoutHolder, quotedNotice, embargoPast, allCapsHeadline, invisibleCharacters,
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
