import { useState, type ReactNode } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { allowedMoves } from '../../../shared/workflow/moves';
import type { Move } from '../../../shared/workflow/workflow';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { StateMark } from '../../ui/state-mark';
import { useWords } from '../../ui/words';
import { sayRecord } from '../controls/say-record';
import { shortRevision } from '../controls/short-revision';
import { homeZone } from '../controls/zones-at-hand';
import type { PanelProps } from '../panel';
import { latestFirst, standing } from './history-lines';
import '../panels.css';

/** Where a story stands, what may be done next, and everything that was done, by whom and on which revision. */
export function ReviewPanel(props: PanelProps): ReactNode {
  return <Review key={props.article.id} {...props} />;
}

function Review({ article, settings, readOnly, move, openPublish }: PanelProps): ReactNode {
  const { say, language } = useWords();
  const [note, setNote] = useState('');
  const [isMoving, setMoving] = useState(false);
  const { workflow } = article;
  const profile = settings.profile;
  const moves = profile === undefined || readOnly ? [] : allowedMoves(workflow, profile.role);
  const home = homeZone(settings);
  const now = standing(workflow);
  const needsNote = moves.includes('request-changes') && note.trim() === '';

  const make = (chosen: Move): void => {
    if (chosen === 'publish') {
      openPublish();
      return;
    }
    setMoving(true);
    const told = note.trim();
    void (told === '' ? move(chosen) : move(chosen, told)).finally(() => {
      setMoving(false);
      setNote('');
    });
  };

  return (
    <>
      <section className="section">
        <h3>{say('review.state')}</h3>
        <div aria-live="polite" className="stands">
          <StateMark state={workflow.state} />
          {isMoving ? <span className="small soft">{say('review.moving')}</span> : null}
        </div>
        {now === undefined ? null : (
          <div className="stands-notice">
            <Notice tone="warn" title={now.kind === 'taken-back' ? say('review.taken-back') : say('review.asked', { name: now.entry.by })}>
              {now.kind === 'taken-back' ? say('review.taken-back.says', { name: now.entry.by, when: sayRecord(now.entry.at, home, language) }) : now.entry.note}
            </Notice>
          </div>
        )}
      </section>
      <section className="section">
        <h3>{say('review.moves')}</h3>
        {profile === undefined ? <p className="sentence">{say('review.no-profile')}</p> : null}
        {profile !== undefined && moves.length === 0 ? <p className="sentence">{say('review.move.none', { role: say(`review.role.as-${profile.role}`) })}</p> : null}
        {moves.length === 0 ? null : (
          <>
            <TextField className="formrow" value={note} onChange={setNote}>
              <Label className="label">{say('review.note')}</Label>
              <div className="field tall">
                <TextArea rows={2} placeholder={moves.includes('request-changes') ? say('review.note.example') : ''} />
              </div>
            </TextField>
            <div className="answers">
              {moves.map((each) => (
                <Button key={each} isDisabled={isMoving || (each === 'request-changes' && needsNote)} onPress={() => make(each)}>{say(`review.move.${each}`)}</Button>
              ))}
            </div>
            {needsNote ? <p className="sentence">{say('review.note.needed')}</p> : null}
          </>
        )}
      </section>
      <section className="section">
        <h3>{say('review.history')}</h3>
        {workflow.history.length === 0 ? <p className="sentence">{say('review.history.empty')}</p> : null}
        <ol className="line">
          {latestFirst(workflow).map((entry, index) => (
            <li key={`${entry.at}/${index}`} className={index === 0 ? 'now' : entry.move === 'edit-after-approval' ? undefined : 'named'}>
              <div>{say(`review.moved.${entry.move}`)}</div>
              <div className="delta">{say('review.history.by', { name: entry.by, role: say(`review.role.${entry.role}`).toLocaleLowerCase() })}</div>
              <div className="delta">{sayRecord(entry.at, home, language)}</div>
              {entry.note === undefined ? null : <p className="quoted">{entry.note}</p>}
              <div className="revision">{say('review.history.revision', { revision: shortRevision(entry.revision) })}</div>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
