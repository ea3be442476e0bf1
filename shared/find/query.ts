/** What is looked for, and how exactly it must be met. */
export interface FindQuery {
  /** The words, or a regular expression of RE2's kind when `regex` is on. */
  readonly text: string;
  readonly matchCase: boolean;
  /** Only where no letter, digit or underscore goes on at either end. */
  readonly wholeWord: boolean;
  /** `Pena` does not find `Peña`. */
  readonly exactAccents: boolean;
  readonly regex: boolean;
}

/** Nothing, looked for in the forgiving way. */
export const emptyQuery: FindQuery = { text: '', matchCase: false, wholeWord: false, exactAccents: false, regex: false };

/** The switches of a query, in the order in which they are shown. */
export const querySwitches = ['matchCase', 'wholeWord', 'exactAccents', 'regex'] as const satisfies readonly (keyof FindQuery)[];
