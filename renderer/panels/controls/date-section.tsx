import { Check, CircleHelp } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Metadata, MomentFieldName } from '../../../shared/metadata/index';
import type { Settings } from '../../../shared/settings/settings';
import { utcNow } from '../../articles/world';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice, type NoticeAction } from '../../ui/notice';
import { useWords } from '../../ui/words';
import { MomentField } from './moment-field';
import { changeMomentField, momentField } from './moment-field-state';
import { zonesAtHand } from './zones-at-hand';

interface DateSectionProps {
  readonly field: MomentFieldName;
  readonly metadata: Metadata;
  readonly settings: Settings;
  readonly readOnly: boolean;
  readonly changeMetadata: (patch: Partial<Metadata>) => void;
}

/** One date of an article: its field, or while it is empty the ways to fill it. A page needs its dates of publication, so these say that they are missing. */
export function DateSection({ field, metadata, settings, readOnly, changeMetadata }: DateSectionProps): ReactNode {
  const { say, language } = useWords();
  const [begun, setBegun] = useState<'moment' | 'day' | undefined>(undefined);
  const moment = metadata[field];
  const label = say(`field.${field}`);
  const zones = zonesAtHand(metadata, field, settings);
  const isShown = moment !== undefined || begun !== undefined;

  const now = (): void => {
    const context = { language, articleLanguage: metadata.language, asOf: utcNow(), articleZone: zones.article, zones: zones.likely };
    const next = changeMomentField(momentField(undefined, context), { do: 'now' }, context);
    if (next.moment === undefined) setBegun('moment');
    else changeMetadata({ [field]: next.moment });
  };
  const asUpdated = (): void => changeMetadata({ [field]: withoutSource(metadata.updated) });
  const isWanted = !readOnly && !isShown && (field === 'published' || (field === 'firstPublished' && metadata.updated !== undefined));
  const ways: readonly NoticeAction[] = [
    { label: say('dates.set'), run: () => setBegun('moment') },
    { label: say('dates.day-only'), run: () => setBegun('day') },
    ...(field === 'published' ? [{ label: say('dates.now'), run: now }] : []),
    ...(metadata.updated === undefined ? [] : [{ label: say('dates.as-updated'), plain: true, run: asUpdated }]),
  ];

  return (
    <section className="section" data-field={field}>
      {isShown ? null : (
        <h3>
          {label}
          {isWanted || readOnly ? null : (
            <span className="end">
              <Button kind="plain" onPress={() => setBegun('moment')} aria-label={say('dates.add.field', { field: label })}>{say('dates.add')}</Button>
            </span>
          )}
        </h3>
      )}
      {isWanted ? (
        <div className="moment">
          <Notice tone="warn" title={say('dates.not-known')} actions={ways}>
            {metadata.updated === undefined ? say('dates.needed-to-publish') : say('dates.only-updated', { field: say('field.updated') })}
          </Notice>
        </div>
      ) : null}
      {isShown ? (
        <MomentField
          label={label}
          head={
            <h3 className="h3">
              {label}
              {moment?.raw === undefined ? null : <ReadMark isAssumed={moment.kind === 'instant' && moment.zoneSource === 'assumed'} />}
            </h3>
          }
          moment={moment}
          zones={zones}
          articleLanguage={metadata.language}
          beginWith={begun ?? 'moment'}
          autoFocus={begun !== undefined}
          readOnly={readOnly}
          onChange={(next) => {
            if (next === undefined) setBegun(begun ?? 'moment');
            changeMetadata({ [field]: next });
          }}
        />
      ) : null}
    </section>
  );
}

/** How a date came in: read from the story, or read with a zone that the story did not say. */
function ReadMark({ isAssumed }: { readonly isAssumed: boolean }): ReactNode {
  const { say } = useWords();
  return (
    <span className={isAssumed ? 'end state is-review' : 'end state is-approved'}>
      <Icon of={isAssumed ? CircleHelp : Check} small weight={1.9} />
      {say(isAssumed ? 'dates.zone-assumed' : 'dates.from-story')}
    </span>
  );
}

/** The same moment for another field: chosen by a person, so no longer what the source's words said. */
function withoutSource(moment: Metadata['updated']): Metadata['updated'] {
  if (moment === undefined) return undefined;
  return { ...moment, raw: undefined };
}
