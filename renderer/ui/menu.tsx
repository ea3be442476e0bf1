import type { LucideIcon } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Icon } from './icon';

/** One line of a menu. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly keys?: string | undefined;
  /** A second line in small print. */
  readonly hint?: string | undefined;
  /** Starts a new group. */
  readonly separated?: boolean;
  /** Set when it cannot be chosen now; says why. */
  readonly notBecause?: string | undefined;
  readonly run: () => void;
}

function entries(list: readonly MenuEntry[]): ReactNode {
  return list.flatMap((entry) => [
    ...(entry.separated === true ? [<Separator key={`${entry.id}-line`} />] : []),
    <MenuItem key={entry.id} id={entry.id} textValue={entry.label} isDisabled={entry.notBecause !== undefined} onAction={() => entry.run()}>
      {entry.icon === undefined ? null : <Icon of={entry.icon} small />}
      <span>
        {entry.label}
        {(entry.notBecause ?? entry.hint) === undefined ? null : <small>{entry.notBecause ?? entry.hint}</small>}
      </span>
      {entry.keys === undefined ? null : <kbd>{entry.keys}</kbd>}
    </MenuItem>,
  ]);
}

interface MenuButtonProps {
  readonly name: string;
  readonly list: readonly MenuEntry[];
  /** Hears that the menu opens. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A button with a menu under it; `children` is the button. */
export function MenuButton({ name, list, onOpen, children }: MenuButtonProps): ReactNode {
  return (
    <MenuTrigger onOpenChange={(isOpen) => (isOpen ? onOpen?.() : undefined)}>
      {children}
      <Popover className="popover" placement="bottom start" offset={4}>
        <AriaMenu className="menu" aria-label={name}>{entries(list)}</AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface ContextMenuProps {
  readonly name: string;
  readonly list: readonly MenuEntry[];
  /** What the menu is about; it opens beside it. */
  readonly at: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A menu that a right press or the menu key opens beside its row. */
export function ContextMenu({ name, list, at, isOpen, onClose }: ContextMenuProps): ReactNode {
  return (
    <Popover className="popover" triggerRef={at} isOpen={isOpen} onOpenChange={(open) => (open ? undefined : onClose())} placement="bottom start" offset={-6} crossOffset={16}>
      <AriaMenu className="menu" aria-label={name} autoFocus="first" onClose={onClose}>{entries(list)}</AriaMenu>
    </Popover>
  );
}
