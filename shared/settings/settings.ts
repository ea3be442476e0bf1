import { z } from 'zod';
import { languages } from '../i18n/message';
import { roles } from '../workflow/workflow';

/** Who sits at this computer; asked for once, written into the review history. */
export const profileSchema = z.object({ name: z.string().min(1).max(120), role: z.enum(roles) });

/** Who sits at this computer. */
export type Profile = z.infer<typeof profileSchema>;

const languageChoice = z.enum(['system', ...languages]);
const themeChoice = z.enum(['system', 'light', 'dark']);
const zone = z.string().max(64);
const publicationName = z.string().max(200);

/** What the window may change. Without defaults: what is not named stays as it is. */
export const settingsChangeSchema = z.strictObject({
  language: languageChoice.optional(),
  theme: themeChoice.optional(),
  profile: profileSchema.optional(),
  homeZone: zone.optional(),
  publisher: publicationName.optional(),
});

/** Every setting with its default; a value that does not parse falls back to its default and is reported, never the whole file. */
export const settingsSchema = z.object({
  /** `system` follows the computer. */
  language: languageChoice.default('system'),
  theme: themeChoice.default('system'),
  profile: profileSchema.optional(),
  /** Absolute path of the library folder; only main reads it. */
  libraryFolder: z.string().optional(),
  /** IANA zone of the newsroom, shown beside an article's own zone. */
  homeZone: zone.optional(),
  /** Name of the publication, printed on pages. */
  publisher: publicationName.optional(),
  /** Absolute path of the folder last published to. */
  publishFolder: z.string().optional(),
  /** Absolute path of the story opened last, shown first at the next start; only main reads it. */
  lastArticle: z.string().optional(),
});

/** The settings of this computer's user. */
export type Settings = z.infer<typeof settingsSchema>;

/** Settings as they are before anybody chose. */
export const defaultSettings: Settings = settingsSchema.parse({});
