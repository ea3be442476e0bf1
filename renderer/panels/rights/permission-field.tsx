import { useState, type ReactNode } from 'react';
import type { Permission } from '../../../shared/rights/rights';
import { Button } from '../../ui/button';
import { Segmented } from '../../ui/segmented';
import { useWords } from '../../ui/words';
import { DraftField } from '../controls/draft-field';
import { MomentField } from '../controls/moment-field';
import { noZones } from '../controls/zones-at-hand';
import { answered, permissionKinds, withPart, type HeldPermission } from './permission';

interface PermissionFieldProps {
  readonly articleId: string;
  readonly permission: Permission | undefined;
  readonly readOnly: boolean;
  readonly onChange: (permission: Permission | undefined) => void;
}

/** "May we use it?" with its record. No answer is a question of its own, never a yes. */
export function PermissionField({ articleId, permission, readOnly, onChange }: PermissionFieldProps): ReactNode {
  const { say } = useWords();
  const held = permission?.kind === 'held' ? permission : undefined;
  const [lastHeld, setLastHeld] = useState<HeldPermission | undefined>(held);
  if (held !== undefined && held !== lastHeld) setLastHeld(held);

  return (
    <section className="section" data-field="permission">
      <Segmented
        label={say('rights.use')}
        value={permission?.kind}
        options={permissionKinds.map((kind) => ({ value: kind, label: say(`rights.use.${kind}`) }))}
        isReadOnly={readOnly}
        onChange={(kind) => onChange(answered(kind, lastHeld))}
      />
      {permission === undefined ? <p className="sentence">{say('rights.use.unanswered')}</p> : null}
      {permission === undefined || permission.kind === 'held' ? null : <p className="sentence">{say(`rights.use.${permission.kind}.says`)}</p>}
      {held === undefined ? null : (
        <>
          <DraftField
            label={say('rights.permission.from')}
            place={`${articleId}/permission.from`}
            value={held.from === '' ? undefined : held.from}
            placeholder={say('rights.permission.from.example')}
            missing={held.from === '' ? say('rights.permission.from.missing') : undefined}
            readOnly={readOnly}
            isValid={() => true}
            onChange={(value) => onChange(withPart(held, 'from', value))}
          />
          <div className="formrow">
            <MomentField
              label={say('rights.permission.given')}
              head={<span className="label" aria-hidden>{say('rights.permission.given')}</span>}
              moment={held.given === undefined ? undefined : { kind: 'day', date: held.given }}
              zones={noZones}
              onlyDays
              readOnly={readOnly}
              onChange={(day) => onChange(withPart(held, 'given', day?.kind === 'day' ? day.date : undefined))}
            />
          </div>
          <DraftField
            label={say('rights.permission.scope')}
            place={`${articleId}/permission.scope`}
            value={held.scope}
            placeholder={say('rights.permission.scope.example')}
            readOnly={readOnly}
            multiline
            isValid={() => true}
            onChange={(value) => onChange(withPart(held, 'scope', value))}
          />
        </>
      )}
      {permission === undefined || readOnly ? null : (
        <div>
          <Button kind="plain" onPress={() => onChange(undefined)}>{say('rights.use.clear')}</Button>
        </div>
      )}
    </section>
  );
}
