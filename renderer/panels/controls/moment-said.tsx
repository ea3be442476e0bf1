import { Fragment, type ReactNode } from 'react';
import type { Instant, Moment } from '../../../shared/time/moment';
import { momentYear, sayMoment, saySentence, zoneAbbreviation } from '../../../shared/time/say-moment';
import { cityName } from '../../../shared/time/zones';
import { utcNow } from '../../articles/world';
import { useWords } from '../../ui/words';
import { changesUntil, clocksOf, offsetWords, zonesToSay, type ClocksChange } from './clocks';
import { entryText } from './entry-text';
import { useCalmFocus } from './use-calm-focus';
import type { ZonesAtHand } from './zones-at-hand';

interface SentenceProps {
  readonly moment: Moment;
  readonly zones: ZonesAtHand;
  /** A day goes without saying that it is one. */
  readonly short: boolean;
}

/** What a field holds, said back: where it was said, at UTC, in the newsroom and here, and whether clocks change before it comes. */
export function Sentence({ moment, zones, short }: SentenceProps): ReactNode {
  const { say, language } = useWords();
  switch (moment.kind) {
    case 'instant':
      return (
        <>
          <p className="sentence">{saySentence(moment, language, zonesToSay(moment, zones))}</p>
          {changesUntil(moment, zones, utcNow()).map((change) => <Change key={`${change.day} ${change.direction}`} change={change} year={momentYear(moment)} />)}
        </>
      );
    case 'floating':
      return <p className="sentence">{say('dates.floating')}</p>;
    case 'day':
      return short ? null : <p className="sentence">{say('dates.day-note')}</p>;
  }
}

function Change({ change, year }: { readonly change: ClocksChange; readonly year: number }): ReactNode {
  const { say, language } = useWords();
  const cities = new Intl.ListFormat(language).format(change.zones.map((zone) => cityName(zone, language)));
  return <p className="sentence">{say(`dates.clocks.${change.direction}`, { cities, day: sayMoment({ kind: 'day', date: change.day }, language, 'list', { thisYear: year }) })}</p>;
}

/** The clocks elsewhere, only while the field has the focus. */
export function Clocks({ moment, zones, hasFocus }: { readonly moment: Instant; readonly zones: ZonesAtHand; readonly hasFocus: boolean }): ReactNode {
  const { say, language } = useWords();
  const isShown = useCalmFocus(hasFocus);
  if (!isShown) return null;
  return (
    <div className="clocks" role="group" aria-label={say('dates.clocks')}>
      {clocksOf(moment, zones).map(({ instant, role, time, otherDay }) => {
        const letters = zoneAbbreviation(instant);
        const offset = offsetWords(instant);
        return (
          <Fragment key={instant.zone}>
            <span className="t">{time}</span>
            <span>
              {cityName(instant.zone, language)}
              {role === undefined ? null : <span className="r"> {say(`dates.clocks.${role}`)}</span>}
              {otherDay === undefined ? null : <span className="r">, {entryText({ kind: 'day', date: otherDay }, language)}</span>}
            </span>
            <span className="z">{letters === offset ? letters : `${letters}, ${offset}`}</span>
          </Fragment>
        );
      })}
    </div>
  );
}
