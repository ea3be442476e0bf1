import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import { commands, type CommandId } from '../../shared/commands/commands';
import { say } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import { dictionaryWordSchema } from '../../shared/spelling/word-list';
import { menuItem } from './app-menu';

interface ContextMenuOptions {
  readonly language: () => Language;
  /** Something is to be done about a word. */
  readonly ask: (what: 'ignore' | 'add', word: string) => void;
  readonly run: (id: CommandId) => void;
}

/** Gives the text of a window its menu, by the mouse and by the keyboard: what to do about a word that no dictionary knows, then the clipboard. */
export function setContextMenu(window: BrowserWindow, options: ContextMenuOptions): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = [...wordItems(window, params, options), ...clipboardItems(params, options)];
    if (items.length === 0) return;
    // By keyboard the menu belongs to the caret; the mouse may be anywhere.
    const place = params.menuSourceType === 'keyboard' ? { x: params.x, y: params.y } : {};
    Menu.buildFromTemplate(items).popup({ window, ...place });
  });
}

function wordItems(window: BrowserWindow, { isEditable, misspelledWord, dictionarySuggestions }: ContextMenuParams, { language, ask, run }: ContextMenuOptions): MenuItemConstructorOptions[] {
  if (!isEditable || misspelledWord === '') return [];
  const suggestions = dictionarySuggestions.map((suggestion) => ({ label: suggestion, click: () => window.webContents.replaceMisspelling(suggestion) }));
  const isWord = dictionaryWordSchema.safeParse(misspelledWord).success;
  return [
    ...(suggestions.length > 0 ? suggestions : [{ label: say(language(), 'spelling.no-suggestions'), enabled: false }]),
    { type: 'separator' },
    { label: say(language(), 'spelling.ignore'), enabled: isWord, click: () => ask('ignore', misspelledWord) },
    { label: say(language(), 'spelling.add'), enabled: isWord, click: () => ask('add', misspelledWord) },
    ...commands.filter((command) => command.id === 'story.spelling').flatMap((command) => menuItem(command, language(), run)),
    { type: 'separator' },
  ];
}

/** What the clipboard can do here; where nothing can be typed, copying what is selected. */
function clipboardItems({ isEditable, selectionText, editFlags }: ContextMenuParams, { language, run }: ContextMenuOptions): MenuItemConstructorOptions[] {
  const can: Readonly<Record<string, boolean>> = { cut: editFlags.canCut, copy: editFlags.canCopy, paste: editFlags.canPaste, pasteAndMatchStyle: editFlags.canPaste, selectAll: editFlags.canSelectAll };
  if (!isEditable && selectionText.trim() === '') return [];
  return commands.flatMap((command) => {
    if (command.menu !== 'edit' || !('role' in command) || (!isEditable && command.role !== 'copy')) return [];
    return menuItem(command, language(), run).filter((item) => item.type !== 'separator').map((item) => ({ ...item, enabled: can[command.role] ?? true }));
  });
}
