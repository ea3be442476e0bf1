import { commands, shortcutOn, type Command, type CommandId } from '../../shared/commands/commands';

const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac OS');

const macSigns: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };

/** An accelerator as a person reads it: `CmdOrCtrl+Shift+P` is `Ctrl+⇧P`, on a Mac `⇧⌘P`. */
export function sayKeys(shortcut: string, mac: boolean = isMac): string {
  const parts = shortcut.split('+');
  if (!mac) return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part === 'Shift' ? '⇧' : part)).join('+').replace('⇧+', '⇧');
  const order = ['Ctrl', 'Alt', 'Shift', 'CmdOrCtrl'];
  const held = order.filter((part) => parts.includes(part)).map((part) => macSigns[part] ?? part);
  return [...held, ...parts.filter((part) => !order.includes(part))].join('');
}

/** The keys of a command on this system, as a person reads them; undefined when it has none. */
export function keysOfCommand(command: Command): string | undefined {
  const shortcut = shortcutOn(command, isMac);
  return shortcut === undefined ? undefined : sayKeys(shortcut);
}

/** The keys of a command, as a person reads them; undefined when it has none. */
export function keysOf(id: CommandId): string | undefined {
  const command: Command | undefined = commands.find((each) => each.id === id);
  return command === undefined ? undefined : keysOfCommand(command);
}
