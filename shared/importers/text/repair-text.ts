import { isMeant } from '../../typography/no-break-spaces';

/** What a repair did to a line, for the receipt. */
export interface Repaired {
  readonly text: string;
  /** Soft hyphens, zero-width signs and byte order marks taken out. */
  readonly hidden: boolean;
  /** Odd, doubled or hanging spaces made plain. */
  readonly spaces: boolean;
}

const hiddenSigns = /[\u00AD\u200B\u2060\uFEFF]/gu;
const controlSigns = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu;
/** More marks than these on one letter are no writing, and take a window seconds to draw. */
const heapedMarks = /(\p{M}{16})\p{M}+/gu;
const noBreak = /[\u00A0\u202F]/u;

/** One run of white space inside a line as it should stand: the lone no-break space of good typography stays, everything else is one plain space. */
function plainSpace(run: string, offset: number, whole: string): string {
  if (run.length !== 1 || !noBreak.test(run)) return ' ';
  const end = offset + run.length;
  return isMeant(whole.slice(Math.max(0, offset - 12), offset), whole.slice(end, end + 12), '') ? run : ' ';
}

/** A text without signs that are not seen, and without marks that nobody could. */
export function shownSigns(raw: string): string {
  return raw.replace(hiddenSigns, '').replace(controlSigns, '').replace(heapedMarks, '$1');
}

/**
 * Takes hidden signs out of a line and makes its odd spaces plain. White space at the ends goes without being
 * counted as a repair: it is not part of the words. No letter is ever touched.
 */
export function repairText(raw: string): Repaired {
  const shown = shownSigns(raw);
  const trimmed = shown.trim();
  const text = trimmed.replace(/\s+/gu, plainSpace);
  return { text, hidden: shown.length !== raw.length, spaces: text !== trimmed };
}

/** The same repair inside a run of rich text, whose ends may touch another run and therefore keep one space. */
export function repairRun(raw: string): Repaired {
  const shown = shownSigns(raw);
  const text = shown.replace(/\s+/gu, plainSpace);
  return { text, hidden: shown.length !== raw.length, spaces: /[\u00A0\u202F]/u.test(shown) && text.replace(/\s/gu, ' ') !== shown.replace(/[^\S\u00A0\u202F]/gu, ' ') };
}
