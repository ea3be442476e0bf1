import { readNotice } from './read-notice';

/** What a notice is built from, as the fields hold it. */
export interface NoticeParts {
  readonly holder?: string | undefined;
  /** `2015`, `2013-2015`, `1997-`, `2013, 2015`; printed with the longer dash. */
  readonly years?: string | undefined;
  /** The story's own terms; they stand in place of those of the template. */
  readonly terms?: string | undefined;
}

/** The notice of a newsroom that has set none. */
export const plainTemplate = '© {years} {holder}';

/** Whether the notices a template makes can be read: whose the story is and since when. */
export function isNoticeTemplate(template: string): boolean {
  const sample = { holder: 'Quay Press', years: '2015' };
  const reading = readNotice(fill(template, sample));
  return reading.holder === sample.holder && reading.years === sample.years;
}

/**
 * The notice that holder, years and terms make by a newsroom's template (`{holder}`, `{years}`, and `{year}` for the first
 * one). Undefined without a holder or a year: neither is ever made up. A template whose notices could not be read is passed over.
 */
export function buildNotice(template: string | undefined, { holder, years, terms }: NoticeParts): string | undefined {
  if (holder === undefined || years === undefined) return undefined;
  return fill(template !== undefined && isNoticeTemplate(template) ? template : plainTemplate, { holder, years, terms });
}

function fill(template: string, { holder, years, terms }: NoticeParts & { readonly holder: string; readonly years: string }): string {
  const tailAt = template.lastIndexOf('}') + 1;
  const words: Readonly<Record<string, string>> = { '{holder}': holder, '{years}': years.replaceAll('-', '–'), '{year}': years.slice(0, 4) };
  const head = template.slice(0, tailAt).replace(/\{\w+\}/g, (name) => words[name] ?? name);
  const tail = terms === undefined ? template.slice(tailAt) : `. ${terms}`;
  return (head.endsWith('.') && tail.startsWith('.') ? head + tail.slice(1) : head + tail).trim();
}
