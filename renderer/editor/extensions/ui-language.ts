import { namedSignals } from '@lexical/extension';
import { defineExtension, safeCast } from 'lexical';
import type { Language } from '../../../shared/i18n/message';

/** What {@link UiLanguageExtension} is built with. */
export interface UiLanguageConfig {
  readonly language: Language;
}

/** The language in which the editor speaks to the person; its output is a signal that the window keeps up to date. */
export const UiLanguageExtension = defineExtension({
  name: 'copydesk/ui-language',
  config: safeCast<UiLanguageConfig>({ language: 'en' }),
  build: (_editor, config) => namedSignals(config),
});
