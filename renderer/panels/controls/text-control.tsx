import type { ReactNode } from 'react';
import { readField } from '../../../shared/metadata/read-field';
import { sayField } from '../../../shared/metadata/say-field';
import { useWords } from '../../ui/words';
import type { ControlProps } from './control';
import { DraftField } from './draft-field';
import { helpFor, isValidFor, textOf } from './text-fields';

/** How the value of a field is written as text and read back. */
interface Writing {
  readonly value: string | undefined;
  readonly isValid: (text: string) => boolean;
  readonly onChange: (text: string | undefined) => void;
}

function asText({ field, metadata, changeMetadata }: ControlProps): Writing {
  return { value: textOf(metadata, field), isValid: (text) => isValidFor(field, text), onChange: (text) => changeMetadata({ [field]: text }) };
}

function asCount({ field, metadata, changeMetadata }: ControlProps): Writing {
  return {
    value: sayField(metadata, field),
    isValid: (text) => readField(field, text).ok,
    onChange: (text) => {
      const reading = readField(field, text ?? '');
      if (reading.ok) changeMetadata(reading.patch);
    },
  };
}

/** A field of one line. */
export function TextControl(props: ControlProps): ReactNode {
  return <WrittenField {...props} {...asText(props)} />;
}

/** A field of a few lines. */
export function LongTextControl(props: ControlProps): ReactNode {
  return <WrittenField {...props} {...asText(props)} multiline />;
}

/** A field that holds a whole number. */
export function CountControl(props: ControlProps): ReactNode {
  return <WrittenField {...props} {...asCount(props)} />;
}

function WrittenField({ articleId, field, readOnly, multiline = false, value, isValid, onChange }: ControlProps & Writing & { readonly multiline?: boolean }): ReactNode {
  const { say } = useWords();
  const { hint, error } = helpFor(field);
  return (
    <DraftField
      label={say(`field.${field}`)}
      place={`${articleId}/${field}`}
      value={value}
      hint={hint === undefined ? undefined : say(hint)}
      error={say(error)}
      readOnly={readOnly}
      multiline={multiline}
      isValid={isValid}
      onChange={onChange}
    />
  );
}
