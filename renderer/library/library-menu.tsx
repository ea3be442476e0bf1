import { ChevronsUpDown } from 'lucide-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { RecentLibrary } from '../../shared/ipc/contract';
import { call } from '../api/client';
import { keysOf } from '../commands/say-keys';
import { Icon } from '../ui/icon';
import { MenuButton } from '../ui/menu';
import { useWords } from '../ui/words';

interface LibraryMenuProps {
  readonly name: string;
  /** Opens a recent library, or asks for a folder. */
  readonly onOpen: (recent?: string) => void;
}

/** The library's name: under it the libraries to go back to, and the way to any other. */
export function LibraryMenu({ name, onOpen }: LibraryMenuProps): ReactNode {
  const { say } = useWords();
  const [recent, setRecent] = useState<readonly RecentLibrary[]>([]);
  const look = useCallback((): void => void call('library.recent', {}).then((answer) => (answer.ok ? setRecent(answer.value.libraries) : undefined)), []);
  useEffect(look, [look]);
  return (
    <MenuButton
      name={say('recent.menu')}
      onOpen={look}
      list={[
        ...recent.map((library) => ({ id: library.id, label: library.name, hint: library.where, notBecause: library.isMissing ? say('recent.missing.says') : undefined, run: () => onOpen(library.id) })),
        { id: 'other', label: say('recent.other'), keys: keysOf('library.open'), separated: recent.length > 0, run: () => onOpen() },
      ]}
    >
      <Button className="brand" aria-label={say('library.name', { name })}>
        <span className="cut">{name}</span>
        <Icon of={ChevronsUpDown} small />
      </Button>
    </MenuButton>
  );
}
