import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { Icon } from '../../ui/icon';
import { typeInto, useDraft } from './draft';

interface DraftFieldProps {
  readonly label: string;
  /** Names article and field; unfinished words are kept under it. */
  readonly place: string;
  readonly value: string | undefined;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  /** The sentence for words that are not valid. */
  readonly error?: string | undefined;
  /** A sentence that stands under the field whatever is typed: an answer is missing. */
  readonly missing?: string | undefined;
  readonly readOnly: boolean;
  readonly multiline?: boolean;
  readonly isValid: (value: string) => boolean;
  /** `undefined` empties the field. */
  readonly onChange: (value: string | undefined) => void;
}

/** A line or a few lines of text, stored while typing as soon as they are valid; words that are not stay, with the reason under them. */
export function DraftField(props: DraftFieldProps): ReactNode {
  const { label, place, hint, placeholder, readOnly, multiline = false } = props;
  const [draft, setDraft] = useDraft(place, props.value ?? '');
  const isWrong = draft.text.trim() !== '' && !props.isValid(draft.text.trim());
  const error = isWrong ? props.error : props.missing;

  const type = (text: string): void => {
    const typed = typeInto(draft, text, (value) => props.isValid(value));
    setDraft(typed.draft);
    if (typed.commit !== undefined && typed.commit.value !== props.value) props.onChange(typed.commit.value);
  };

  return (
    <TextField className="formrow" value={draft.text} onChange={type} isReadOnly={readOnly} isInvalid={error !== undefined} validationBehavior="aria">
      <Label className="label">{label}</Label>
      <div className={`field${multiline ? ' tall' : ''}${error === undefined ? '' : ' error'}`}>
        {multiline ? <TextArea dir="auto" rows={2} placeholder={placeholder ?? ''} /> : <Input dir="auto" placeholder={placeholder ?? ''} />}
      </div>
      {hint === undefined || error !== undefined ? null : <Text slot="description" className="hint">{hint}</Text>}
      <FieldError className="error-text">
        <Icon of={CircleAlert} small />
        <span>{error}</span>
      </FieldError>
    </TextField>
  );
}
