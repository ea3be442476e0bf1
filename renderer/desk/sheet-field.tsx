import { useState, type KeyboardEvent, type ReactNode } from 'react';

interface SheetFieldProps {
  /** The metadata field, by which a finding finds it. */
  readonly field: 'headline' | 'standfirst';
  readonly label: string;
  readonly value: string | undefined;
  readonly readOnly: boolean;
  readonly language: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** Enter, or down from the last line: on to what follows. */
  readonly onMoveOn: () => void;
}

/** A field that looks like the article it stands in and grows with its words. One line of text, however many it fills: a pasted break becomes a space. */
export function SheetField({ field, label, value, readOnly, language, onChange, onMoveOn }: SheetFieldProps): ReactNode {
  // While it is being typed in, the field shows what was typed, trailing spaces included; the article gets it without line breaks.
  const [draft, setDraft] = useState<string>();
  const change = (text: string): void => {
    const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
    setDraft(line);
    onChange(line.trim() === '' ? undefined : line.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onMoveOn();
  };
  const shown = draft !== undefined && draft.trim() === (value ?? '') ? draft : (value ?? '');
  return (
    <textarea
      className={field}
      data-field={field}
      rows={1}
      dir="auto"
      aria-label={label}
      placeholder={label}
      lang={language}
      spellCheck
      readOnly={readOnly}
      value={shown}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setDraft(undefined)}
      onKeyDown={onKeyDown}
    />
  );
}
