import { z } from 'zod';

/** What somebody did for a story. */
export const personRoles = ['reporter', 'photographer', 'editor', 'contributor', 'translator'] as const;

/** One person of a byline: the name without "By". */
export interface Person {
  readonly name: string;
  readonly role: (typeof personRoles)[number];
}

/** The byline: the people, and the line as it was printed. */
export interface Byline {
  readonly people: readonly Person[];
  readonly text?: string | undefined;
}

/** The dateline: where from, by which agency, and the line as it was printed. */
export interface Dateline {
  readonly place?: string | undefined;
  readonly agency?: string | undefined;
  readonly text?: string | undefined;
}

/** Schema of {@link Byline}; keys it does not know pass through. */
export const bylineSchema: z.ZodType<Byline> = z.looseObject({
  people: z.array(z.looseObject({ name: z.string().min(1), role: z.enum(personRoles) })),
  text: z.string().optional(),
});

/** Schema of {@link Dateline}; keys it does not know pass through. */
export const datelineSchema: z.ZodType<Dateline> = z.looseObject({
  place: z.string().optional(),
  agency: z.string().optional(),
  text: z.string().optional(),
});
