import type { Article } from '../article/article';
import { languages, type Language } from '../i18n/message';

/** The language of the words that an export adds ("Published"): the story's own where the app speaks it, `otherwise` where it does not. */
export function pageLanguage(article: Article, otherwise: Language): Language {
  const primary = article.metadata.language?.split('-')[0]?.toLowerCase();
  return languages.find((language) => language === primary) ?? otherwise;
}
