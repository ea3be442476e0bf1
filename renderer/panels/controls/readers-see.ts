import { say } from '../../../shared/i18n/index';
import type { Language } from '../../../shared/i18n/message';
import type { Metadata } from '../../../shared/metadata/index';
import { sayMoment } from '../../../shared/time/say-moment';

/** What the published page will say of its dates, in one line: the update first while there is no date of publication. */
export function readersSee({ published, updated }: Metadata, language: Language): string {
  const sentence = (key: 'dates.readers.published' | 'dates.readers.updated', moment: typeof published): readonly string[] =>
    moment === undefined ? [] : [say(language, key, { when: sayMoment(moment, language, 'short') })];
  const publishedWords = published === undefined ? [say(language, 'dates.readers.not-published')] : sentence('dates.readers.published', published);
  const updatedWords = sentence('dates.readers.updated', updated);
  return (published === undefined ? [...updatedWords, ...publishedWords] : [...publishedWords, ...updatedWords]).join(' ');
}
