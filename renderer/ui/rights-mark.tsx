import type { ReactNode } from 'react';
import type { RightsMark as Mark } from '../../shared/article/summary';
import type { MessageKey } from '../../shared/i18n/index';
import { useWords } from './words';

const looks: Record<Mark, { readonly className: string; readonly word: MessageKey; readonly shape: ReactNode }> = {
  cleared: { className: 'm-ok', word: 'library.rights.cleared', shape: <circle cx="5" cy="5" r="4.2" fill="currentColor" /> },
  conditions: {
    className: 'm-part',
    word: 'library.rights.conditions',
    shape: (
      <>
        <circle cx="5" cy="5" r="3.7" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M5 1.3a3.7 3.7 0 0 1 0 7.4z" fill="currentColor" />
      </>
    ),
  },
  question: { className: 'm-ask', word: 'library.rights.question', shape: <path d="M5 .6 9.8 9.2H.2z" fill="currentColor" /> },
  blocked: { className: 'm-stop', word: 'library.rights.blocked', shape: <rect x=".8" y=".8" width="8.4" height="8.4" rx="1" fill="currentColor" /> },
};

/** How rights stand, as a shape with a name: circle cleared, half with conditions, triangle a question, square blocked. */
export function RightsMark({ mark }: { readonly mark: Mark }): ReactNode {
  const { say } = useWords();
  const look = looks[mark];
  const name = say(look.word);
  return (
    <span className={`mark ${look.className}`} role="img" aria-label={name} title={name}>
      <svg viewBox="0 0 10 10" aria-hidden>{look.shape}</svg>
    </span>
  );
}
