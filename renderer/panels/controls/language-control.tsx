import { ChevronsUpDown, CircleAlert } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';
import type { ControlProps } from './control';
import { followValue } from './draft';
import { languageChoices, languageName, matching, tagFor } from './languages';

/** The language of the story: searched by name, or typed as a tag. Words that mean no language stay in the field with the reason. */
export function LanguageControl({ metadata, readOnly, changeMetadata }: ControlProps): ReactNode {
  const { say, language } = useWords();
  const tag = metadata.language;
  const name = tag === undefined ? '' : languageName(tag, language);
  const choices = useMemo(() => languageChoices(language, tag), [language, tag]);
  const [kept, setDraft] = useState({ text: name, seen: name });
  const draft = followValue(kept, name);
  if (draft !== kept) setDraft(draft);

  const store = (next: string | undefined, text: string): void => {
    setDraft({ text, seen: next === undefined ? '' : languageName(next, language) });
    if (next !== tag) changeMetadata({ language: next });
  };
  const type = (text: string): void => {
    if (text === draft.text) return;
    const meant = tagFor(choices, text);
    if (text.trim() === '') store(undefined, text);
    else if (meant === undefined) setDraft({ ...draft, text });
    else store(meant, text);
  };
  const isWrong = draft.text.trim() !== '' && tagFor(choices, draft.text) === undefined;

  return (
    <ComboBox
      className="formrow"
      items={draft.text === name ? choices : matching(choices, draft.text)}
      inputValue={draft.text}
      onInputChange={type}
      value={tag ?? null}
      onChange={(key) => (typeof key === 'string' ? store(key, languageName(key, language)) : undefined)}
      allowsCustomValue
      menuTrigger="input"
      isReadOnly={readOnly}
      isInvalid={isWrong}
      validationBehavior="aria"
    >
      <Label className="label">{say('field.language')}</Label>
      <div className={isWrong ? 'field error' : 'field'}>
        <Input placeholder={say('panels.language.none')} />
        <Button className="inner" aria-label={say('field.language')}><Icon of={ChevronsUpDown} small /></Button>
      </div>
      <FieldError className="error-text">
        <Icon of={CircleAlert} small />
        <span>{say('panels.error.language')}</span>
      </FieldError>
      <Popover className="popover" maxHeight={320} offset={4}>
        <ListBox>
          {(choice: { readonly id: string; readonly name: string }) => (
            <ListBoxItem id={choice.id} textValue={choice.name}>
              <span className="grow">{choice.name}</span>
              <kbd>{choice.id}</kbd>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
