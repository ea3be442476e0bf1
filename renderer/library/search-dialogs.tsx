import { Trash2 } from 'lucide-react';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import { longestSearchName, type SavedSearch } from '../../shared/library/saved-search';
import type { SavedQuery } from '../../shared/library/story-query';
import { describeError } from '../notices/describe-error';
import { Button, ToolButton } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { useWords } from '../ui/words';
import type { Searches } from './use-searches';

interface SaveSearchDialogProps {
  readonly query: SavedQuery;
  readonly searches: Searches;
  readonly onClose: () => void;
}

/** Asks for the name of a search; one of that name is replaced by it. */
export function SaveSearchDialog({ query, searches, onClose }: SaveSearchDialogProps): ReactNode {
  const { language, say } = useWords();
  const [name, setName] = useState(query.text.trim());
  const [refused, setRefused] = useState<AppError>();
  const described = refused === undefined ? undefined : describeError(language, refused);
  const isNamed = name.trim() !== '';

  const save = async (): Promise<void> => {
    if (!isNamed) return;
    const same = searches.list.find((search) => search.name === name.trim());
    const error = await searches.change({ keep: [{ id: same?.id ?? crypto.randomUUID(), name: name.trim(), query }], remove: [] });
    if (error === undefined) onClose();
    else setRefused(error);
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <Dialog
      title={say('searches.save.title')}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button kind="primary" isDisabled={!isNamed} onPress={() => void save()}>{say('searches.save.do')}</Button>
        </>
      }
    >
      <form onSubmit={onSubmit}>
        <TextField label={say('searches.label')} hint={say('searches.hint')} error={described === undefined ? undefined : `${described.title} ${described.text}`} value={name} onChange={setName} maxLength={longestSearchName} autoFocus />
      </form>
    </Dialog>
  );
}

/** The kept searches, to rename and to remove; nothing is done before it is said. */
export function EditSearchesDialog({ searches, onClose }: { readonly searches: Searches; readonly onClose: () => void }): ReactNode {
  const { language, say } = useWords();
  const [draft, setDraft] = useState<readonly SavedSearch[]>(searches.list);
  const [refused, setRefused] = useState<AppError>();
  const described = refused === undefined ? undefined : describeError(language, refused);
  const isNamed = draft.every(({ name }) => name.trim() !== '');

  const save = async (): Promise<void> => {
    if (!isNamed) return;
    const keep = draft.filter((search) => searches.list.some(({ id, name }) => id === search.id && name !== search.name.trim())).map((search) => ({ ...search, name: search.name.trim() }));
    const remove = searches.list.filter(({ id }) => !draft.some((search) => search.id === id)).map(({ id }) => id);
    const error = keep.length + remove.length === 0 ? undefined : await searches.change({ keep, remove });
    if (error === undefined) onClose();
    else setRefused(error);
  };
  return (
    <Dialog
      title={say('searches.edit.title')}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button kind="primary" isDisabled={!isNamed} onPress={() => void save()}>{say('searches.edit.do')}</Button>
        </>
      }
    >
      {described === undefined ? null : <p className="error-text" role="alert">{described.title} {described.text}</p>}
      {draft.length === 0 ? <p className="soft">{say('searches.none-left')}</p> : null}
      <ul className="searchlist">
        {draft.map((search) => (
          <li key={search.id}>
            <TextField label={say('searches.label')} value={search.name} maxLength={longestSearchName} onChange={(name) => setDraft(draft.map((each) => (each.id === search.id ? { ...each, name } : each)))} />
            <ToolButton icon={Trash2} name={say('searches.remove', { name: search.name })} onPress={() => setDraft(draft.filter((each) => each.id !== search.id))} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
