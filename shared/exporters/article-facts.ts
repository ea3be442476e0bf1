import type { Article } from '../article/article';
import { say, type MessageKey } from '../i18n/index';
import type { Language } from '../i18n/message';
import type { Metadata } from '../metadata/index';
import type { Person } from '../metadata/people';
import { compareMoments, isoOf, sayForReaders } from '../time/say-moment';
import type { Moment } from '../time/moment';

/** A date that readers see: its label, the moment, and the moment in words with its zone. */
export interface DateRow {
  readonly field: 'firstPublished' | 'published' | 'updated';
  readonly label: string;
  readonly moment: Moment;
  readonly words: string;
}

/** The address of an article that no other story has; ninjs and schema.org want a real URI. */
export function articleUri(article: Article): string {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(article.id) ? `urn:uuid:${article.id.toLowerCase()}` : `urn:x-copydesk:${encodeURIComponent(article.id)}`;
}

/** ISO 8601 of a moment for machines: an instant with its offset, a day as a day. A clock time without a zone gives only its day, which is certain; an offset is never invented. */
export function isoForMachines(moment: Moment): string {
  switch (moment.kind) {
    case 'instant':
      return isoOf(moment);
    case 'day':
      return moment.date;
    case 'floating':
      return moment.local.slice(0, 10);
  }
}

/** The value of `<time datetime>`: HTML has a form of its own for a clock time without a zone. */
export function timeAttribute(moment: Moment): string {
  return moment.kind === 'floating' ? moment.local : isoForMachines(moment);
}

function sameMoment(left: Moment | undefined, right: Moment | undefined): boolean {
  return left !== undefined && right !== undefined && left.kind === right.kind && timeAttribute(left) === timeAttribute(right);
}

/** The dates that readers see, in order: first published (when it is not the publish date), published, updated (when it is not either). */
export function dateRows({ firstPublished, published, updated }: Metadata, language: Language): readonly DateRow[] {
  const rows: readonly (readonly [DateRow['field'], Moment | undefined])[] = [
    ['firstPublished', sameMoment(firstPublished, published) ? undefined : firstPublished],
    ['published', published],
    ['updated', sameMoment(updated, published) ? undefined : updated],
  ];
  return rows.flatMap(([field, moment]) => (moment === undefined ? [] : [{ field, label: say(language, `publish.fact.${field}`), moment, words: sayForReaders(moment, language) }]));
}

/** When the story first appeared, for machines: schema.org and search engines mean the first time. */
export function firstAppeared({ firstPublished, published }: Metadata): Moment | undefined {
  return firstPublished ?? published;
}

/** The newest change that readers were told of: the update, or a later publication of a story that appeared before. */
export function lastChanged({ firstPublished, published, updated }: Metadata): Moment | undefined {
  const again = firstPublished !== undefined && published !== undefined && compareMoments(published, firstPublished) === 1 ? published : undefined;
  if (updated === undefined || again === undefined) return updated ?? again;
  return compareMoments(again, updated) === 1 ? again : updated;
}

const bylineKeys = {
  reporter: 'publish.page.by', contributor: 'publish.page.by', photographer: 'publish.page.photographs-by',
  translator: 'publish.page.translated-by', editor: 'publish.page.edited-by',
} as const satisfies Record<Person['role'], MessageKey>;

/** The byline as printed, or one line for each kind of work: "By Ada Quill and Teo Marsal", "Photographs: …". */
export function bylineLines({ byline }: Metadata, language: Language): readonly string[] {
  if (byline === undefined) return [];
  if (byline.text !== undefined) return [byline.text];
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const keys = [...new Set(Object.values(bylineKeys))];
  return keys.flatMap((key) => {
    const names = byline.people.filter((person) => bylineKeys[person.role] === key).map((person) => person.name);
    return names.length === 0 ? [] : [say(language, key, { names: list.format(names) })];
  });
}

/** What opens the first paragraph, ending with a dash and a space: the dateline as printed, or place and agency. Nothing when the text already begins with it. */
export function datelineLead({ dateline }: Metadata, firstWords: string): { readonly place: string; readonly rest: string } | undefined {
  const printed = dateline?.text?.trim();
  const place = dateline?.place?.trim();
  const agency = dateline?.agency?.trim();
  const line = printed ?? [place, agency === undefined ? undefined : `(${agency})`].filter((part) => part !== undefined).join(' ');
  if (line === '' || firstWords.trimStart().startsWith(line)) return undefined;
  const ended = /[-–—]$/u.test(line) ? `${line} ` : `${line} – `;
  const length = place !== undefined && ended.startsWith(place) ? place.length : 0;
  return { place: ended.slice(0, length), rest: ended.slice(length) };
}

function holds(longer: string | undefined, shorter: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();
  return longer !== undefined && plain(longer).includes(plain(shorter));
}

/** A line under the story about whose it is. The notice is byte for byte. */
export interface RightsLine {
  readonly kind: 'notice' | 'terms' | 'licence' | 'credit' | 'source';
  readonly text: string;
}

/** The lines under the story: the notice as written (or holder and years as set), terms that it does not already hold, licence, credit, source. The record of a permission is the newsroom's own and stays inside. */
export function rightsLines(metadata: Metadata, language: Language): readonly RightsLine[] {
  const { copyrightHolder, copyrightYears, copyrightNotice, usageTerms, licence, creditLine, source } = metadata;
  const set = [copyrightYears, copyrightHolder].filter((part) => part !== undefined).join(' ');
  const notice = copyrightNotice ?? (copyrightHolder === undefined ? undefined : `© ${set}`);
  const lines: readonly (RightsLine | undefined)[] = [
    notice === undefined ? undefined : { kind: 'notice', text: notice },
    usageTerms === undefined || holds(notice, usageTerms) ? undefined : { kind: 'terms', text: usageTerms },
    licence === undefined || holds(notice, licence) ? undefined : { kind: 'licence', text: say(language, 'publish.page.licence', { licence }) },
    creditLine === undefined || holds(notice, creditLine) ? undefined : { kind: 'credit', text: say(language, 'publish.page.credit', { credit: creditLine }) },
    source === undefined || holds(notice, source) || holds(creditLine, source) ? undefined : { kind: 'source', text: say(language, 'publish.page.source', { source }) },
  ];
  return lines.filter((line) => line !== undefined);
}
