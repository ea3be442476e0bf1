import { TriangleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { UnsavedStory } from '../../shared/article/unsaved-story';
import { instantAt } from '../../shared/time/resolve-moment';
import { sayMoment } from '../../shared/time/say-moment';
import { announce } from '../ui/announce';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import type { Unsaved } from './use-unsaved';
import './recovery.css';

interface UnsavedListProps {
  readonly unsaved: Unsaved;
  /** IANA zone in which times are said. */
  readonly homeZone: string;
  readonly onOpen: (id: string) => void;
  readonly onKept: (name: string) => void;
}

/** Every story that has words in the journal and not in its file: what it is, how far it is from the file, and the ways to settle it. */
export function UnsavedList({ unsaved, homeZone, onOpen, onKept }: UnsavedListProps): ReactNode {
  const { say } = useWords();
  const titleId = useId();
  const { stories, thrown } = unsaved;
  const keep = (id: string, where: 'file' | 'elsewhere'): void => void unsaved.keep(id, where).then((kept) => (kept === undefined ? undefined : onKept(kept.name)));
  return (
    <section className="notice n-warn unsaved" role="region" aria-labelledby={titleId}>
      <Icon of={TriangleAlert} weight={1.8} />
      <div>
        <p role="status">
          <span className="t" id={titleId}>{stories.length === 0 ? say('recovery.thrown') : say('recovery.title', { count: stories.length })}</span> {stories.length === 0 ? null : say('recovery.says')}
        </p>
        <ul>
          {stories.map((story) => (
            <li key={story.id}>
              <Facts story={story} homeZone={homeZone} />
              <div className="do">
                {story.file === 'gone' ? null : <RowButton what={say('recovery.open')} story={story} run={() => onOpen(story.id)} />}
                <RowButton what={say(({ same: 'recovery.keep', changed: 'recovery.keep-beside', gone: 'recovery.put-back' } as const)[story.file])} story={story} run={() => keep(story.id, 'file')} />
                {story.file === 'gone' ? <RowButton what={say('recovery.save-elsewhere')} story={story} run={() => keep(story.id, 'elsewhere')} /> : null}
                <RowButton plain what={say('recovery.throw-away')} story={story} run={() => void unsaved.throwAway(story).then(() => announce(say('recovery.thrown')))} />
              </div>
            </li>
          ))}
          {thrown.map((story) => (
            <li key={story.id}>
              <p className="cut muted">{say('recovery.of', { what: say('recovery.thrown'), story: titleOf(story) })}</p>
              <div className="do">
                <RowButton what={say('recovery.take-back')} story={story} run={() => void unsaved.takeBack(story)} />
              </div>
            </li>
          ))}
        </ul>
        {stories.length > 0 ? null : <div className="do"><Button kind="plain" onPress={unsaved.close}>{say('app.dismiss')}</Button></div>}
      </div>
    </section>
  );
}

const titleOf = ({ headline, name }: UnsavedStory): string => headline ?? name;

function Facts({ story, homeZone }: { readonly story: UnsavedStory; readonly homeZone: string }): ReactNode {
  const { language, say } = useWords();
  const { words, file, elsewhere } = story;
  const facts = [
    say('recovery.typed', { when: sayMoment(instantAt(story.at, homeZone), language, 'list') }),
    ...(words === undefined ? [] : words.added + words.removed === 0 ? [say('recovery.same-words')] : [
      [...(words.added === 0 ? [] : [say('recovery.added', { count: words.added })]), ...(words.removed === 0 ? [] : [say('recovery.removed', { count: words.removed })])].join(', '),
    ]),
    ...(file === 'gone' ? [say('recovery.gone')] : file === 'changed' ? [say('recovery.changed')] : []),
    ...(elsewhere === undefined ? [] : [say('recovery.elsewhere', { folder: elsewhere })]),
  ];
  return (
    <div>
      <p className="cut"><b>{titleOf(story)}</b>{story.headline === undefined ? null : <span className="muted"> {story.name}</span>}</p>
      <p className="muted num">{facts.join(' · ')}</p>
    </div>
  );
}

function RowButton({ what, story, run, plain = false }: { readonly what: string; readonly story: UnsavedStory; readonly run: () => void; readonly plain?: boolean }): ReactNode {
  const { say } = useWords();
  return <Button kind={plain ? 'plain' : 'normal'} aria-label={say('recovery.of', { what, story: titleOf(story) })} onPress={run}>{what}</Button>;
}
