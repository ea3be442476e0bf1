import type { ReactNode } from 'react';
import { readField } from '../../../shared/metadata/read-field';
import { sayField } from '../../../shared/metadata/say-field';
import { useWords } from '../../ui/words';
import type { ControlProps } from './control';
import { DraftField } from './draft-field';
import { helpFor } from './text-fields';

/** A field that holds a whole number. */
export function CountControl({ articleId, field, metadata, readOnly, changeMetadata }: ControlProps): ReactNode {
  const { say } = useWords();
  const { hint, error } = helpFor(field);
  return (
    <DraftField
      label={say(`field.${field}`)}
      place={`${articleId}/${field}`}
      value={sayField(metadata, field)}
      hint={hint === undefined ? undefined : say(hint)}
      error={say(error)}
      readOnly={readOnly}
      isValid={(text) => readField(field, text).ok}
      onChange={(text) => {
        const reading = readField(field, text ?? '');
        if (reading.ok) changeMetadata(reading.patch);
      }}
    />
  );
}
