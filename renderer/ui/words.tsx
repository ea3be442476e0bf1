import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { say, type MessageKey } from '../../shared/i18n/index';
import type { Facts, Language } from '../../shared/i18n/message';

/** The words of the app in the person's language. */
export interface Words {
  readonly language: Language;
  readonly say: (key: MessageKey, facts?: Facts) => string;
}

const WordsContext = createContext<Words>({ language: 'en', say: (key, facts) => say('en', key, facts) });

/** The BCP 47 tags that dates and React Aria's own words use for each language. */
const locales = { en: 'en-GB', es: 'es-ES' } as const satisfies Record<Language, string>;

/** Gives everything below it its language, React Aria's own words included. */
export function WordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }): ReactNode {
  const words = useMemo<Words>(() => ({ language, say: (key, facts) => say(language, key, facts) }), [language]);
  return (
    <I18nProvider locale={locales[language]}>
      <WordsContext value={words}>{children}</WordsContext>
    </I18nProvider>
  );
}

/** The words of the app for a component. */
export function useWords(): Words {
  return useContext(WordsContext);
}
