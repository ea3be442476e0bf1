import { useMemo, type ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { timelineOf, type TimelineRow } from '../../../shared/history/timeline';
import type { Version } from '../../../shared/history/version';
import { useWords } from '../../ui/words';
import { dayIn, sayClock, sayDay } from './say-version';

interface TimelineProps {
  readonly versions: readonly Version[];
  readonly everySave: boolean;
  /** IANA zone of the person who looks. */
  readonly zone: string;
  /** File name of the story now: versions from another file say so. */
  readonly file: string;
  readonly shown: string | undefined;
  /** Whether the keys go to the list when it appears. */
  readonly hasFocus: boolean;
  readonly onShow: (version: string) => void;
}

/** The versions under their days, the newest first. The arrows choose as they go. */
export function Timeline({ versions, everySave, zone, file, shown, hasFocus, onShow }: TimelineProps): ReactNode {
  const words = useWords();
  const days = useMemo(() => timelineOf(versions, (at) => dayIn(at, zone), everySave), [versions, zone, everySave]);
  return (
    <ListBox
      className="timeline scroll"
      aria-label={words.say('history.timeline')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      autoFocus={hasFocus}
      selectedKeys={shown === undefined ? [] : [shown]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) onShow(String(key));
      }}
    >
      {days.map(({ day, rows }, index) => (
        <ListBoxSection key={`${day}-${index}`} id={`${day}-${index}`}>
          <Header className="listhead">{sayDay(day, zone, words)}</Header>
          {rows.map((row, place) => <Row key={row.version.id} row={row} isNow={index === 0 && place === 0} zone={zone} file={file} />)}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

interface RowProps {
  readonly row: TimelineRow;
  /** The newest of all: what the story is now. */
  readonly isNow: boolean;
  readonly zone: string;
  readonly file: string;
}

function Row({ row: { version, saves }, isNow, zone, file }: RowProps): ReactNode {
  const { say } = useWords();
  const clock = sayClock(version.at, zone);
  const kind = version.kind === 'saved' ? undefined : say(`history.kind.${version.kind}`);
  const { added = 0, removed = 0 } = version;
  const isElsewhere = version.file !== '' && version.file !== file;
  const about = [version.by, saves > 1 ? say('history.saves', { count: saves }) : undefined, isElsewhere ? say('history.other-file', { file: version.file }) : undefined].filter((each) => each !== undefined);
  const change = [added > 0 ? say('compare.words.added', { count: added }) : undefined, removed > 0 ? say('compare.words.removed', { count: removed }) : undefined].filter((each) => each !== undefined);
  return (
    <ListBoxItem id={version.id} className="version-row" textValue={[clock, version.name, kind ?? say('history.kind.saved'), ...about, ...change].filter((each) => each !== undefined).join(', ')}>
      <i className={`knot${version.name === undefined ? '' : ' named'}${isNow ? ' now' : ''}`} aria-hidden />
      <span className="num">{clock}</span>
      <span className="said">
        {version.name === undefined ? null : <b>{version.name}</b>}
        {kind === undefined ? null : <span className="kind">{kind}</span>}
        <span className="soft small">{about.join(' · ')}</span>
      </span>
      <span className="delta num" aria-hidden>
        {added > 0 ? <ins>+{added}</ins> : null} {removed > 0 ? <del>−{removed}</del> : null}
      </span>
    </ListBoxItem>
  );
}
