import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, shortcutOn, type AnyCommand, type CommandId } from '../../shared/commands/commands';
import { say, type MessageKey } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import type { RecentLibrary } from '../../shared/ipc/contract';

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

interface AppMenuOptions {
  readonly language: Language;
  readonly run: (id: CommandId) => void;
  readonly recent: readonly RecentLibrary[];
  readonly openRecent: (id: string) => void;
}

/** The libraries to go back to; one whose folder is gone rests, and says why. */
function recentItem({ language, recent, openRecent }: AppMenuOptions): MenuItemConstructorOptions {
  const name = (library: RecentLibrary): string => `${library.name} – ${library.isMissing ? say(language, 'recent.missing') : library.where}`.replaceAll('&', '&&');
  const libraries = recent.map((library) => ({ label: name(library), enabled: !library.isMissing, click: () => openRecent(library.id) }));
  return { label: say(language, 'recent.open'), submenu: libraries.length > 0 ? libraries : [{ label: say(language, 'recent.none'), enabled: false }] };
}

/** The items of a menu; neighbours with the same submenu stand in it together. */
function items(list: readonly AnyCommand[], options: AppMenuOptions): readonly MenuItemConstructorOptions[] {
  const { language, run } = options;
  const [first] = list;
  if (first === undefined) return [];
  if (!('submenu' in first)) return [...menuItem(first, language, run), ...(first.id === 'library.open' ? [recentItem(options)] : []), ...items(list.slice(1), options)];
  const end = list.findIndex((command) => !('submenu' in command) || command.submenu !== first.submenu);
  const inside = end === -1 ? list : list.slice(0, end);
  const opener: MenuItemConstructorOptions = { label: say(language, first.submenu), submenu: inside.flatMap((command) => [...menuItem(command, language, run)]) };
  return [opener, ...items(list.slice(inside.length), options)];
}

/** Sets the native menu from the list of commands and the recent libraries, in the person's language. */
export function setAppMenu(options: AppMenuOptions): void {
  const template: MenuItemConstructorOptions[] = menus.map((menu) => ({
    label: say(options.language, menuLabels[menu]),
    submenu: [...items(commands.filter((command) => command.menu === menu), options)],
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? [{ role: 'appMenu' }, ...template] : template));
}
