import type { Moment } from '../time/moment';

/** What a picture's file may say of it, in the order in which it is shown. `creator` and `usageTerms` have no field in an article and are only shown. */
export const saidFields = ['alt', 'caption', 'creditLine', 'creator', 'source', 'copyrightNotice', 'licence', 'usageTerms'] as const;

/** One of {@link saidFields}. */
export type SaidField = (typeof saidFields)[number];

/** Where in the file it stands. */
export type SaidIn = 'iptc' | 'xmp' | 'exif';

/** One thing that the file says, as it stands there but for spaces around it. */
export interface Said {
  readonly field: SaidField;
  readonly text: string;
  readonly from: SaidIn;
}

/** Everything that a picture's file says of whose it is, what it shows and when it was taken. */
export interface PictureSays {
  readonly said: readonly Said[];
  /** With its zone only when the file names one. */
  readonly taken?: Moment | undefined;
}

/** One text for a field and the places that agree on it. Several proposals for a field contradict each other. */
export interface Proposal {
  readonly text: string;
  readonly from: readonly SaidIn[];
}

/** What the file proposes for a field: none, one, or several that contradict each other. */
export function proposalsFor({ said }: PictureSays, field: SaidField): readonly Proposal[] {
  const here = said.filter((each) => each.field === field);
  return [...new Set(here.map((each) => each.text))].map((text) => ({ text, from: [...new Set(here.filter((each) => each.text === text).map((each) => each.from))] }));
}

/** The text of a field on which the whole file agrees; undefined when it says nothing or contradicts itself. */
export function agreedText(says: PictureSays, field: SaidField): string | undefined {
  const [only, other] = proposalsFor(says, field);
  return other === undefined ? only?.text : undefined;
}
