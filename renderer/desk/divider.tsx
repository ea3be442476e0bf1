import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { MessageKey } from '../../shared/i18n/index';
import { useWords } from '../ui/words';
import { columnLimits, type Column } from './use-widths';

const names: Record<Column, MessageKey> = { library: 'app.width.library', inspector: 'app.width.inspector' };

interface DividerProps {
  readonly column: Column;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The line beside a column: dragged, or moved in steps of 16 with the arrow keys; Home and End go to the limits. */
export function Divider({ column, width, onWidth }: DividerProps): ReactNode {
  const { say } = useWords();
  const start = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const outward = column === 'library' ? 1 : -1;
  const { least, most } = columnLimits[column];

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (start.current !== undefined) onWidth(start.current.width + outward * (event.clientX - start.current.x));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: width - outward * 16, ArrowRight: width + outward * 16, Home: least, End: most };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onWidth(next);
  };
  return (
    <div
      className={`divider at-${column}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={say(names[column])}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (start.current = undefined)}
      onLostPointerCapture={() => (start.current = undefined)}
      onKeyDown={onKeyDown}
    />
  );
}
