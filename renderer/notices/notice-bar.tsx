import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import type { NoticeList } from './notice-list';

/** What was said and not yet dismissed, above the story; `children` are the notices that stand as long as they are true. */
export function NoticeBar({ notices, children }: { readonly notices: NoticeList; readonly children?: ReactNode }): ReactNode {
  const { say } = useWords();
  const subscribe = useCallback((listener: () => void) => notices.subscribe(listener), [notices]);
  const list = useSyncExternalStore(subscribe, () => notices.get());
  return (
    <div className="notices" role="region" aria-label={say('app.notices')}>
      {children}
      {list.map((notice) => (
        <Notice
          key={notice.id}
          tone={notice.tone}
          title={notice.title}
          actions={[
            ...(notice.actions ?? []).map((action) => ({
              ...action,
              run: () => {
                notices.dismiss(notice.id);
                action.run();
              },
            })),
            { label: say('app.dismiss'), plain: true, run: () => notices.dismiss(notice.id) },
          ]}
        >
          {notice.text}
        </Notice>
      ))}
    </div>
  );
}
