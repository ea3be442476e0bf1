import { IS_APPLE } from 'lexical';

const onApple: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Alt: '⌥', Shift: '⇧' };
const elsewhere: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl', Shift: '⇧' };

/** An Electron accelerator as people read it on this system: `CmdOrCtrl+Shift+8` -> `Ctrl+⇧8` or `⇧⌘8`. */
export function sayShortcut(accelerator: string, apple = IS_APPLE): string {
  const parts = accelerator.split('+');
  if (!apple) return parts.map((part) => elsewhere[part] ?? part).join('+').replace('⇧+', '⇧');
  const order = ['Alt', 'Shift', 'CmdOrCtrl'];
  return [...order.filter((part) => parts.includes(part)), ...parts.filter((part) => !order.includes(part))].map((part) => onApple[part] ?? part).join('');
}
