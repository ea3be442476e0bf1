import { ChevronsUpDown, CircleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { licenceOf, searchLicences, type Licence } from '../../../shared/rights/licences';
import { readLicence } from '../../../shared/rights/read-licence';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';
import type { ControlProps } from './control';
import { typeInto, useDraft } from './draft';
import { isValidFor } from './text-fields';

/** The licence: searched by name in five languages or by identifier, or any address or words of its own. What it is stands under it by name. */
export function LicenceControl({ articleId, metadata, readOnly, changeMetadata }: ControlProps): ReactNode {
  const { say, language } = useWords();
  const value = metadata.licence;
  const [draft, setDraft] = useDraft(`${articleId}/licence`, value ?? '');
  const [showsAll, setShowsAll] = useState(false);
  const isValid = (text: string): boolean => isValidFor('licence', text);
  const isWrong = draft.text.trim() !== '' && !isValid(draft.text.trim());
  const meant = licenceOf(value ?? '') ?? licenceOf(readLicence(value ?? '').spdx ?? '');

  const type = (text: string): void => {
    if (text === draft.text) return;
    setShowsAll(false);
    const typed = typeInto(draft, text, isValid);
    setDraft(typed.draft);
    if (typed.commit !== undefined && typed.commit.value !== value) changeMetadata({ licence: typed.commit.value });
  };

  return (
    <ComboBox
      className="formrow"
      items={searchLicences(showsAll ? '' : draft.text).map((licence) => ({ id: licence.spdx, licence }))}
      inputValue={draft.text}
      onInputChange={type}
      value={value !== undefined && licenceOf(value) !== undefined ? value : null}
      onChange={(key) => (typeof key === 'string' ? type(key) : undefined)}
      onOpenChange={(_isOpen, trigger) => setShowsAll(trigger === 'manual')}
      allowsCustomValue
      menuTrigger="input"
      isReadOnly={readOnly}
      isInvalid={isWrong}
      validationBehavior="aria"
    >
      <Label className="label">{say('field.licence')}</Label>
      <div className={isWrong ? 'field error' : 'field'}>
        <Input spellCheck={false} />
        <Button className="inner" aria-label={say('field.licence')}><Icon of={ChevronsUpDown} small /></Button>
      </div>
      {isWrong ? null : <Text slot="description" className="hint">{meant === undefined ? say('panels.hint.licence') : meant.names[language]}</Text>}
      <FieldError className="error-text">
        <Icon of={CircleAlert} small />
        <span>{say('panels.error.one-line')}</span>
      </FieldError>
      <Popover className="popover" maxHeight={320} offset={4}>
        <ListBox>
          {({ licence }: { readonly licence: Licence }) => (
            <ListBoxItem textValue={licence.spdx}>
              <span className="grow">
                {licence.spdx}
                <small>{licence.names[language]}</small>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
