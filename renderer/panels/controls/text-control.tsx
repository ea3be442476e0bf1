import type { ReactNode } from 'react';
import { useWords } from '../../ui/words';
import type { ControlProps } from './control';
import { DraftField } from './draft-field';
import { helpFor, isValidFor, textOf } from './text-fields';

/** A field of one line. */
export function TextControl(props: ControlProps): ReactNode {
  return <AnyText {...props} multiline={false} />;
}

/** A field of a few lines. */
export function LongTextControl(props: ControlProps): ReactNode {
  return <AnyText {...props} multiline />;
}

function AnyText({ articleId, field, metadata, readOnly, changeMetadata, multiline }: ControlProps & { readonly multiline: boolean }): ReactNode {
  const { say } = useWords();
  const { hint, error } = helpFor(field);
  return (
    <DraftField
      label={say(`field.${field}`)}
      place={`${articleId}/${field}`}
      value={textOf(metadata, field)}
      hint={hint === undefined ? undefined : say(hint)}
      error={say(error)}
      readOnly={readOnly}
      multiline={multiline}
      isValid={(value) => isValidFor(field, value)}
      onChange={(value) => changeMetadata({ [field]: value })}
    />
  );
}
