import { Inbox, Layers, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MessageKey } from '../../shared/i18n/index';
import type { StateFilter } from '../../shared/library/story-query';
import { states } from '../../shared/workflow/workflow';
import { Icon } from '../ui/icon';
import { stateLooks } from '../ui/state-mark';
import { useWords } from '../ui/words';
import { sayShortNumber } from './say-number';

interface Tile {
  readonly filter: StateFilter;
  readonly icon: LucideIcon;
  readonly word: MessageKey;
  readonly className: string;
}

const tiles: readonly Tile[] = [
  { filter: 'all', icon: Layers, word: 'library.all', className: '' },
  { filter: 'waiting', icon: Inbox, word: 'library.waiting', className: '' },
  ...states.map((state) => ({ filter: state, icon: stateLooks[state].icon, word: stateLooks[state].word, className: stateLooks[state].className })),
];

interface StateBoardProps {
  readonly chosen: StateFilter;
  readonly counts: Readonly<Record<StateFilter, number>>;
  readonly onChoose: (filter: StateFilter) => void;
}

/** The states with how many stories stand in each; pressing one filters the list. */
export function StateBoard({ chosen, counts, onChoose }: StateBoardProps): ReactNode {
  const { language, say } = useWords();
  return (
    <div className="board" role="group" aria-label={say('library.filter')}>
      {tiles.map((tile) => (
        <button key={tile.filter} type="button" className={tile.className} aria-pressed={chosen === tile.filter} onClick={() => onChoose(tile.filter)}>
          <Icon of={tile.icon} small weight={1.9} />
          <span className="cut">{say(tile.word)}</span>
          <span className="n">{sayShortNumber(counts[tile.filter], language)}</span>
        </button>
      ))}
    </div>
  );
}
