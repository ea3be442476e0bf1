import { AppWindow, CircleAlert, Files, UserPen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticleSummary } from '../../shared/article/summary';
import { isConflictName } from '../../shared/library/conflict-copy';
import type { StoryRow as Row, TextRange } from '../../shared/library/story-query';
import type { MessageKey } from '../../shared/i18n/index';
import { sayMoment } from '../../shared/time/say-moment';
import { Icon } from '../ui/icon';
import { RightsMark } from '../ui/rights-mark';
import { StateMark } from '../ui/state-mark';
import { useWords } from '../ui/words';
import type { Elsewhere } from './use-elsewhere';

const troubles: Record<NonNullable<ArticleSummary['trouble']>, MessageKey> = {
  damaged: 'library.trouble.damaged', newer: 'library.trouble.newer', unreadable: 'library.trouble.unreadable',
};
const dateWords: Record<NonNullable<ArticleSummary['date']>['field'], MessageKey> = {
  published: 'library.date.published', updated: 'library.date.updated', created: 'library.date.created',
};

/** A headline shorter than this leaves its second line to the first words of the story. */
const shortHeadline = 38;

/** How a row of this story is classed: without a headline, or with one that fits a line. */
export function rowClass({ headline, trouble, snippet }: Row): string {
  if (trouble === 'damaged' || trouble === 'unreadable') return 'row one';
  if (headline === undefined) return 'row untitled one';
  return headline.length <= shortHeadline || snippet !== undefined ? 'row one' : 'row';
}

/** One story of the list: headline or first words, state, date with its zone, rights; or the trouble of a file that cannot be read. */
export function StoryRow({ story, elsewhere }: { readonly story: Row; readonly elsewhere: Elsewhere | undefined }): ReactNode {
  const { language, say } = useWords();
  if (story.trouble === 'damaged' || story.trouble === 'unreadable') {
    return (
      <>
        <h3>{story.name}</h3>
        <div className="meta">
          <span className="trouble">
            <Icon of={CircleAlert} small />
            {say(troubles[story.trouble])}
          </span>
        </div>
      </>
    );
  }
  const isOne = rowClass(story) !== 'row';
  const when = story.date === undefined ? undefined : sayMoment(story.date.moment, language, 'list');
  return (
    <>
      <div>
        <h3 dir="auto">{story.headline === undefined ? say('library.no-headline') : <Marked text={story.headline} hits={story.headlineHits} />}</h3>
        {isOne ? (
          <p className="snip cut" dir="auto">
            {story.snippet === undefined ? (story.firstWords === '' ? story.name : story.firstWords) : <Marked {...story.snippet} />}
          </p>
        ) : null}
      </div>
      <div className="meta">
        <StateMark state={story.state} />
        {story.trouble === undefined ? (
          <span className="date" title={story.date === undefined || when === undefined ? undefined : say(dateWords[story.date.field], { when })}>
            {when ?? say('library.no-date')}
          </span>
        ) : null}
        <span className="end">
          {elsewhere === undefined ? null : <span className="elsewhere" role="img" aria-label={elsewhere.words} title={elsewhere.words}><Icon of={elsewhere.kind === 'window' ? AppWindow : UserPen} small /></span>}
          {isConflictName(story.name) ? <span className="second" role="img" aria-label={say('conflicts.mark')} title={say('conflicts.mark')}><Icon of={Files} small /></span> : null}
          {story.trouble === undefined ? null : <span className="trouble">{say(troubles[story.trouble])}</span>}
          <RightsMark mark={story.rights} />
        </span>
      </div>
    </>
  );
}

/** A text with what was found in it marked. */
function Marked({ text, hits }: { readonly text: string; readonly hits: readonly TextRange[] }): ReactNode {
  if (hits.length === 0) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of hits) {
    parts.push(text.slice(at, from), <mark key={from} className="hit">{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...parts, text.slice(at)];
}
