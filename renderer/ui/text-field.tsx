import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { Icon } from './icon';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The sentence under a field that cannot stay so; the typed text is never cleared. */
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
}

/** A labelled line of text with its hint or its error under it. */
export function TextField({ label, hint, error, placeholder, ...rest }: TextFieldProps): ReactNode {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className="formrow">
      <Label className="label">{label}</Label>
      <div className={error === undefined ? 'field' : 'field error'}>
        <Input dir="auto" placeholder={placeholder ?? ''} />
      </div>
      {hint === undefined || error !== undefined ? null : <Text slot="description" className="hint">{hint}</Text>}
      {error === undefined ? null : (
        <FieldError className="error-text">
          <Icon of={CircleAlert} small />
          <span>{error}</span>
        </FieldError>
      )}
    </AriaTextField>
  );
}
