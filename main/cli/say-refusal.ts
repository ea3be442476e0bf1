import type { AppError } from '../../shared/errors/app-error';
import { messages, say, type MessageKey } from '../../shared/i18n/index';

/** A refusal in one English sentence for stderr. */
export function sayRefusal(error: AppError): string {
  const facts = Object.fromEntries(Object.entries(error).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'));
  const sentence = say('en', `error.${error.code}`, facts);
  const more = detailOf(error);
  return more === '' ? sentence : `${sentence.replace(/\.$/, '')}: ${more}`;
}

function detailOf(error: AppError): string {
  if (error.code === 'field/invalid') return sayReason(error.reason);
  if (error.code === 'publish/blocked') return `${error.rules.join(', ')}.`;
  if (error.code === 'publish/format-refuses') return `${error.field}, ${error.reason}.`;
  if (error.code === 'publish/not-read-back') return `${error.field}.`;
  if (error.code === 'article/too-large' || error.code === 'import/too-large' || error.code === 'picture/too-large') return `the limit is ${Math.round(error.limit / (1024 * 1024))} megabytes.`;
  return 'detail' in error && error.detail !== '' ? oneLine(error.detail) : '';
}

/** The words of a reason of a field; a reason that has none is already a sentence. */
function sayReason(reason: string): string {
  const key = `field.reason.${reason}`;
  return isKey(key) ? say('en', key) : reason;
}

function isKey(key: string): key is MessageKey {
  return key in messages;
}

function oneLine(text: string): string {
  return `${text.replace(/\s+/g, ' ').slice(0, 200)}.`.replace(/\.\.$/, '.');
}
