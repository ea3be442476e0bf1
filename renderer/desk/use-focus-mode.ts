import { useCallback, useEffect, useState } from 'react';

/** The window with nothing in it but the paragraph that is written. */
export interface FocusMode {
  readonly isOn: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
}

/** Keeps the focus mode. Escape leaves it, unless a menu, a sheet or a field has a use for that key. */
export function useFocusMode(): FocusMode {
  const [isOn, setOn] = useState(false);
  const enter = useCallback(() => setOn(true), []);
  const leave = useCallback(() => setOn(false), []);
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn, leave]);
  return { isOn, enter, leave };
}
