import { memo, type ReactNode } from 'react';
import type { StoryRow as Row } from '../../shared/library/story-query';
import { useWords } from '../ui/words';
import type { Elsewhere } from './use-elsewhere';
import { rowClass, StoryRow } from './story-row';

interface StoryOptionProps {
  /** Undefined while it is on its way. */
  readonly row: Row | undefined;
  readonly index: number;
  readonly total: number;
  /** Px from the top of its stretch. */
  readonly top: number;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly elsewhere: Elsewhere | undefined;
  /** The one row that Tab comes to. */
  readonly isStop: boolean;
}

/** A row of the virtual list: it says which of how many it is, since most of the others are not drawn. */
export const StoryOption = memo(function StoryOption({ row, index, total, top, isSelected, isOpen, elsewhere, isStop }: StoryOptionProps): ReactNode {
  const { say } = useWords();
  return (
    <div
      role="option"
      className={row === undefined ? 'row coming' : rowClass(row)}
      data-index={index}
      data-key={row?.id}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-selected={isSelected}
      aria-current={isOpen ? 'true' : undefined}
      aria-busy={row === undefined ? true : undefined}
      aria-label={row === undefined ? say('list.coming') : undefined}
      tabIndex={isStop ? 0 : -1}
      style={{ top }}
    >
      {row === undefined ? null : <StoryRow story={row} elsewhere={elsewhere} />}
    </div>
  );
});
