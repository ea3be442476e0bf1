import type { Place } from '../../../shared/checks/check';
import { fields, type FieldName } from '../../../shared/metadata/index';
import type { Words } from '../../ui/words';
import type { PanelId } from '../panel';

/** The panel that shows a field; undefined for the fields of the article itself. */
export function panelOfField(name: FieldName): PanelId | undefined {
  const group = fields.find((field) => field.name === name)?.group;
  return group === 'sheet' ? undefined : group;
}

/** Where a finding stands, in two or three words: the panel of its field, or the paragraph. */
export function sayPlace(place: Place, { say }: Words): string {
  if (place.kind === 'body') return say('checks.place.paragraph', { number: place.block + 1 });
  const panel = panelOfField(place.field);
  return panel === undefined ? say(`field.${place.field}`) : say(`panels.${panel}`);
}
