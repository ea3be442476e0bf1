import { z } from 'zod';
import { languages } from '../i18n/message';
import { spellingLanguages } from '../spelling/spelling-languages';
import { isZone } from '../time/offsets';
import { roles } from '../workflow/workflow';

/** Who sits at this computer; asked for once, written into the review history. */
export const profileSchema = z.object({ name: z.string().min(1).max(120), role: z.enum(roles) });

/** Who sits at this computer. */
export type Profile = z.infer<typeof profileSchema>;

const languageChoice = z.enum(['system', ...languages]);
const themeChoice = z.enum(['system', 'light', 'dark']);
const zone = z.string().max(64);
const quotes = z.enum(['language', 'double']);
const oneLine = z.string().max(200).regex(/^[^\r\n]*$/);
/** Placeholders are `{holder}`, `{year}` and `{years}`; a brace that is none of them is a slip of the hand. */
const noticeTemplate = z.string().max(400).regex(/^(?:[^{}\r\n]|\{(?:holder|years?)\})*$/);
const webAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(400)]);
/** How many further cities a newsroom may look at. */
export const mostExtraCities = 8;
/** How many libraries are offered again. */
export const mostRecentLibraries = 8;
const spelling = z.array(z.enum(spellingLanguages)).max(spellingLanguages.length);
const cities = z.array(z.string().max(64).refine(isZone)).max(mostExtraCities);

/** What the window may change. Without defaults: what is not named stays as it is. */
export const settingsChangeSchema = z.strictObject({
  language: languageChoice.optional(),
  theme: themeChoice.optional(),
  spellingLanguages: spelling.optional(),
  profile: profileSchema.optional(),
  homeZone: zone.optional(),
  extraCities: cities.optional(),
  publisher: oneLine.optional(),
  defaultHolder: oneLine.optional(),
  noticeTemplate: noticeTemplate.optional(),
  principlesUrl: webAddress.optional(),
  correctionsUrl: webAddress.optional(),
  smartMarks: z.boolean().optional(),
  quotes: quotes.optional(),
});

/** Every setting with its default; a value that does not parse falls back to its default and is reported, never the whole file. */
export const settingsSchema = z.object({
  /** `system` follows the computer. */
  language: languageChoice.default('system'),
  theme: themeChoice.default('system'),
  /** Dictionaries that every story is checked against, besides that of its own language. */
  spellingLanguages: spelling.default([]),
  profile: profileSchema.optional(),
  /** Absolute path of the library folder; only main reads it. */
  libraryFolder: z.string().optional(),
  /** Absolute paths of the libraries that were open last, the latest first, at most {@link mostRecentLibraries}; only main reads them. */
  recentLibraries: z.array(z.string()).max(mostRecentLibraries).default([]),
  /** IANA zone of the newsroom, shown beside an article's own zone. */
  homeZone: zone.optional(),
  /** IANA zones of further cities whose clocks the newsroom looks at, at most {@link mostExtraCities}. */
  extraCities: cities.optional(),
  /** Name of the publication, printed on pages. */
  publisher: oneLine.optional(),
  /** Who holds the rights of what is written here. Never stands over a story of an agency or of somebody else. */
  defaultHolder: oneLine.optional(),
  /** The house's notice, with `{holder}` and `{year}` or `{years}`: `© {years} {holder}. All rights reserved.` */
  noticeTemplate: noticeTemplate.optional(),
  /** Address of the page with the house's principles (schema.org `publishingPrinciples`). */
  principlesUrl: webAddress.optional(),
  /** Address of the page that says how mistakes are put right (schema.org `correctionsPolicy`). */
  correctionsUrl: webAddress.optional(),
  /** Whether typed straight marks become those of the article's language. */
  smartMarks: z.boolean().default(true),
  /** `double` is for a house that prints “ ” also in languages that have « ». */
  quotes: quotes.default('language'),
  /** Absolute path of the folder last published to. */
  publishFolder: z.string().optional(),
  /** Absolute path of the story opened last, shown first at the next start; only main reads it. */
  lastArticle: z.string().optional(),
});

/** The settings of this computer's user. */
export type Settings = z.infer<typeof settingsSchema>;

/** Settings as they are before anybody chose. */
export const defaultSettings: Settings = settingsSchema.parse({});

/** What the checks and the ledgers may know of the newsroom. */
export type Newsroom = Pick<Settings, 'homeZone' | 'defaultHolder' | 'publisher'>;

/** The newsroom of these settings. */
export function newsroomOf({ homeZone, defaultHolder, publisher }: Settings): Newsroom {
  return { homeZone, defaultHolder, publisher };
}
