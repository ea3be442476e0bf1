import { CircleAlert, CircleHelp, Ellipsis, Quote } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { Button as AriaButton, Group, Input, TextField } from 'react-aria-components';
import type { Moment } from '../../../shared/time/moment';
import { sayMoment } from '../../../shared/time/say-moment';
import { utcNow } from '../../articles/world';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { MenuButton, type MenuEntry } from '../../ui/menu';
import { useWords } from '../../ui/words';
import { DayCalendar } from './day-calendar';
import { Clocks, Sentence } from './moment-said';
import { changeMomentField, momentField, sameMoment, type MomentFieldAction, type MomentFieldContext } from './moment-field-state';
import { sayQuestion, type SaidQuestion } from './say-question';
import { useCalmFocus } from './use-calm-focus';
import { ZonePicker } from './zone-picker';
import type { ZonesAtHand } from './zones-at-hand';

interface MomentFieldProps {
  readonly label: string;
  /** The heading above it, at whose end its menu stands. */
  readonly head: ReactNode;
  readonly moment: Moment | undefined;
  readonly zones: ZonesAtHand;
  /** BCP 47 language of the article, which decides with the app's how words are read. */
  readonly articleLanguage?: string | undefined;
  /** How an empty field begins. */
  readonly beginWith?: 'moment' | 'day';
  /** Only a day is ever stored here. */
  readonly onlyDays?: boolean;
  readonly autoFocus?: boolean;
  readonly readOnly: boolean;
  /** `undefined` empties it. Called only when the words or an answer leave no question. */
  readonly onChange: (moment: Moment | undefined) => void;
}

/** A moment: typed in any form, its city on a button, said back as a sentence; what is doubtful is asked, and nothing is stored before the answer. */
export function MomentField({ label, head, moment, zones, articleLanguage, beginWith = 'moment', onlyDays = false, autoFocus = false, readOnly, onChange }: MomentFieldProps): ReactNode {
  const words = useWords();
  const { say, language } = words;
  const [kept, setState] = useState(() => momentField(moment, contextNow(), onlyDays || beginWith === 'day'));
  const state = changeMomentField(kept, { do: 'follow', moment }, contextNow());
  if (state !== kept) setState(state);
  const [hasFocus, setFocused] = useState(false);
  const isFocused = useCalmFocus(hasFocus);
  const entry = useRef<HTMLInputElement>(null);

  function contextNow(): MomentFieldContext {
    return { language, articleLanguage, asOf: utcNow(), articleZone: zones.article, zones: zones.likely };
  }
  const act = (action: MomentFieldAction): void => {
    const next = changeMomentField(state, action, contextNow());
    const settled = onlyDays ? { ...next, dayOnly: true } : next;
    setState(settled);
    if (!sameMoment(settled.moment, state.moment)) onChange(settled.moment);
  };

  /** The pressed button goes with its question; the focus stays in the field. */
  const settle = (action: MomentFieldAction): void => {
    act(action);
    entry.current?.focus();
  };

  const said = state.question === undefined ? undefined : sayQuestion(state.question, words, state.dayOnly);
  const isWrong = said?.tone === 'error' || (said?.tone === 'hint' && !isFocused);
  const stored = state.moment;
  const showsZone = !state.dayOnly && !onlyDays;
  const more: readonly MenuEntry[] = [
    { id: 'now', label: say('dates.now'), run: () => act({ do: 'now' }) },
    ...(onlyDays ? [] : [{ id: 'day', label: say(state.dayOnly ? 'dates.with-time' : 'dates.day-only'), run: () => act({ do: 'day-only', on: !state.dayOnly }) }]),
    { id: 'clear', label: say('dates.clear'), separated: true, run: () => act({ do: 'clear' }) },
  ];

  return (
    <Group className="moment" aria-label={label}>
      {({ isFocusWithin }) => (
        <>
          <div className="moment-head">
            {head}
            {readOnly ? null : (
              <span className="tools">
                <DayCalendar label={label} date={stored === undefined ? undefined : (stored.kind === 'day' ? stored.date : stored.local).slice(0, 10)} onChoose={(date) => act({ do: 'choose-day', date })} />
                <MenuButton name={say('dates.more', { field: label })} list={more}>
                  <AriaButton className="tool" aria-label={say('dates.more', { field: label })}><Icon of={Ellipsis} /></AriaButton>
                </MenuButton>
              </span>
            )}
          </div>
          <div className={showsZone ? 'entry' : 'entry without-zone'}>
            <TextField
              className={isWrong ? 'field error' : 'field'}
              aria-label={label}
              value={state.text}
              onChange={(text) => act({ do: 'type', text })}
              onFocus={() => setFocused(true)}
              onBlur={() => {
                setFocused(false);
                act({ do: 'leave' });
              }}
              isReadOnly={readOnly}
              isInvalid={isWrong}
              validationBehavior="aria"
              autoFocus={autoFocus}
            >
              <Input ref={entry} className="num" placeholder={say(state.dayOnly ? 'dates.entry.example-day' : 'dates.entry.example')} />
            </TextField>
            {showsZone ? <ZonePicker label={label} zone={state.zone} instant={stored?.kind === 'instant' && state.question === undefined ? stored : undefined} offers={zones.offers} isWrong={isWrong} readOnly={readOnly} onChoose={(zone) => act({ do: 'choose-zone', zone })} /> : null}
          </div>
          <div aria-live="polite" className="said">
            {said === undefined ? null : <Asked said={said} isWrong={isWrong} stored={stored} onAnswer={(answer) => settle({ do: 'answer', moment: answer })} onLeaveIt={() => settle({ do: 'leave-it' })} />}
            {said === undefined && stored !== undefined ? <Sentence moment={stored} zones={zones} short={onlyDays} /> : null}
            {state.flags.map((flag) => <p className="sentence" key={flag}>{say(`reading.flag.${flag}`)}</p>)}
          </div>
          {said === undefined && stored?.kind === 'instant' ? <Clocks moment={stored} zones={zones} hasFocus={isFocusWithin} /> : null}
          {stored?.raw === undefined ? null : (
            <p className="from">
              <Icon of={Quote} small />
              <q lang="">{stored.raw}</q>
            </p>
          )}
        </>
      )}
    </Group>
  );
}

interface AskedProps {
  readonly said: SaidQuestion;
  readonly isWrong: boolean;
  readonly stored: Moment | undefined;
  readonly onAnswer: (moment: Moment) => void;
  readonly onLeaveIt: () => void;
}

function Asked({ said, isWrong, stored, onAnswer, onLeaveIt }: AskedProps): ReactNode {
  const { say, language } = useWords();
  return (
    <>
      <p className={isWrong ? 'error-text' : 'sentence asked'}>
        {said.tone === 'hint' && !isWrong ? null : <Icon of={isWrong ? CircleAlert : CircleHelp} small />}
        <span>{said.sentence}</span>
      </p>
      {said.answers.length === 0 ? null : (
        <div className="answers">
          {said.answers.map((answer) => (
            <Button key={answer.label} onPress={() => onAnswer(answer.moment)}>{answer.label}</Button>
          ))}
          {stored === undefined ? null : <Button kind="plain" onPress={onLeaveIt}>{say('dates.ask.cancel')}</Button>}
        </div>
      )}
      {stored === undefined || (said.tone === 'hint' && !isWrong) ? null : <p className="sentence">{say('dates.until-then', { when: sayMoment(stored, language, 'long') })}</p>}
    </>
  );
}
