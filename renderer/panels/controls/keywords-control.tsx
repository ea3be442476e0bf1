import { X } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, Input, Label, Tag, TagGroup, TagList, TextField } from 'react-aria-components';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';
import type { ControlProps } from './control';
import { wordsAdded } from './keywords';

/** Keywords as tags: Enter or a comma adds, Backspace in the empty field takes the last, Delete on a tag takes that. */
export function KeywordsControl({ metadata, readOnly, changeMetadata }: ControlProps): ReactNode {
  const { say } = useWords();
  const [text, setText] = useState('');
  const words = metadata.keywords ?? [];

  const store = (next: readonly string[]): void => changeMetadata({ keywords: next.length === 0 ? undefined : next });
  const add = (typed: string): void => {
    const next = wordsAdded(words, typed);
    setText('');
    if (next.length !== words.length) store(next);
  };
  const type = (typed: string): void => (typed.includes(',') || typed.includes(';') ? add(typed) : setText(typed));
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && words.length > 0) {
      event.preventDefault();
      store(words.slice(0, -1));
    }
  };

  return (
    <div className="formrow">
      <TagGroup onRemove={(keys) => store(words.filter((word) => !keys.has(word)))}>
        <Label className="label">{say('field.keywords')}</Label>
        <TagList className="tags" items={words.map((word) => ({ id: word, word }))}>
          {({ word }) => (
            <Tag className="tag" textValue={word}>
              {word}
              {readOnly ? null : <Button slot="remove" aria-label={say('panels.keywords.remove', { word })}><Icon of={X} small /></Button>}
            </Tag>
          )}
        </TagList>
      </TagGroup>
      {readOnly ? null : (
        <TextField className="field" value={text} onChange={type} onKeyDown={key} onBlur={() => add(text)} aria-label={say('panels.keywords.add')}>
          <Input placeholder={say('panels.keywords.add')} />
        </TextField>
      )}
      {readOnly ? null : <span className="hint">{say('panels.hint.keywords')}</span>}
    </div>
  );
}
