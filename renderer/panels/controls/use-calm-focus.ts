import { useEffect, useState } from 'react';

/**
 * Follows whether a field has the focus, but lets go only after a press has ended: what a field shows while it has the focus
 * must not vanish under the pointer, or the button below it would move away between press and release.
 */
export function useCalmFocus(hasFocus: boolean): boolean {
  const [shown, setShown] = useState(hasFocus);
  useEffect(() => {
    if (hasFocus) {
      setShown(true);
      return undefined;
    }
    // Only something pressed matches :active.
    if (document.querySelector(':active') === null) {
      setShown(false);
      return undefined;
    }
    let timer: number | undefined;
    const released = (): void => {
      // The click comes after the release.
      timer = window.setTimeout(() => setShown(false));
    };
    window.addEventListener('pointerup', released, { once: true });
    window.addEventListener('pointercancel', released, { once: true });
    return () => {
      window.removeEventListener('pointerup', released);
      window.removeEventListener('pointercancel', released);
      window.clearTimeout(timer);
    };
  }, [hasFocus]);
  return hasFocus || shown;
}
