import type { Metadata } from '../../../shared/metadata/index';
import type { NoticeReading } from '../../../shared/rights/rights';

/** The parts that are read from a notice, in the order in which they are numbered. */
export const noticeParts = ['years', 'holder', 'terms', 'licence'] as const;

/** One part of a notice. */
export type NoticePart = (typeof noticeParts)[number];

/** The field that a part belongs in. */
export const fieldOfPart = { years: 'copyrightYears', holder: 'copyrightHolder', terms: 'usageTerms', licence: 'licence' } as const satisfies Record<NoticePart, keyof Metadata>;

/** A stretch of the notice as written; `part` when something was read from it. All stretches joined are the notice, byte for byte. */
export interface Stretch {
  readonly text: string;
  readonly part?: NoticePart;
}

/** The notice cut where parts were read from it. A part that does not stand in it letter by letter is left unmarked. */
export function markParts(notice: string, reading: NoticeReading): readonly Stretch[] {
  const found = noticeParts
    .flatMap((part) => {
      const forms = writtenForms(reading[part]).map((text) => ({ from: notice.indexOf(text), length: text.length }));
      const form = forms.find(({ from }) => from !== -1);
      return form === undefined ? [] : [{ part, from: form.from, to: form.from + form.length }];
    })
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { part, from, to } of found) {
    if (from < at) continue;
    if (from > at) stretches.push({ text: notice.slice(at, from) });
    stretches.push({ text: notice.slice(from, to), part });
    at = to;
  }
  return at < notice.length ? [...stretches, { text: notice.slice(at) }] : stretches;
}

/** The ways a part may stand in the line: as read, or with the longer dash that years are printed with. */
function writtenForms(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [text, text.replaceAll('-', '–')];
}

/** The parts that the fields do not say, and the change that would make them say it. The notice itself is never in it. */
export function partsToTake(metadata: Metadata, reading: NoticeReading): { readonly parts: readonly NoticePart[]; readonly patch: Partial<Metadata> } {
  const parts = noticeParts.filter((part) => reading[part] !== undefined && reading[part] !== metadata[fieldOfPart[part]]);
  return { parts, patch: Object.fromEntries(parts.map((part) => [fieldOfPart[part], reading[part]])) };
}
