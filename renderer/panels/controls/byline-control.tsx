import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Input, TextField } from 'react-aria-components';
import { personRoles } from '../../../shared/metadata/people';
import { Button, ToolButton } from '../../ui/button';
import { useWords } from '../../ui/words';
import { bylineFrom, changeRow, followPeople, newPerson, type PersonRow } from './byline';
import { ChooseOne } from './choose-one';
import type { ControlProps } from './control';
import { DraftField } from './draft-field';

/** The people of a byline with their roles, and the line as it was printed; neither rewrites the other. */
export function BylineControl({ articleId, metadata, readOnly, changeMetadata }: ControlProps): ReactNode {
  const { say } = useWords();
  const byline = metadata.byline;
  const [kept, setRows] = useState<readonly PersonRow[]>(byline?.people ?? []);
  const rows = followPeople(kept, byline?.people ?? []);
  if (rows !== kept) setRows(rows);

  const store = (next: readonly PersonRow[], text: string | undefined): void => {
    setRows(next);
    changeMetadata({ byline: bylineFrom(next, text, byline) });
  };

  return (
    <>
      <div className="formrow" role="group" aria-label={say('panels.byline.people')}>
        <span className="label" aria-hidden>{say('field.byline')}</span>
        {rows.map((row, index) => {
          const name = row.name.trim() === '' ? say('panels.byline.nobody', { number: index + 1 }) : row.name.trim();
          return (
            <div className="person" key={index}>
              <TextField className="field" value={row.name} onChange={(typed) => store(changeRow(rows, index, { name: typed }), byline?.text)} isReadOnly={readOnly} aria-label={say('panels.byline.name', { number: index + 1 })}>
                <Input />
              </TextField>
              <ChooseOne
                label={say('panels.byline.role', { name })}
                hideLabel
                value={row.role}
                options={personRoles.map((role) => ({ value: role, label: say(`panels.role.${role}`) }))}
                readOnly={readOnly}
                onChange={(role) => store(changeRow(rows, index, { role }), byline?.text)}
              />
              {readOnly ? null : <ToolButton icon={X} name={say('panels.byline.remove', { name })} onPress={() => store(rows.filter((_, at) => at !== index), byline?.text)} />}
            </div>
          );
        })}
        {readOnly ? null : (
          <div>
            <Button kind="plain" icon={Plus} onPress={() => setRows([...rows, newPerson])}>{say('panels.byline.add')}</Button>
          </div>
        )}
      </div>
      <DraftField
        label={say('panels.byline.printed')}
        place={`${articleId}/byline.text`}
        value={byline?.text}
        readOnly={readOnly}
        isValid={() => true}
        onChange={(text) => store(rows, text)}
      />
    </>
  );
}
