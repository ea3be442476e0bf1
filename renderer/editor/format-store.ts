import { noFormat, type FormatState } from './format-state';

/** What the toolbar watches: the format at the selection, without a render of anything else. */
export interface FormatStore {
  readonly current: () => FormatState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store and the way to put a new state into it. */
export function createFormatStore(): FormatStore & { readonly put: (format: FormatState) => void } {
  const listeners = new Set<() => void>();
  let format = noFormat;
  return {
    current: () => format,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (next) => {
      format = next;
      for (const listener of listeners) listener();
    },
  };
}
