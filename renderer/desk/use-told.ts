import { useCallback, useEffect, useState } from 'react';

/** How long a line stays in the status row: long enough to be read twice. */
const staysMs = 8000;

/** A line that answers a command whose work is easily missed; the newest replaces the one before, and it goes by itself. */
export interface Told {
  readonly text: string | undefined;
  readonly tell: (text: string) => void;
}

/** Keeps the line that the status row shows and a screen reader says. */
export function useTold(): Told {
  const [told, setTold] = useState<{ readonly text: string }>();
  useEffect(() => {
    if (told === undefined) return undefined;
    const timer = window.setTimeout(() => setTold(undefined), staysMs);
    return () => window.clearTimeout(timer);
  }, [told]);
  const tell = useCallback((text: string) => setTold({ text }), []);
  return { text: told?.text, tell };
}
