import { ChevronDown, CircleCheck, PanelLeft, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { MessageKey } from '../../shared/i18n/index';
import type { Role } from '../../shared/workflow/workflow';
import { allowedMoves } from '../../shared/workflow/moves';
import type { Move } from '../../shared/workflow/workflow';
import type { CopyView } from '../articles/use-working-copy';
import { keysOf } from '../commands/say-keys';
import { Button, ToolButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { MenuButton } from '../ui/menu';
import { stateLooks } from '../ui/state-mark';
import { useWords } from '../ui/words';

const moveWords: Record<Move, MessageKey> = {
  'submit': 'review.move.submit', 'request-changes': 'review.move.request-changes', 'approve': 'review.move.approve',
  'publish': 'review.move.publish', 'reopen': 'review.move.reopen', 'edit-after-approval': 'review.move.edit-after-approval',
};

interface StoryTitleRowProps {
  readonly copy: CopyView | undefined;
  /** Undefined while nobody has said who sits here: then nothing moves. */
  readonly role: Role | undefined;
  readonly isInspectorOver: boolean;
  readonly onMove: (move: Move) => void;
  readonly onPublish: () => void;
  readonly onToggleLibrary: () => void;
  readonly onToggleInspector: () => void;
}

/** The first row of the sheet's column: where the story stands and how it moves on, its file, and publishing. */
export function StoryTitleRow({ copy, role, isInspectorOver, onMove, onPublish, onToggleLibrary, onToggleInspector }: StoryTitleRowProps): ReactNode {
  const { say } = useWords();
  return (
    <div className="titlerow">
      <ToolButton icon={PanelLeft} name={say('app.library')} keys={keysOf('view.library')} className="only-narrowest" onPress={onToggleLibrary} />
      {copy === undefined ? <span className="grow" /> : <Standing copy={copy} role={role} onMove={onMove} onPublish={onPublish} />}
      <ToolButton icon={PanelRight} name={say('app.inspector')} keys={keysOf('view.inspector')} className="only-narrow" aria-expanded={isInspectorOver} onPress={onToggleInspector} />
    </div>
  );
}

interface StandingProps {
  readonly copy: CopyView;
  readonly role: Role | undefined;
  readonly onMove: (move: Move) => void;
  readonly onPublish: () => void;
}

function Standing({ copy, role, onMove, onPublish }: StandingProps): ReactNode {
  const { say } = useWords();
  const { state } = copy.article.workflow;
  const look = stateLooks[state];
  const moves = copy.readOnly || role === undefined ? [] : allowedMoves(copy.article.workflow, role);
  const chip = (
    <>
      <Icon of={look.icon} small weight={1.9} />
      {say(look.word)}
    </>
  );
  return (
    <>
      {moves.length === 0 ? <span className={`chip ${look.className}`}>{chip}</span> : (
        <MenuButton
          name={say('app.move-on', { state: say(look.word) })}
          list={moves.map((move) => ({
            id: move,
            label: move === 'publish' ? say('app.publish') : say(moveWords[move]),
            keys: move === 'publish' ? keysOf('story.publish') : undefined,
            run: () => (move === 'publish' ? onPublish() : onMove(move)),
          }))}
        >
          <AriaButton className={`chip ${look.className}`} aria-label={say('app.move-on', { state: say(look.word) })}>
            {chip}
            <Icon of={ChevronDown} small weight={1.9} />
          </AriaButton>
        </MenuButton>
      )}
      <span className="muted small cut filename">{copy.name}</span>
      <span className="grow" />
      {moves.includes('approve') ? <Button wideOnly icon={CircleCheck} onPress={() => onMove('approve')}>{say('review.move.approve')}</Button> : null}
      {moves.includes('publish') ? <Button keys={keysOf('story.publish')} onPress={onPublish}>{say('app.publish')}</Button> : null}
    </>
  );
}
