import { LockKeyhole } from 'lucide-react';
import { Fragment, useRef, type ReactNode } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import type { Metadata } from '../../../shared/metadata/index';
import { buildNotice } from '../../../shared/rights/build-notice';
import { readNotice } from '../../../shared/rights/read-notice';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';
import { NoticeBuilder } from './notice-builder';
import { markParts, noticeParts, partsToTake } from './notice-parts';

interface NoticeFieldProps {
  readonly metadata: Metadata;
  /** The newsroom's notice, when it has set one. */
  readonly template: string | undefined;
  readonly readOnly: boolean;
  readonly changeMetadata: (patch: Partial<Metadata>) => void;
}

/** The notice byte for byte, with what was read from it beside it. Where it and the fields differ, either can be made to say what the other says, by a button alone. */
export function NoticeField({ metadata, template, readOnly, changeMetadata }: NoticeFieldProps): ReactNode {
  const { say } = useWords();
  const notice = metadata.copyrightNotice ?? '';
  const reading = notice === '' ? undefined : readNotice(notice, { language: metadata.language });
  const read = reading === undefined ? [] : noticeParts.filter((part) => reading[part] !== undefined);
  const number = (part: (typeof noticeParts)[number]): number => read.indexOf(part) + 1;
  const isBuilt = notice === buildNotice(template, { holder: metadata.copyrightHolder, years: metadata.copyrightYears, terms: metadata.usageTerms });
  const take = reading === undefined || isBuilt ? { parts: [], patch: {} } : partsToTake(metadata, reading);
  const line = useRef<HTMLTextAreaElement>(null);

  return (
    <section className="section" data-field="copyrightNotice">
      <h3>
        {say('rights.notice')}
        <span className="end state is-draft">
          <Icon of={LockKeyhole} small weight={1.9} />
          {say('rights.notice.kept')}
        </span>
      </h3>
      <div className="asread">
        <div className="notice-text">
          <div className="written marked" aria-hidden>
            {reading === undefined ? null : markParts(notice, reading).map((stretch, index) => (stretch.part === undefined ? <span key={index}>{stretch.text}</span> : <Fragment key={index}><span className="at"><sup>{number(stretch.part)}</sup></span><u>{stretch.text}</u></Fragment>))}
            {'\u200b'}
          </div>
          <TextField aria-label={say('rights.notice')} value={notice} onChange={(text) => changeMetadata({ copyrightNotice: text === '' ? undefined : text })} isReadOnly={readOnly}>
            <TextArea ref={line} dir="auto" className="written" rows={1} lang={metadata.language ?? ''} spellCheck={false} placeholder={say('rights.notice.placeholder')} />
          </TextField>
        </div>
        {reading === undefined ? null : (
          <dl className="parts" aria-label={say('rights.parts')}>
            {read.map((part) => (
              <div key={part}>
                <sup aria-hidden>{number(part)}</sup>
                <dt>{say(`rights.parts.${part}`)}</dt>
                <dd className={part === 'years' ? 'num' : undefined}>{reading[part]}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {reading !== undefined && read.length === 0 ? <p className="sentence">{say('rights.parts.none')}</p> : null}
      {reading?.wire === true ? <p className="sentence">{say('rights.flag.wire')}</p> : null}
      {reading?.flags.map((flag) => <p className="sentence" key={flag}>{say(`rights.flag.${flag}`)}</p>)}
      {take.parts.length === 0 || readOnly ? null : (
        <div className="take">
          <span className="sentence">{say('rights.parts.differ')}</span>
          <Button onPress={() => changeMetadata(take.patch)}>{say('rights.parts.take', { fields: take.parts.map((part) => say(`rights.parts.${part}`).toLocaleLowerCase()).join(', ') })}</Button>
        </div>
      )}
      {readOnly ? null : <NoticeBuilder metadata={metadata} reading={reading} template={template} changeMetadata={changeMetadata} onWritten={() => line.current?.focus()} />}
    </section>
  );
}
