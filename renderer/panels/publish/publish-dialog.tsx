import { CircleCheck, FolderOpen, OctagonX, TriangleAlert } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Finding } from '../../../shared/checks/check';
import type { AppError } from '../../../shared/errors/app-error';
import type { PublishedRecord } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/ipc/result';
import { sayObstacle } from '../../../shared/policy/may-leave';
import { sayMoment } from '../../../shared/time/say-moment';
import { utcNow } from '../../articles/world';
import { describeError } from '../../notices/describe-error';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { useWords, type Words } from '../../ui/words';
import { DateSection } from '../controls/date-section';
import { LedgerButton } from '../controls/ledger-section';
import { levelLooks } from '../controls/levels';
import { readersSee } from '../controls/readers-see';
import { sayPlace } from '../controls/say-place';
import type { PanelProps } from '../panel';
import { PublishedWords } from './published-words';
import { publishPlan, type PublishPlan } from './publish-plan';
import '../panels.css';

interface PublishDialogProps {
  readonly panel: PanelProps;
  /** Where the page goes, as main names it; undefined until one was chosen. */
  readonly folder?: string | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Saves, checks and writes. A refusal is worded in the sheet. */
  readonly publish: () => Promise<Result<PublishedRecord>>;
  readonly chooseFolder: () => Promise<void>;
  /** Opens the page that was written. */
  readonly showPublished: () => void;
}

/** The sheet before a page goes out: what blocks, what is worth a look, what goes out unchanged, when and where. */
export function PublishDialog(props: PublishDialogProps): ReactNode {
  return (
    <ModalOverlay className="veil" isOpen={props.isOpen} isDismissable onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}>
      <Modal className="dialog wide psheet">
        <Dialog>
          <Sheet {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function sayWhy(plan: PublishPlan, { say, language }: Words): string {
  if (plan.why === undefined) return say(plan.worthALook.length > 0 ? 'publish.why.warn' : 'publish.why.ready');
  return plan.why.kind === 'said' ? say(plan.why.key, plan.why.facts) : sayObstacle(language, plan.why.obstacle);
}

function Sheet({ panel, folder, onClose, publish, chooseFolder, showPublished }: PublishDialogProps): ReactNode {
  const words = useWords();
  const { say, language } = words;
  const why = useId();
  const [isRunning, setRunning] = useState(false);
  const [failed, setFailed] = useState<AppError | undefined>(undefined);
  const [written, setWritten] = useState<PublishedRecord | undefined>(undefined);
  const plan = publishPlan(panel, folder, utcNow());
  const { metadata } = panel.article;
  const title = written !== undefined ? 'publish.title.done' : plan.why === undefined ? 'publish.title.ready' : 'publish.title.not-ready';

  const run = (): void => {
    setRunning(true);
    setFailed(undefined);
    void publish().then((result) => {
      if (result.ok) setWritten(result.value);
      else setFailed(result.error);
    }).finally(() => setRunning(false));
  };
  const goTo = (action: () => void): void => {
    onClose();
    action();
  };

  return (
    <>
      <header className="phead">
        <div>
          <Heading slot="title" level={2}>{say(title)}</Heading>
          <p className="soft cut">{metadata.headline ?? say('publish.no-headline')}</p>
        </div>
        {written === undefined ? <Summary plan={plan} /> : null}
      </header>
      <div aria-live="polite" className="pbody">
        {written !== undefined ? <PublishedWords record={written} settings={panel.settings} /> : (
          <>
            <div className="scroll">
              {failed === undefined ? null : <Failure error={failed} />}
              {plan.blocking.length === 0 ? null : <Findings title={say('check.level.block')} findings={plan.blocking} onShow={(finding) => goTo(() => panel.showPlace(finding.place))} />}
              {plan.worthALook.length === 0 ? null : <Findings title={say('check.level.warn')} findings={plan.worthALook} onShow={(finding) => goTo(() => panel.showPlace(finding.place))} />}
              <h3>{say('publish.unchanged')}</h3>
              {metadata.copyrightNotice === undefined ? <p className="small soft">{say('publish.no-notice')}</p> : (
                <>
                  <p className="written" lang={metadata.language ?? ''}>{metadata.copyrightNotice}</p>
                  <p className="small soft">{say('publish.unchanged.says')}</p>
                </>
              )}
            </div>
            <div className="scroll">
              {plan.obstacles.map((obstacle) => (obstacle.kind === 'state' ? null : (
                <Notice key={obstacle.kind} tone="plum" title={obstacle.kind === 'embargo' ? say('publish.embargo', { when: sayMoment(obstacle.until, language, 'long') }) : sayObstacle(language, obstacle)} actions={[{ label: say('publish.embargo.open'), run: () => goTo(() => panel.openPanel('dates')) }]}>
                  {say('publish.embargo.says')}
                </Notice>
              )))}
              <h3>{say('publish.when')}</h3>
              <DateSection field="published" metadata={metadata} settings={panel.settings} readOnly={panel.readOnly} changeMetadata={panel.changeMetadata} />
              {metadata.published === undefined ? null : (
                <>
                  <p className="small soft">{say('publish.when.says')}</p>
                  <p className="says">{readersSee(metadata, language)}</p>
                </>
              )}
              <h3>{say('publish.before')}</h3>
              <div className="do">
                <LedgerButton ledger="dates" panel={panel} />
                <LedgerButton ledger="rights" panel={panel} />
              </div>
              {plan.notes === 0 ? null : <p className="small soft">{say('writing.notes.left-out', { count: plan.notes })}</p>}
              <h3>{say('publish.where')}</h3>
              <div className="dest">
                <Icon of={FolderOpen} />
                <span className="where-to">
                  {say('publish.folder')}
                  <small>{folder ?? say('publish.folder.none')}</small>
                  <small>{say('publish.folder.writes')}</small>
                </span>
                <Button onPress={() => void chooseFolder()}>{say(folder === undefined ? 'publish.folder.choose' : 'publish.folder.change')}</Button>
              </div>
              {plan.withoutInstant.length === 0 ? null : <p className="small soft">{say('publish.ninjs.days', { fields: plan.withoutInstant.map((field) => say(`publish.fact.${field}`)).join(', ') })}</p>}
            </div>
          </>
        )}
      </div>
      <footer className="pfoot">
        <span className="small soft grow" id={why} aria-live="polite">{isRunning ? say('publish.running') : written === undefined ? sayWhy(plan, words) : ''}</span>
        <Button large keys="Esc" onPress={onClose}>{say('publish.close')}</Button>
        {written === undefined
          ? <Button key="publish" large kind="primary" isDisabled={plan.why !== undefined || isRunning} aria-describedby={why} onPress={run}>{say('publish.run')}</Button>
          : <Button key="open" large kind="primary" autoFocus onPress={showPublished}>{say('publish.done.open')}</Button>}
      </footer>
    </>
  );
}

function Summary({ plan }: { readonly plan: PublishPlan }): ReactNode {
  const { say } = useWords();
  const { blocking, worthALook } = plan;
  return (
    <div className="sum">
      {blocking.length > 0
        ? <span className="state tone t-bad"><Icon of={OctagonX} small weight={1.9} />{say('publish.sum.block', { count: blocking.length })}</span>
        : <span className="state tone t-good"><Icon of={CircleCheck} small weight={1.9} />{say('publish.sum.good')}</span>}
      {worthALook.length > 0 ? <span className="state tone t-warn"><Icon of={TriangleAlert} small weight={1.9} />{say('publish.sum.warn', { count: worthALook.length })}</span> : null}
    </div>
  );
}

function Failure({ error }: { readonly error: AppError }): ReactNode {
  const { say, language } = useWords();
  const { title, text } = describeError(language, error);
  return <Notice tone="bad" title={say('publish.failed')}>{`${title} ${text}`}</Notice>;
}

function Findings({ title, findings, onShow }: { readonly title: string; readonly findings: readonly Finding[]; readonly onShow: (finding: Finding) => void }): ReactNode {
  const words = useWords();
  const { say } = words;
  return (
    <>
      <h3>{title}</h3>
      <ul className="items">
        {findings.map((finding, index) => {
          const said = say(finding.message, finding.facts);
          return (
            <li key={index} className={levelLooks[finding.level].tone}>
              <Icon of={levelLooks[finding.level].icon} weight={1.8} />
              <span>
                {said}
                <small>{finding.quote === undefined ? sayPlace(finding.place, words) : `${finding.quote} · ${sayPlace(finding.place, words)}`}</small>
              </span>
              <Button onPress={() => onShow(finding)} aria-label={say('publish.show.finding', { finding: said })}>{say('publish.show')}</Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
