import { useEffect, useState, type ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { AppError } from '../../shared/errors/app-error';
import { longestPage, type StoryRow } from '../../shared/library/story-query';
import { call } from '../api/client';
import { describeError } from '../notices/describe-error';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';

interface TemplateDialogProps {
  readonly startFrom: (template: string) => void;
  readonly onClose: () => void;
}

/** Asks which template a new story starts from. */
export function TemplateDialog({ startFrom, onClose }: TemplateDialogProps): ReactNode {
  const { language, say } = useWords();
  const [templates, setTemplates] = useState<readonly StoryRow[]>();
  const [refused, setRefused] = useState<AppError>();
  const [chosen, setChosen] = useState<string>();
  const described = refused === undefined ? undefined : describeError(language, refused);

  useEffect(() => {
    void call('library.query', { text: '', shelf: 'templates', filter: 'all', sort: 'headline', group: 'none', role: 'editor', isTyping: false, offset: 0, limit: longestPage, shape: false }).then((answer) => {
      if (!answer.ok) setRefused(answer.error);
      else {
        setTemplates(answer.value.rows);
        setChosen(answer.value.rows[0]?.id);
      }
    });
  }, []);
  const start = (id: string | undefined): void => {
    if (id === undefined) return;
    onClose();
    startFrom(id);
  };
  return (
    <Dialog
      title={say('templates.title')}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button kind="primary" isDisabled={chosen === undefined} onPress={() => start(chosen)}>{say('templates.do')}</Button>
        </>
      }
    >
      {described === undefined ? null : <Notice tone="bad" title={described.title}>{described.text}</Notice>}
      {templates === undefined ? null : templates.length === 0 ? <p className="soft">{say('shelves.templates.empty')}</p> : (
        <ListBox
          className="templatelist"
          aria-label={say('shelves.templates')}
          items={templates}
          autoFocus="first"
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen === undefined ? [] : [chosen]}
          onSelectionChange={(keys) => setChosen(keys === 'all' ? undefined : [...keys].map(String)[0])}
          onAction={(key) => start(String(key))}
        >
          {(template) => (
            <ListBoxItem textValue={template.headline ?? template.name}>
              <span className="cut" dir="auto">{template.headline ?? say('library.no-headline')}</span>
              <small className="cut">{template.name}</small>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Dialog>
  );
}
