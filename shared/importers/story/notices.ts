import { isNoticeLine, readNotice } from '../../rights/read-notice';
import type { NoticeReading } from '../../rights/rights';
import type { Metadata } from '../../metadata/index';
import { furnitureReason } from '../text/furniture';
import { fold } from '../text/line-shape';
import type { Mark } from './marks';

/** The notice exactly as it came: the source lines without the white space around them, nothing repaired. */
function asItCame(mark: Mark): string {
  const whole = mark.piece.sources.map((source) => source.raw.replace(/^\s+|\s+$/gu, '')).join(' ');
  // "© 2024 Paper   Terms | Privacy": links of the site that share the line are no part of the notice.
  if (whole.length > 1000) return whole;
  let end = whole.length;
  for (;;) {
    const cut = /(?:\s{2,}|\t|\s*[|·•]\s*)(?<cell>[^|·•\t]{1,40}?)\s*$/u.exec(whole.slice(0, end));
    const cell = cut?.groups?.['cell'] ?? '';
    if (cut === null || furnitureReason(cell, cell) === undefined || isNoticeLine(cell)) return whole.slice(0, end);
    end = cut.index;
  }
}

/**
 * Settles the copyright lines of a page. One notice fills the fields, byte for byte with its parts beside it; two
 * different ones fill nothing, because only a person can say which is the story's. The same line twice is one notice.
 */
export function settleNotices(marks: readonly Mark[], language: string | undefined): Metadata {
  const notices = marks.filter((mark) => mark.kind === 'notice');
  const read = new Map<string, NoticeReading>();
  const readings = notices.map((mark) => {
    const text = asItCame(mark);
    const reading = read.get(text) ?? readNotice(text, { language });
    read.set(text, reading);
    return { mark, text, reading };
  });
  // "All rights reserved." on a line of its own names nobody: it is the terms of the notice beside it.
  const full = readings.filter(({ reading }) => reading.holder !== undefined || reading.years !== undefined);
  const chosen = full.length > 0 ? full : readings;
  const chosenMarks = new Set(chosen.map(({ mark }) => mark));
  const distinct = new Set(chosen.map(({ text }) => fold(text)));
  const [only] = chosen;
  if (only === undefined) return {};
  if (distinct.size > 1) {
    for (const { mark } of readings) mark.verdict = { outcome: 'flagged', reason: 'notice-second', field: 'copyrightNotice' };
    return {};
  }
  for (const { mark, reading } of readings) {
    const doubtful = reading.decision !== 'accept';
    mark.verdict = {
      outcome: doubtful ? 'flagged' : 'kept', reason: doubtful ? 'notice-flagged' : 'notice',
      field: chosenMarks.has(mark) ? 'copyrightNotice' : 'usageTerms',
      ...(reading.flags.length > 0 ? { detail: reading.flags.join(' · ') } : {}),
    };
  }
  const { reading, text } = only;
  const terms = [reading.terms, ...readings.filter((entry) => !chosenMarks.has(entry.mark)).map((entry) => entry.text)].filter((part) => part !== undefined && part !== '').join(' ');
  return {
    ...(reading.holder === undefined || reading.holder === '' ? {} : { copyrightHolder: reading.holder }),
    ...(reading.years === undefined ? {} : { copyrightYears: reading.years }),
    copyrightNotice: text,
    ...(terms === '' ? {} : { usageTerms: terms }),
    ...(reading.licence === undefined ? {} : { licence: reading.licence }),
  };
}
