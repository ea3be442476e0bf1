/**
 * How a version came about: `created` here, `imported`, `saved`, `published`, `restored` from an older one, `found` in the
 * file (another program wrote it) before it was replaced, `typed` but never saved, put away for the text of the file.
 */
export const versionKinds = ['created', 'imported', 'saved', 'published', 'restored', 'found', 'typed'] as const;

/** One way in which a version came about. */
export type VersionKind = (typeof versionKinds)[number];

/** A text that a story once had. */
export interface Version {
  /** Opaque, for as long as the version is kept. */
  readonly id: string;
  /** Orders the versions of a story, whatever the clock said: a later one has a greater number. */
  readonly sequence: number;
  /** The revision of the text: sha256 of the bytes of its file. */
  readonly revision: string;
  /** When it was written, as the computer's clock had it; UTC with milliseconds. */
  readonly at: string;
  /** Name of the profile that wrote it; absent when nobody knows. */
  readonly by?: string | undefined;
  readonly kind: VersionKind;
  /** The name that a person gave it. */
  readonly name?: string | undefined;
  /** File name of the story then. */
  readonly file: string;
  /** Words of the text; absent when it is no readable article. */
  readonly words?: number | undefined;
  /** Words that it has and the version `since` had not, and the other way round. */
  readonly added?: number | undefined;
  readonly removed?: number | undefined;
  /** The version that `added` and `removed` are counted from; absent for the first. */
  readonly since?: string | undefined;
}
