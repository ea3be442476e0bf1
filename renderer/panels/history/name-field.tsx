import { useEffect, useRef, useState, type ReactNode } from 'react';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';

interface NameFieldProps {
  readonly name: string | undefined;
  readonly autoFocus: boolean;
  /** An empty name takes it away. */
  readonly onName: (name: string) => void;
}

/** The name of a version: kept with Enter or when the field is left. */
export function NameField({ name = '', autoFocus, onName }: NameFieldProps): ReactNode {
  const { say } = useWords();
  const [typed, setTyped] = useState(name);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!autoFocus) return undefined;
    // The dialog takes the focus when it opens; a list that is there at once would have the field ask before it.
    const frame = requestAnimationFrame(() => form.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, [autoFocus]);
  const commit = (): void => {
    if (typed.trim() !== name) onName(typed.trim());
  };
  return (
    <form
      ref={form}
      className="grow"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <TextField label={say('history.name')} placeholder={say('history.name.placeholder')} maxLength={120} value={typed} onChange={setTyped} onBlur={commit} />
    </form>
  );
}
