import type { ComponentType, ReactNode } from 'react';
import type { ControlKind } from '../../../shared/metadata/field';
import { fields } from '../../../shared/metadata/index';
import { BylineControl } from './byline-control';
import type { ControlProps } from './control';
import { DatelineControl } from './dateline-control';
import { KeywordsControl } from './keywords-control';
import { LanguageControl } from './language-control';
import { LicenceControl } from './licence-control';
import { CountControl, LongTextControl, TextControl } from './text-control';

/** The kinds that a form draws by itself. Moments, the notice and the permission have a place of their own in the dates and rights panels. */
type FormKind = Exclude<ControlKind, 'moment' | 'notice' | 'permission'>;

const controls: Record<FormKind, ComponentType<ControlProps>> = {
  'text': TextControl,
  'long-text': LongTextControl,
  'byline': BylineControl,
  'dateline': DatelineControl,
  'keywords': KeywordsControl,
  'count': CountControl,
  'language': LanguageControl,
  'licence': LicenceControl,
};

function isFormKind(kind: ControlKind): kind is FormKind {
  return kind in controls;
}

/** The control of a field, found by its kind. Its element carries the field's name, so that a finding can be shown at it. */
export function FieldControl(props: ControlProps): ReactNode {
  const kind = fields.find((field) => field.name === props.field)?.control;
  if (kind === undefined || !isFormKind(kind)) return null;
  const Control = controls[kind];
  return (
    <div data-field={props.field}>
      <Control {...props} />
    </div>
  );
}
