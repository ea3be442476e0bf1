import { say } from '../i18n/index';
import type { Language } from '../i18n/message';
import type { FieldSurvival, FileSurvival } from './survival';

/** A date or right that did not simply come back, and why: "Permission: stays in the newsroom". Undefined for one that did. */
export function sayException({ field, why }: FieldSurvival, language: Language): string | undefined {
  return why === undefined ? undefined : `${say(language, `publish.fact.${field}`)}: ${say(language, `publish.back.${why}`)}`;
}

/** What was read back from a file, in one line: "index.html: 9 facts read back. Permission: stays in the newsroom." */
export function saySurvival({ file, fields, pictures }: FileSurvival, language: Language): string {
  const count = fields.filter(({ fate }) => fate !== 'kept-back').length;
  const exceptions = fields.map((field) => sayException(field, language)).filter((said) => said !== undefined).map((said) => ` ${said}.`);
  const ofPictures = pictures === undefined ? '' : ` ${say(language, 'publish.back.pictures.count', { count: pictures.count })}.`;
  return `${file}: ${say(language, 'publish.back.count', { count })}.${ofPictures}${exceptions.join('')}`;
}
