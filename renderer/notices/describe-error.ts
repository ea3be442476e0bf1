import type { AppError, ErrorCode } from '../../shared/errors/app-error';
import { provenFields } from '../../shared/exporters/facts';
import { say, type MessageKey } from '../../shared/i18n/index';
import type { Facts, Language } from '../../shared/i18n/message';

/** An error in words for people: first what happened, then what to do. */
export interface DescribedError {
  readonly title: string;
  readonly text: string;
}

const words: Record<ErrorCode, { readonly title: MessageKey; readonly text: MessageKey }> = {
  'article/not-found': { title: 'error.article/not-found', text: 'error.article/not-found.do' },
  'article/not-an-article': { title: 'error.article/not-an-article', text: 'error.article/not-an-article.do' },
  'article/damaged': { title: 'error.article/damaged', text: 'error.article/damaged.do' },
  'article/too-large': { title: 'error.article/too-large', text: 'error.article/too-large.do' },
  'article/bad-link': { title: 'error.article/bad-link', text: 'error.article/bad-link.do' },
  'article/newer-version': { title: 'error.article/newer-version', text: 'error.article/newer-version.do' },
  'article/changed-on-disk': { title: 'error.article/changed-on-disk', text: 'error.article/changed-on-disk.do' },
  'article/gone': { title: 'error.article/gone', text: 'error.article/gone.do' },
  'article/must-stay': { title: 'error.article/must-stay', text: 'error.article/must-stay.do' },
  'article/open-elsewhere': { title: 'error.article/open-elsewhere', text: 'error.article/open-elsewhere.do' },
  'article/edited-by': { title: 'error.article/edited-by', text: 'error.article/edited-by.do' },
  'article/name-taken': { title: 'error.article/name-taken', text: 'error.article/name-taken.do' },
  'article/bad-name': { title: 'error.article/bad-name', text: 'error.article/bad-name.do' },
  'article/read-only': { title: 'error.article/read-only', text: 'error.article/read-only.do' },
  'disk/full': { title: 'error.disk/full', text: 'error.disk/full.do' },
  'disk/not-allowed': { title: 'error.disk/not-allowed', text: 'error.disk/not-allowed.do' },
  'disk/failed': { title: 'error.disk/failed', text: 'error.disk/failed.do' },
  'disk/no-folder': { title: 'error.disk/no-folder', text: 'error.disk/no-folder.do' },
  'disk/no-trash': { title: 'error.disk/no-trash', text: 'error.disk/no-trash.do' },
  'history/not-found': { title: 'error.history/not-found', text: 'error.history/not-found.do' },
  'history/damaged': { title: 'error.history/damaged', text: 'error.history/damaged.do' },
  'library/none': { title: 'error.library/none', text: 'error.library/none.do' },
  'library/unreadable': { title: 'error.library/unreadable', text: 'error.library/unreadable.do' },
  'import/too-large': { title: 'error.import/too-large', text: 'error.import/too-large.do' },
  'import/not-text': { title: 'error.import/not-text', text: 'error.import/not-text.do' },
  'import/empty': { title: 'error.import/empty', text: 'error.import/empty.do' },
  'import/timed-out': { title: 'error.import/timed-out', text: 'error.import/timed-out.do' },
  'import/unknown-kind': { title: 'error.import/unknown-kind', text: 'error.import/unknown-kind.do' },
  'picture/too-large': { title: 'error.picture/too-large', text: 'error.picture/too-large.do' },
  'picture/too-many-pixels': { title: 'error.picture/too-many-pixels', text: 'error.picture/too-many-pixels.do' },
  'picture/can-run': { title: 'error.picture/can-run', text: 'error.picture/can-run.do' },
  'picture/unknown-kind': { title: 'error.picture/unknown-kind', text: 'error.picture/unknown-kind.do' },
  'picture/damaged': { title: 'error.picture/damaged', text: 'error.picture/damaged.do' },
  'picture/missing': { title: 'error.picture/missing', text: 'error.picture/missing.do' },
  'field/unknown': { title: 'error.field/unknown', text: 'error.field/unknown.do' },
  'field/invalid': { title: 'error.field/invalid', text: 'error.field/invalid.do' },
  'workflow/not-allowed': { title: 'error.workflow/not-allowed', text: 'error.workflow/not-allowed.do' },
  'publish/blocked': { title: 'error.publish/blocked', text: 'error.publish/blocked.do' },
  'publish/format-refuses': { title: 'error.publish/format-refuses', text: 'error.publish/format-refuses.do' },
  'publish/not-read-back': { title: 'error.publish/not-read-back', text: 'error.publish/not-read-back.do' },
  'publish/unsaved': { title: 'error.publish/unsaved', text: 'error.publish/unsaved.do' },
  'call/refused': { title: 'error.call/refused', text: 'error.call/refused.do' },
  'unexpected': { title: 'error.unexpected', text: 'error.unexpected.do' },
};

/** The facts of an error that its words may name; a limit in bytes is said in megabytes, a date or right by its name. */
function factsOf(language: Language, error: AppError): Facts {
  const facts = Object.fromEntries(Object.entries(error).filter((entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number'));
  const proven = error.code === 'publish/format-refuses' || error.code === 'publish/not-read-back' ? provenFields.find((field) => field === error.field) : undefined;
  if (error.code === 'publish/not-read-back' && error.field === 'picture') return { ...facts, field: say(language, 'publish.fact.picture') };
  if (proven !== undefined) return { ...facts, field: say(language, `publish.fact.${proven}`) };
  return 'limit' in error ? { ...facts, limit: Math.round(error.limit / (1024 * 1024)) } : facts;
}

/** The only place that turns a refusal into words for people. Complete by type: a new code without words does not compile. */
export function describeError(language: Language, error: AppError): DescribedError {
  const { title, text } = words[error.code];
  const facts = factsOf(language, error);
  return { title: say(language, title, facts), text: say(language, text, facts) };
}
