import type { NoticeAction, NoticeTone } from '../ui/notice';

/** Something that happened, said in the notice bar until it is dismissed or no longer true. */
export interface SaidNotice {
  /** Two notices with the same id replace one another. */
  readonly id: string;
  readonly tone: NoticeTone;
  readonly title: string;
  readonly text?: string | undefined;
  readonly actions?: readonly NoticeAction[] | undefined;
}

/** The notices that the window shows above the story. */
export interface NoticeList {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => readonly SaidNotice[];
  readonly say: (notice: SaidNotice) => void;
  readonly dismiss: (id: string) => void;
}

/** Makes an empty list of notices. At most five stand at once; the oldest gives way. */
export function createNoticeList(): NoticeList {
  let list: readonly SaidNotice[] = [];
  const listeners = new Set<() => void>();
  const put = (next: readonly SaidNotice[]): void => {
    list = next;
    listeners.forEach((listener) => listener());
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => list,
    say: (notice) => put([...list.filter((each) => each.id !== notice.id), notice].slice(-5)),
    dismiss: (id) => put(list.filter((each) => each.id !== id)),
  };
}
