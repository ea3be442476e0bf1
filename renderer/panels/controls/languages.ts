import type { Language } from '../../../shared/i18n/message';

/** The languages offered for a story, as BCP 47 tags; any other tag may be typed. */
const tags = [
  'en', 'en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-ZA', 'es', 'es-ES', 'es-MX', 'es-AR', 'es-CL', 'es-CO', 'es-PE', 'es-US', 'es-VE',
  'pt', 'pt-BR', 'pt-PT', 'fr', 'fr-FR', 'fr-CA', 'fr-BE', 'fr-CH', 'ca', 'eu', 'gl', 'de', 'de-AT', 'de-CH', 'it', 'nl', 'nl-BE', 'da', 'sv', 'nb', 'nn', 'fi', 'is', 'pl', 'cs', 'sk',
  'hu', 'ro', 'bg', 'el', 'sr', 'hr', 'sl', 'bs', 'sq', 'mk', 'uk', 'ru', 'lt', 'lv', 'et', 'ga', 'cy', 'mt', 'tr', 'ar', 'he', 'fa', 'ur', 'hi', 'bn', 'ta', 'te', 'mr', 'ne', 'si',
  'th', 'vi', 'id', 'ms', 'fil', 'ja', 'ko', 'zh-Hans', 'zh-Hant', 'sw', 'am', 'ha', 'yo', 'zu', 'af', 'qu', 'gn', 'ht',
] as const;

/** A language to choose: its tag, and its name in the language of the app. */
export interface LanguageChoice {
  readonly id: string;
  readonly name: string;
}

/** The name of a tag in the app's language ("English (United Kingdom)"), the tag itself when it has none. */
export function languageName(tag: string, language: Language): string {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
    return `${name.slice(0, 1).toLocaleUpperCase(language)}${name.slice(1)}`;
  } catch {
    return tag;
  }
}

/** Every language offered, by name; `current` is among them even when it is a rare one. */
export function languageChoices(language: Language, current: string | undefined): readonly LanguageChoice[] {
  const all = current === undefined || tags.some((tag) => tag === current) ? [...tags] : [...tags, current];
  return all.map((tag) => ({ id: tag, name: languageName(tag, language) })).sort((one, other) => one.name.localeCompare(other.name, language));
}

/** The choices that fit what is typed, by a piece of the name without accents, or by tag. */
export function matching(choices: readonly LanguageChoice[], typed: string): readonly LanguageChoice[] {
  const wanted = plain(typed);
  return choices.filter((choice) => plain(choice.name).includes(wanted) || choice.id.toLowerCase().startsWith(wanted));
}

/** The tag that typed words mean: a name of the list, or a tag that is one. Undefined for anything else. */
export function tagFor(choices: readonly LanguageChoice[], typed: string): string | undefined {
  const wanted = plain(typed);
  const chosen = choices.find((choice) => plain(choice.name) === wanted) ?? choices.find((choice) => choice.id.toLowerCase() === wanted);
  if (chosen !== undefined) return chosen.id;
  try {
    const [canonical] = /^[a-z]{2,3}(-[a-z0-9]{2,8})+$/i.test(typed.trim()) ? Intl.getCanonicalLocales(typed.trim()) : [];
    return canonical;
  } catch {
    return undefined;
  }
}

function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
