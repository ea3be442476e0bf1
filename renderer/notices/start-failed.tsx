import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import { say } from '../../shared/i18n/index';
import { languages } from '../../shared/i18n/message';
import { Notice } from '../ui/notice';
import { describeError } from './describe-error';

/** What stands in the window when main did not answer at all: a notice and a way to try again, never a blank window. */
export function StartFailed({ error }: { readonly error: AppError }): ReactNode {
  const language = languages.find((each) => navigator.language.startsWith(each)) ?? 'en';
  const { title, text } = describeError(language, error);
  return (
    <main className="notices">
      <Notice tone="bad" title={title} actions={[{ label: say(language, 'app.trouble.retry'), run: () => window.location.reload() }]}>{text}</Notice>
    </main>
  );
}
