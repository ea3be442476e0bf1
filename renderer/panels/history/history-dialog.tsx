import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Article } from '../../../shared/article/article';
import type { Body } from '../../../shared/body/block';
import { compareBodies } from '../../../shared/compare/compare-bodies';
import type { AppError } from '../../../shared/errors/app-error';
import { takePassages } from '../../../shared/history/take-passages';
import { timelineOf } from '../../../shared/history/timeline';
import type { Version } from '../../../shared/history/version';
import type { Result } from '../../../shared/ipc/result';
import { describeError } from '../../notices/describe-error';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/button';
import { computerZone } from '../../ui/computer-zone';
import { Segmented } from '../../ui/segmented';
import { useWords } from '../../ui/words';
import { CompareView } from '../compare/compare-view';
import { ChooseOne } from '../controls/choose-one';
import type { PanelProps } from '../panel';
import { NameField } from './name-field';
import { dayIn, sayVersion } from './say-version';
import { Timeline } from './timeline';
import '../panels.css';
import './history.css';

/** What the versions of the open story can be asked. */
export interface VersionSource {
  readonly list: () => Promise<Result<{ readonly versions: readonly Version[] }>>;
  readonly read: (version: string) => Promise<Result<{ readonly article: Article }>>;
  /** An empty name takes it away. */
  readonly name: (version: string, name: string) => Promise<Result<null>>;
  /** Brings the whole story back; `said` is the version in words. Gives the refusal, if any. */
  readonly restore: (version: string, said: string) => Promise<AppError | undefined>;
  /** Puts a body with some passages as they were in the place of the present one, as one step that undo takes back. */
  readonly take: (body: Body, passages: number) => void;
}

interface HistoryDialogProps {
  readonly panel: PanelProps;
  readonly source: VersionSource;
  /** Opened to name the newest version. */
  readonly isNaming: boolean;
  readonly onClose: () => void;
}

type Shown = 'now' | (string & {});

/** The timeline of a story beside a comparison: any version with the present text, or with another one. */
export function HistoryDialog({ panel, source, isNaming, onClose }: HistoryDialogProps): ReactNode {
  const words = useWords();
  const { say, language } = words;
  const zone = panel.settings.homeZone ?? computerZone();
  const [versions, setVersions] = useState<readonly Version[]>();
  const [error, setError] = useState<AppError>();
  const [everySave, setEverySave] = useState(false);
  const [shown, setShown] = useState<string>();
  const [against, setAgainst] = useState<Shown>('now');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [isName, setName] = useState(isNaming);

  useEffect(() => {
    void source.list().then((answer) => {
      if (!answer.ok) {
        setError(answer.error);
        return;
      }
      const all = answer.value.versions;
      const rows = timelineOf(all, (at) => dayIn(at, zone), false).flatMap((day) => day.rows);
      setVersions(all);
      // The newest is what the story is now: what is worth a look is the one before it.
      setShown((before) => before ?? (isNaming ? rows[0] : (rows[1] ?? rows[0]))?.version.id);
    });
  }, [source, zone, isNaming]);

  const version = versions?.find((each) => each.id === shown);
  const other = versions?.find((each) => each.id === against);
  const [one, two] = [useArticle(source, shown), useArticle(source, other?.id)];
  const isWithNow = other === undefined;
  const rows = useMemo(() => (one?.ok === true && isWithNow ? compareBodies(one.value.article.body, panel.article.body) : []), [one, isWithNow, panel.article.body]);
  const show = (id: string): void => {
    setShown(id);
    setName(false);
    setChosen(new Set());
  };
  const name = async (id: string, wanted: string): Promise<void> => {
    const answer = await source.name(id, wanted);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    setVersions((all) => all?.map((each) => (each.id === id ? { ...each, name: wanted === '' ? undefined : wanted } : each)));
    announce(wanted === '' ? say('history.unnamed') : say('history.named', { name: wanted }));
  };
  const restore = async (): Promise<void> => {
    if (version === undefined) return;
    const refused = await source.restore(version.id, sayVersion(version, zone, words));
    if (refused === undefined) onClose();
    else setError(refused);
  };

  const failed = error ?? (one?.ok === false ? one.error : two?.ok === false ? two.error : undefined);
  const described = failed === undefined ? undefined : describeError(language, failed);
  const mayChange = !panel.readOnly && isWithNow && one?.ok === true;
  const compared = (): ReactNode => {
    if (described !== undefined) return <div className="alone" role="alert"><b>{described.title}</b><p className="soft">{described.text}</p></div>;
    if (version === undefined) return null;
    if (one?.ok !== true || (!isWithNow && two?.ok !== true)) return <div className="alone"><p className="soft" role="status">{say('history.reading')}</p></div>;
    const old = { article: one.value.article, name: sayVersion(version, zone, words) };
    const now = other !== undefined && two?.ok === true ? { article: two.value.article, name: sayVersion(other, zone, words) } : { article: panel.article, name: say('history.now') };
    const [before, after] = other !== undefined && other.sequence < version.sequence ? [now, old] : [old, now];
    return (
      <CompareView
        before={before.article}
        after={after.article}
        beforeName={before.name}
        afterName={after.name}
        choice={mayChange ? { label: say('history.take'), chosen, onChoose: setChosen } : undefined}
      />
    );
  };

  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Modal className="dialog history">
        <Dialog>
          <header className="phead">
            <div>
              <Heading slot="title" level={2}>{say('history.title')}</Heading>
              <p className="soft cut">{panel.article.metadata.headline ?? say('publish.no-headline')}</p>
            </div>
            <span className="small soft num">{versions === undefined ? '' : say('history.count', { count: versions.length })}</span>
          </header>
          {versions?.length === 0 ? <div className="alone"><b>{say('history.empty')}</b><p className="soft">{say('history.empty.says')}</p></div> : (
            <div className="history-columns">
              <div className="history-list">
                <Segmented label={say('history.show')} value={everySave ? 'saves' : 'sittings'} options={[{ value: 'sittings', label: say('history.show.sittings') }, { value: 'saves', label: say('history.show.saves') }]} onChange={(value) => setEverySave(value === 'saves')} />
                {versions === undefined ? null : <Timeline versions={versions} everySave={everySave} zone={zone} file={panel.name} shown={shown} hasFocus={!isName} onShow={show} />}
              </div>
              <div className="history-side">
                {version === undefined ? null : (
                  <div className="history-bar">
                    <NameField key={version.id} name={version.name} autoFocus={isName} onName={(wanted) => void name(version.id, wanted)} />
                    <ChooseOne<Shown>
                      label={say('history.compare-with')}
                      value={against}
                      readOnly={false}
                      options={[{ value: 'now', label: say('history.now') }, ...(versions ?? []).filter((each) => each.id !== version.id).toReversed().map((each) => ({ value: each.id, label: sayVersion(each, zone, words) }))]}
                      onChange={(value) => {
                        setAgainst(value);
                        setChosen(new Set());
                      }}
                    />
                  </div>
                )}
                {compared()}
              </div>
            </div>
          )}
          <footer className="pfoot">
            <span className="small soft grow">{say('history.keys')}</span>
            {chosen.size === 0 ? null : (
              <Button large onPress={() => {
                source.take(takePassages(rows, chosen), chosen.size);
                onClose();
              }}>{say('history.take-chosen', { count: chosen.size })}</Button>
            )}
            <Button large isDisabled={panel.readOnly || one?.ok !== true} onPress={() => void restore()}>{say('history.restore')}</Button>
            <Button large keys="Esc" onPress={onClose}>{say('history.close')}</Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The article of a version, once it is read; undefined before, and for none. */
function useArticle(source: VersionSource, version: string | undefined): Result<{ readonly article: Article }> | undefined {
  const [read, setRead] = useState<{ readonly version: string; readonly answer: Result<{ readonly article: Article }> }>();
  useEffect(() => {
    if (version === undefined) return undefined;
    let isWanted = true;
    void source.read(version).then((answer) => (isWanted ? setRead({ version, answer }) : undefined));
    return () => {
      isWanted = false;
    };
  }, [source, version]);
  return read?.version === version ? read?.answer : undefined;
}
