import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, shortcutOn, type AnyCommand, type CommandId } from '../../shared/commands/commands';
import { say, type MessageKey } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';

const menus = ['file', 'edit', 'insert', 'format', 'story', 'view', 'help'] as const;
const menuLabels = {
  file: 'menu.file', edit: 'menu.edit', insert: 'menu.insert', format: 'menu.format', story: 'menu.story', view: 'menu.view', help: 'menu.help',
} as const satisfies Record<(typeof menus)[number], MessageKey>;

/** A command as an item of a menu, behind a line where it starts a new group. */
export function menuItem(command: AnyCommand, language: Language, run: (id: CommandId) => void): readonly MenuItemConstructorOptions[] {
  const accelerator = shortcutOn(command, process.platform === 'darwin');
  const entry: MenuItemConstructorOptions = {
    id: command.id,
    label: say(language, command.label),
    ...(accelerator === undefined ? {} : { accelerator }),
    ...('keysInText' in command ? { registerAccelerator: false } : {}),
    ...('role' in command ? { role: command.role } : { click: () => run(command.id) }),
  };
  return 'separated' in command ? [{ type: 'separator' }, entry] : [entry];
}

/** The items of a menu; neighbours with the same submenu stand in it together. */
function items(list: readonly AnyCommand[], language: Language, run: (id: CommandId) => void): readonly MenuItemConstructorOptions[] {
  const [first] = list;
  if (first === undefined) return [];
  if (!('submenu' in first)) return [...menuItem(first, language, run), ...items(list.slice(1), language, run)];
  const end = list.findIndex((command) => !('submenu' in command) || command.submenu !== first.submenu);
  const inside = end === -1 ? list : list.slice(0, end);
  const opener: MenuItemConstructorOptions = { label: say(language, first.submenu), submenu: inside.flatMap((command) => [...menuItem(command, language, run)]) };
  return [opener, ...items(list.slice(inside.length), language, run)];
}

/** Sets the native menu from the list of commands, in the person's language. */
export function setAppMenu(language: Language, run: (id: CommandId) => void): void {
  const template: MenuItemConstructorOptions[] = menus.map((menu) => ({
    label: say(language, menuLabels[menu]),
    submenu: [...items(commands.filter((command) => command.menu === menu), language, run)],
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? [{ role: 'appMenu' }, ...template] : template));
}
