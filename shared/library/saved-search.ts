import { z } from 'zod';
import { savedQuerySchema } from './story-query';

/** The longest name of a saved search, in UTF-16 code units. */
export const longestSearchName = 80;
/** The most searches that a library keeps. */
export const mostSearches = 100;

/** A question that a library keeps under a name, for everybody who opens it. */
export const savedSearchSchema = z.strictObject({ id: z.uuid(), name: z.string().trim().min(1).max(longestSearchName), query: savedQuerySchema });

/** A kept question. */
export type SavedSearch = z.infer<typeof savedSearchSchema>;

/** What is done to the list at once: new ones and those of another name or question by their id, and those that go. */
export const searchesChangeSchema = z.strictObject({ keep: z.array(savedSearchSchema).max(mostSearches), remove: z.array(z.uuid()).max(mostSearches) });

/** A change of the list. */
export type SearchesChange = z.infer<typeof searchesChangeSchema>;
