import { useState, type ReactNode } from 'react';
import type { Metadata } from '../../../shared/metadata/index';
import type { NoticeReading } from '../../../shared/rights/rights';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { noticeOffer, type PartChange } from './notice-offer';

interface NoticeBuilderProps {
  readonly metadata: Metadata;
  /** What was read from the notice that stands there; undefined when there is none. */
  readonly reading: NoticeReading | undefined;
  /** The newsroom's notice, when it has set one. */
  readonly template: string | undefined;
  readonly changeMetadata: (patch: Partial<Metadata>) => void;
  /** The pressed button goes: the focus belongs to the line that it wrote. */
  readonly onWritten: () => void;
}

/** The notice that the fields would make, with what would change. It is written only by its button, and the line before it can be had back. */
export function NoticeBuilder({ metadata, reading, template, changeMetadata, onWritten }: NoticeBuilderProps): ReactNode {
  const { say } = useWords();
  const [done, setDone] = useState<{ readonly before: string | undefined; readonly after: string } | undefined>(undefined);
  const offer = noticeOffer(metadata, reading, template);
  const current = metadata.copyrightNotice;
  const write = (notice: string): void => {
    setDone({ before: current, after: notice });
    changeMetadata({ copyrightNotice: notice });
    onWritten();
  };
  const undo = (notice: string | undefined): void => {
    setDone(undefined);
    changeMetadata({ copyrightNotice: notice });
    onWritten();
  };

  if (offer === undefined) {
    return done === undefined || done.after !== current ? null : (
      <div className="take">
        <span className="sentence">{done.before === undefined ? say('rights.build.was-none') : say('rights.build.was', { notice: done.before })}</span>
        <Button onPress={() => undo(done.before)}>{say('rights.build.undo')}</Button>
      </div>
    );
  }
  if (offer.kind !== 'build') return <p className="sentence">{say(`rights.build.${offer.kind}`)}</p>;
  return (
    <div className="built">
      <p className="sentence">{say('rights.build.from-fields')}</p>
      <p className="written" lang={metadata.language ?? ''}>{offer.notice}</p>
      {offer.changes.map((change) => <Change key={change.part} change={change} />)}
      <div>
        <Button onPress={() => write(offer.notice)}>{say(current === undefined ? 'rights.build.write' : 'rights.build.replace')}</Button>
      </div>
    </div>
  );
}

function Change({ change: { part, from, to } }: { readonly change: PartChange }): ReactNode {
  const { say } = useWords();
  const name = say(`rights.parts.${part}`);
  const words = from === undefined ? say('rights.build.added', { part: name, to: to ?? '' }) : to === undefined ? say('rights.build.dropped', { part: name, from }) : say('rights.build.change', { part: name, from, to });
  return <p className="sentence">{words}</p>;
}
