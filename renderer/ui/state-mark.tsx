import { CircleCheck, CircleDashed, Contrast, CornerUpLeft, Newspaper, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MessageKey } from '../../shared/i18n/index';
import type { State } from '../../shared/workflow/workflow';
import { Icon } from './icon';
import { useWords } from './words';

interface StateLook {
  readonly icon: LucideIcon;
  readonly className: string;
  readonly word: MessageKey;
}

/** Glyph, tone and word of every state; colour comes third. */
export const stateLooks: Record<State, StateLook> = {
  'draft': { icon: CircleDashed, className: 'is-draft', word: 'review.state.draft' },
  'in-review': { icon: Contrast, className: 'is-review', word: 'review.state.in-review' },
  'changes-requested': { icon: CornerUpLeft, className: 'is-changes', word: 'review.state.changes-requested' },
  'approved': { icon: CircleCheck, className: 'is-approved', word: 'review.state.approved' },
  'published': { icon: Newspaper, className: 'is-published', word: 'review.state.published' },
};

/** A story's state as a glyph and a word. */
export function StateMark({ state }: { readonly state: State }): ReactNode {
  const { say } = useWords();
  const look = stateLooks[state];
  return (
    <span className={`state ${look.className}`}>
      <Icon of={look.icon} small weight={1.9} />
      {say(look.word)}
    </span>
  );
}
