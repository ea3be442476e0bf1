import type { Words } from '../ui/words';
import { reportBug } from './error-boundary';
import type { NoticeList } from './notice-list';

/** Layout observers report this when a callback changes what they observe; it is not a bug of ours and not a bug at all. */
const harmless = /ResizeObserver loop/;

/** Bugs outside of rendering (a handler, a promise) become a notice with a report id, never a silent console line. Gives back how to stop. */
export function catchBugs(notices: NoticeList, say: Words['say']): () => void {
  const tell = (error: unknown): void => {
    void reportBug(error).then((reportId) =>
      notices.say({ id: 'bug', tone: 'bad', title: say('app.bug'), text: reportId === undefined ? say('app.bug.unreported') : say('app.bug.says', { reportId }) }),
    );
  };
  const onError = (event: ErrorEvent): void => {
    if (!harmless.test(event.message)) tell(event.error ?? event.message);
  };
  const onRejection = (event: PromiseRejectionEvent): void => tell(event.reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}
