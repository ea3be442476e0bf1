import { readLicence, type LicenceReading } from '../rights/read-licence';
import { findNotices, isNoticeLine, readNotice } from '../rights/read-notice';
import type { NoticeReading } from '../rights/rights';
import type { LineContext, LineExtra, LineKind, LineReading } from './line-reading';
import { readByline, type BylineReading } from './read-byline';
import { isOfPage } from './names';
import { readCredit, type CreditReading } from './read-credit';
import { readDateline } from './read-dateline';
import { readStampLine } from './read-stamp-line';

const nothing = (flag: 'not-a-date' | 'not-a-notice'): LineReading => ({ decision: 'ignore', kind: 'trap', names: [], extra: {}, flags: [flag], candidates: [] });

function kindOfNotice({ decision, years, wire, flags }: NoticeReading): LineKind {
  if (decision === 'ignore') return 'trap';
  if (flags.includes('two-notices')) return 'two-holders';
  if (years?.includes(',') === true) return 'list';
  if (years?.includes('-') === true) return 'range';
  return wire ? 'wire' : 'copyright';
}

/** A copyright line as a line reading. */
function noticeLine(text: string, context: LineContext): LineReading {
  const reading = readNotice(text, { language: context.language, asOf: context.asOf });
  const { decision, holder, years, terms, holderUrl, note, flags } = reading;
  return {
    decision,
    kind: kindOfNotice(reading),
    ...(holder === undefined ? {} : { holder }),
    ...(years === undefined ? {} : { years }),
    ...(terms === undefined ? {} : { rightsText: terms }),
    names: [],
    extra: { ...(holderUrl === undefined ? {} : { holder_url: holderUrl }), ...(note === undefined ? {} : { note }) },
    flags,
    candidates: [],
  };
}

function licenceLine({ decision, spdx = '', url, flags }: LicenceReading): LineReading {
  return { decision, kind: 'licence', names: [], extra: { spdx, ...(url === undefined ? {} : { url }) }, flags, candidates: [] };
}

const oneOrAll = (names: readonly string[]): string | readonly string[] => (names.length === 1 ? (names[0] ?? '') : names);

function extraOfCredit(reading: CreditReading): LineExtra {
  const { creditText, sources, contributors, distributor, principles, reporting, editing } = reading;
  return {
    ...(creditText === undefined ? {} : { creditText, applies_to: 'image' }),
    ...(sources === undefined ? {} : { infoSource: oneOrAll(sources) }),
    ...(contributors === undefined ? {} : { contributors }),
    ...(distributor === undefined ? {} : { distributor }),
    ...(principles === undefined ? {} : { publishingPrinciples: principles }),
    ...(reporting === undefined ? {} : { reporting }),
    ...(editing === undefined ? {} : { editing }),
  };
}

function creditLine(reading: CreditReading): LineReading {
  return { decision: 'accept', kind: reading.kind, names: reading.contributors ?? reading.reporting ?? [], extra: extraOfCredit(reading), flags: [], candidates: [] };
}

function bylineLine({ decision, authors, agency, label, date, comments, flags }: BylineReading): LineReading {
  return {
    decision,
    kind: 'byline',
    names: authors,
    extra: { authors, ...(agency === undefined ? {} : { agency }), ...(label === undefined ? {} : { label }), ...(date === undefined ? {} : { date }), ...(comments === undefined ? {} : { comments }) },
    flags,
    candidates: [],
  };
}

function datelineLine(text: string): LineReading | undefined {
  const { decision, place, agency, date, flags } = readDateline(text);
  if (decision === 'ignore' || place === undefined) return undefined;
  return { decision, kind: 'dateline', ...(date === undefined ? {} : { date }), place, names: [], extra: { place, agency: agency ?? '' }, flags, candidates: [] };
}

/** Longest text that is looked at as a whole line. */
const longest = 2000;

/** Words that open a byline, with a name behind them. */
const bylineLead = /^\s*(?:by|por|par|von|de|text|texto|texte|(?:words|written|analysis|opinion|review|reporting|story|exclusive) by|escrito por|propos recueillis par|reportagem de|entrevista de|analyse von)\s*:?\s+(?:(?:la|a|die)\s+)?\p{L}/iu;
const aboutCopyright = /^\W*copyright/iu;

/** The reader a caller named. */
function readAs(text: string, context: LineContext): LineReading {
  switch (context.reader) {
    case 'moment':
    case 'embargo':
    case undefined:
      return readStampLine(text, context) ?? nothing('not-a-date');
    case 'dateline':
      return datelineLine(text) ?? nothing('not-a-date');
    case 'byline':
      return bylineLine(readByline(text, { language: context.language }));
    case 'notice':
      return noticeLine(text, context);
    case 'credit': {
      const credit = readCredit(text);
      return credit === undefined ? nothing('not-a-notice') : creditLine(credit);
    }
    case 'licence':
      return licenceLine(readLicence(text));
  }
}

/** "By Ana Ruiz | Updated 8 May 2024, 10:30": where a byline holds a labelled or timed stamp, the line is that stamp's and keeps its names; a bare day belongs to the byline. */
function withStamp(byline: LineReading, stamp: LineReading | undefined): LineReading {
  if (stamp === undefined || byline.flags.includes('glued-fields')) return byline;
  if (stamp.kind === 'date-only' && stamp.date !== undefined) return { ...byline, extra: { ...byline.extra, date: stamp.date } };
  return { ...stamp, names: byline.names, extra: { ...byline.extra, ...stamp.extra } };
}

/** Whether a line says under which licence it stands, and is no notice with a licence behind it. */
function isLicence(text: string, licence: LicenceReading): boolean {
  return licence.decision !== 'ignore' && !/[©℗]|copyright\s*(?:\(c\)|\d)|\(c\)\s*\d/iu.test(text);
}

/**
 * Finds out what a line is and reads it: dateline, byline, copyright, licence, credit, embargo or stamp. Several readers
 * may know a line; the one whose sign is the surest comes first: a notice's mark, a licence's name, a stamp's label.
 */
export function readLine(text: string, context: LineContext = {}): LineReading {
  if (context.reader !== undefined) return readAs(text, context);
  // Nothing that long is a line; a dateline or a stamp may still open it.
  if (text.length > longest) {
    const head = text.slice(0, text.lastIndexOf(' ', longest) + 1);
    return datelineLine(head) ?? readStampLine(head, context) ?? nothing('not-a-date');
  }
  const licence = readLicence(text);
  if (isLicence(text, licence)) return licenceLine(licence);
  const holdsNotice = findNotices(text).length > 0;
  const isNotice = holdsNotice && isNoticeLine(text);
  const credit = readCredit(text);
  // "Photo: © Ana Ruiz" is a picture's; a line that opens with the mark is a notice.
  if (credit !== undefined && (!isNotice || /^\s*\(?\p{L}[\p{L}\s]*[:：]/u.test(text))) return creditLine(credit);
  if (isNotice) return noticeLine(text, context);
  const stamp = readStampLine(text, context);
  const dateline = datelineLine(text);
  if (dateline !== undefined && (stamp === undefined || stamp.flags.includes('year-missing') || stamp.kind === 'date-only' || stamp.kind === 'published')) return dateline;
  // The notice of a page's program, and a sentence about copyright, are nobody's date.
  if (aboutCopyright.test(text) || holdsNotice) return noticeLine(text, context);
  const isLed = bylineLead.test(text);
  if (stamp !== undefined && !isLed) return stamp;
  const byline = bylineLine(readByline(text, { language: context.language }));
  if (isLed && byline.decision !== 'ignore' && !byline.flags.includes('not-a-byline')) return withStamp(byline, stamp);
  return stamp ?? (isSignature(byline) ? byline : nothing('not-a-date'));
}

/** Names without a word that leads them are taken for a signature where each has two words or more, none of them a page's, and nothing else stands there, or where a desk or an agency signs. */
function isSignature({ names, extra }: LineReading): boolean {
  if (names.length === 0) return 'label' in extra || 'agency' in extra;
  return names.every((name) => /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:\(?\p{Lu}[\p{L}\p{M}'’.-]*\)?|de|del|la|da|do|dos|du|des|von|van|der|den|y|e))+$/u.test(name) && !name.endsWith('.') && !name.split(/\s+/).some(isOfPage));
}
