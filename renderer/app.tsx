import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { AppError } from '../shared/errors/app-error';
import { say } from '../shared/i18n/index';
import type { AppState } from '../shared/ipc/contract';
import { call, on } from './api/client';
import { createWorkingCopies } from './articles/working-copies';
import { utcNow, windowTimers } from './articles/world';
import { Desk } from './desk/desk';
import { FirstStart } from './first-start/first-start';
import { catchBugs } from './notices/catch-bugs';
import { describeError } from './notices/describe-error';
import { ErrorBoundary } from './notices/error-boundary';
import { createNoticeList } from './notices/notice-list';
import type { SettingsChange } from './settings/settings-dialog';
import { WordsProvider } from './ui/words';

/** The app as one tree: the first start, or the desk, which a file opened from outside gets even before there is a library. What outlives both, the working copies and the notices, is made here once. */
export function App({ initial }: { readonly initial: AppState }): ReactNode {
  const [state, setState] = useState(initial);
  const [isFirstStart, setFirstStart] = useState(initial.libraryName === undefined && initial.openFirst === undefined);
  const current = useRef(state);
  useEffect(() => {
    current.current = state;
  }, [state]);

  const [notices] = useState(createNoticeList);
  const [copies] = useState(() =>
    createWorkingCopies({
      call,
      timers: windowTimers,
      now: utcNow,
      profile: () => current.current.settings.profile ?? { name: say(current.current.language, 'app.somebody'), role: 'reporter' },
    }),
  );

  useEffect(() => {
    document.documentElement.lang = state.language;
    document.documentElement.dataset['platform'] = state.platform;
  }, [state.language, state.platform]);
  useEffect(() => on('app.state-changed', setState), []);
  useEffect(() => on('app.settle', () => void copies.settle().then((saved) => call('app.settled', { saved }))), [copies]);
  useEffect(() => catchBugs(notices, (key, facts) => say(current.current.language, key, facts)), [notices]);
  useEffect(() => {
    const tell = (reportId: string): void => {
      const { language } = current.current;
      notices.say({ id: 'bug', tone: 'bad', title: say(language, 'app.bug'), text: say(language, 'app.bug.says', { reportId }) });
    };
    if (initial.diedWith !== undefined) tell(initial.diedWith);
    return on('app.trouble', ({ reportId }) => tell(reportId));
  }, [notices, initial.diedWith]);

  const changeSettings = useCallback(async (change: SettingsChange): Promise<AppError | undefined> => {
    const answer = await call('settings.change', change);
    if (!answer.ok) return answer.error;
    setState((before) => ({ ...before, ...answer.value }));
    return undefined;
  }, []);
  const refresh = useCallback(async (open?: string): Promise<void> => {
    const answer = await call('app.state', {});
    if (!answer.ok) return;
    setState(open === undefined ? answer.value : { ...answer.value, openFirst: open });
    setFirstStart(answer.value.libraryName === undefined);
  }, []);
  useEffect(() => (isFirstStart ? on('article.requested', ({ id }) => {
    setState((before) => ({ ...before, openFirst: id }));
    setFirstStart(false);
  }) : undefined), [isFirstStart]);
  const openLibrary = useCallback((recent?: string): void => {
    void copies.settle().then(() => call('library.open', recent === undefined ? {} : { recent })).then((answer) => {
      if (answer.ok && answer.value.libraryName !== undefined) void refresh();
      else if (!answer.ok) notices.say({ id: 'refused', tone: 'bad', ...describeError(current.current.language, answer.error) });
    });
  }, [copies, notices, refresh]);
  useEffect(() => on('library.asked', ({ id }) => openLibrary(id)), [openLibrary]);

  return (
    <WordsProvider language={state.language}>
      <ErrorBoundary>
        {isFirstStart ? (
          <FirstStart state={state} changeSettings={changeSettings} onReady={(open) => void refresh(open)} />
        ) : (
          <Desk
            key={state.libraryId}
            state={state}
            copies={copies}
            notices={notices}
            changeSettings={changeSettings}
            openLibrary={openLibrary}
            setUp={() => setFirstStart(true)}
          />
        )}
      </ErrorBoundary>
    </WordsProvider>
  );
}
