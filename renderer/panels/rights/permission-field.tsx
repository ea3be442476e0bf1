import { CircleAlert } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Permission } from '../../../shared/rights/rights';
import type { Day } from '../../../shared/time/moment';
import { instantAt } from '../../../shared/time/resolve-moment';
import { sayMoment } from '../../../shared/time/say-moment';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Segmented } from '../../ui/segmented';
import { useWords } from '../../ui/words';
import { DraftField } from '../controls/draft-field';
import { MomentField } from '../controls/moment-field';
import { noZones } from '../controls/zones-at-hand';
import { answered, hasEnded, permissionKinds, withPart, type HeldPermission } from './permission';

interface PermissionFieldProps {
  readonly articleId: string;
  readonly permission: Permission | undefined;
  /** The newsroom's zone: a last day is a day on its calendar. */
  readonly home: string;
  readonly readOnly: boolean;
  readonly onChange: (permission: Permission | undefined) => void;
}

/** "May we use it?" with its record. No answer is a question of its own, never a yes. */
export function PermissionField({ articleId, permission, home, readOnly, onChange }: PermissionFieldProps): ReactNode {
  const { say, language } = useWords();
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
          <div className="day-pair">
            {days.map((part) => (
              <div className="formrow" key={part}>
                <MomentField
                  label={say(`rights.permission.${part}`)}
                  head={<span className="label" aria-hidden>{say(`rights.permission.${part}`)}</span>}
                  moment={dayOf(held[part])}
                  zones={noZones}
                  onlyDays
                  readOnly={readOnly}
                  onChange={(day) => onChange(withPart(held, part, day?.kind === 'day' ? day.date : undefined))}
                />
              </div>
            ))}
          </div>
          {held.until !== undefined && hasEnded(held, todayIn(home)) ? (
            <p className="error-text ended">
              <Icon of={CircleAlert} small />
              <span>{say('rights.permission.ended', { day: sayMoment({ kind: 'day', date: held.until }, language, 'long') })}</span>
            </p>
          ) : null}
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

const days = ['given', 'until'] as const;

function dayOf(date: string | undefined): Day | undefined {
  return date === undefined ? undefined : { kind: 'day', date };
}

function todayIn(zone: string): string {
  return instantAt(Math.floor(Date.now() / 1000), zone).local.slice(0, 10);
}
