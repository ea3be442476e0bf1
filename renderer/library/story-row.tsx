import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticleSummary } from '../../shared/article/summary';
import type { MessageKey } from '../../shared/i18n/index';
import { sayMoment } from '../../shared/time/say-moment';
import { Icon } from '../ui/icon';
import { RightsMark } from '../ui/rights-mark';
import { StateMark } from '../ui/state-mark';
import { useWords } from '../ui/words';

const troubles: Record<NonNullable<ArticleSummary['trouble']>, MessageKey> = {
  damaged: 'library.trouble.damaged', newer: 'library.trouble.newer', unreadable: 'library.trouble.unreadable',
};
const dateWords: Record<NonNullable<ArticleSummary['date']>['field'], MessageKey> = {
  published: 'library.date.published', updated: 'library.date.updated', created: 'library.date.created',
};

/** A headline shorter than this leaves its second line to the first words of the story. */
const shortHeadline = 38;

/** How a row of this story is classed: without a headline, or with one that fits a line. */
export function rowClass({ headline, trouble }: ArticleSummary): string {
  if (trouble === 'damaged' || trouble === 'unreadable') return 'row one';
  if (headline === undefined) return 'row untitled one';
  return headline.length <= shortHeadline ? 'row one' : 'row';
}

/** One story of the list: headline or first words, state, date with its zone, rights; or the trouble of a file that cannot be read. */
export function StoryRow({ story }: { readonly story: ArticleSummary }): ReactNode {
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
        <h3 dir="auto">{story.headline ?? say('library.no-headline')}</h3>
        {isOne ? <p className="snip cut" dir="auto">{story.firstWords === '' ? story.name : story.firstWords}</p> : null}
      </div>
      <div className="meta">
        <StateMark state={story.state} />
        <span className="date" title={story.date === undefined || when === undefined ? undefined : say(dateWords[story.date.field], { when })}>
          {when ?? say('library.no-date')}
        </span>
        <span className="end">
          {story.trouble === undefined ? null : <span className="trouble">{say(troubles[story.trouble])}</span>}
          <RightsMark mark={story.rights} />
        </span>
      </div>
    </>
  );
}
