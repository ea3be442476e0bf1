import type { MessageKey } from '../i18n/index';

/** Where a command stands in the native menu, in the order of the list. */
export type Menu = 'file' | 'edit' | 'insert' | 'format' | 'story' | 'view' | 'help';

/** A command: declared here for the menu, the shortcut and the help; carried out by renderer/commands/run-command.ts (or by the system for a `role`). */
export interface Command {
  readonly id: string;
  readonly menu: Menu;
  readonly label: MessageKey;
  /** Electron accelerator: `CmdOrCtrl+Shift+P`. */
  readonly shortcut?: string;
  /** The accelerator on macOS, where the system keeps `shortcut` for itself. */
  readonly macShortcut?: string;
  /** Done by the system: undo, copy, quit … */
  readonly role?: 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll' | 'quit' | 'close' | 'togglefullscreen' | 'zoomIn' | 'zoomOut' | 'resetZoom';
  /** The keys are heard by the text that has the focus; the menu only shows them. */
  readonly keysInText?: boolean;
  /** Commands that follow one another under the same name open from one item of the menu. */
  readonly submenu?: MessageKey;
  /** Starts a new group in the menu. */
  readonly separated?: boolean;
  /** Needs an open article. */
  readonly needsArticle?: boolean;
}

/** Keeps the ids of a list of commands as a union. */
export function defineCommands<const List extends readonly Command[]>(list: List): List {
  return list;
}

/** Every command, in menu order. */
export const commands = defineCommands([
  { id: 'article.new', menu: 'file', label: 'command.article.new', shortcut: 'CmdOrCtrl+N' },
  { id: 'window.new', menu: 'file', label: 'command.window.new', shortcut: 'CmdOrCtrl+Shift+N' },
  { id: 'article.new-from-template', menu: 'file', label: 'command.article.new-from-template', shortcut: 'CmdOrCtrl+Alt+N', macShortcut: 'CmdOrCtrl+Alt+Shift+N' },
  { id: 'library.open', menu: 'file', label: 'command.library.open', shortcut: 'CmdOrCtrl+O' },
  { id: 'article.import', menu: 'file', label: 'command.article.import', shortcut: 'CmdOrCtrl+Shift+I' },
  { id: 'article.save', menu: 'file', label: 'command.article.save', shortcut: 'CmdOrCtrl+S', separated: true, needsArticle: true },
  { id: 'article.rename', menu: 'file', label: 'command.article.rename', needsArticle: true },
  { id: 'article.duplicate', menu: 'file', label: 'command.article.duplicate', needsArticle: true },
  { id: 'article.reveal', menu: 'file', label: 'command.article.reveal', needsArticle: true },
  { id: 'article.save-template', menu: 'file', label: 'command.article.save-template', needsArticle: true },
  { id: 'article.archive', menu: 'file', label: 'command.article.archive', needsArticle: true },
  { id: 'article.trash', menu: 'file', label: 'command.article.trash', needsArticle: true },
  { id: 'article.delete-for-good', menu: 'file', label: 'command.article.delete-for-good', needsArticle: true },
  { id: 'window.close', menu: 'file', label: 'command.window.close', shortcut: 'CmdOrCtrl+W', role: 'close', separated: true },
  { id: 'app.settings', menu: 'file', label: 'command.app.settings', shortcut: 'CmdOrCtrl+,', separated: true },
  { id: 'app.quit', menu: 'file', label: 'command.app.quit', shortcut: 'CmdOrCtrl+Q', role: 'quit', separated: true },
  { id: 'edit.undo', menu: 'edit', label: 'command.edit.undo', shortcut: 'CmdOrCtrl+Z', keysInText: true },
  { id: 'edit.redo', menu: 'edit', label: 'command.edit.redo', shortcut: 'CmdOrCtrl+Shift+Z', keysInText: true },
  { id: 'edit.cut', menu: 'edit', label: 'command.edit.cut', shortcut: 'CmdOrCtrl+X', role: 'cut', separated: true },
  { id: 'edit.copy', menu: 'edit', label: 'command.edit.copy', shortcut: 'CmdOrCtrl+C', role: 'copy' },
  { id: 'edit.paste', menu: 'edit', label: 'command.edit.paste', shortcut: 'CmdOrCtrl+V', role: 'paste' },
  { id: 'edit.paste-plain', menu: 'edit', label: 'command.edit.paste-plain', shortcut: 'CmdOrCtrl+Shift+V', role: 'pasteAndMatchStyle' },
  { id: 'edit.paste-plain-instead', menu: 'edit', label: 'command.edit.paste-plain-instead', shortcut: 'CmdOrCtrl+Alt+V', needsArticle: true },
  { id: 'edit.select-all', menu: 'edit', label: 'command.edit.select-all', shortcut: 'CmdOrCtrl+A', role: 'selectAll' },
  { id: 'edit.find', menu: 'edit', label: 'command.edit.find', shortcut: 'CmdOrCtrl+F', separated: true, needsArticle: true },
  { id: 'edit.replace', menu: 'edit', label: 'command.edit.replace', shortcut: 'CmdOrCtrl+H', macShortcut: 'CmdOrCtrl+Alt+F', needsArticle: true },
  { id: 'edit.find-next', menu: 'edit', label: 'command.edit.find-next', shortcut: 'F3', macShortcut: 'CmdOrCtrl+G', needsArticle: true },
  { id: 'edit.find-previous', menu: 'edit', label: 'command.edit.find-previous', shortcut: 'Shift+F3', macShortcut: 'CmdOrCtrl+Shift+G', needsArticle: true },
  { id: 'insert.block', menu: 'insert', label: 'command.insert.block', shortcut: 'CmdOrCtrl+Alt+B', needsArticle: true },
  { id: 'insert.picture', menu: 'insert', label: 'command.insert.picture', separated: true, needsArticle: true },
  { id: 'insert.gallery', menu: 'insert', label: 'command.insert.gallery', needsArticle: true },
  { id: 'insert.table', menu: 'insert', label: 'command.insert.table', needsArticle: true },
  { id: 'insert.pull-quote', menu: 'insert', label: 'command.insert.pull-quote', needsArticle: true },
  { id: 'insert.fact-box', menu: 'insert', label: 'command.insert.fact-box', needsArticle: true },
  { id: 'insert.embed', menu: 'insert', label: 'command.insert.embed', needsArticle: true },
  { id: 'insert.correction', menu: 'insert', label: 'command.insert.correction', needsArticle: true },
  { id: 'insert.preformatted', menu: 'insert', label: 'command.insert.preformatted', needsArticle: true },
  { id: 'insert.footnote', menu: 'insert', label: 'command.insert.footnote', shortcut: 'CmdOrCtrl+Alt+F', macShortcut: 'CmdOrCtrl+Alt+N', separated: true, needsArticle: true },
  { id: 'format.paragraph', menu: 'format', label: 'command.format.paragraph', shortcut: 'CmdOrCtrl+Alt+0', needsArticle: true },
  { id: 'format.heading-2', menu: 'format', label: 'command.format.heading-2', shortcut: 'CmdOrCtrl+Alt+2', needsArticle: true },
  { id: 'format.heading-3', menu: 'format', label: 'command.format.heading-3', shortcut: 'CmdOrCtrl+Alt+3', needsArticle: true },
  { id: 'format.heading-4', menu: 'format', label: 'command.format.heading-4', shortcut: 'CmdOrCtrl+Alt+4', needsArticle: true },
  { id: 'format.quote', menu: 'format', label: 'command.format.quote', shortcut: 'CmdOrCtrl+Shift+9', needsArticle: true },
  { id: 'format.bulleted-list', menu: 'format', label: 'command.format.bulleted-list', shortcut: 'CmdOrCtrl+Shift+8', needsArticle: true },
  { id: 'format.numbered-list', menu: 'format', label: 'command.format.numbered-list', shortcut: 'CmdOrCtrl+Shift+7', needsArticle: true },
  { id: 'format.divider', menu: 'format', label: 'command.format.divider', needsArticle: true },
  { id: 'format.block-details', menu: 'format', label: 'command.format.block-details', shortcut: 'Alt+Enter', separated: true, needsArticle: true },
  { id: 'format.move-up', menu: 'format', label: 'command.format.move-up', shortcut: 'Alt+Shift+Up', needsArticle: true },
  { id: 'format.move-down', menu: 'format', label: 'command.format.move-down', shortcut: 'Alt+Shift+Down', needsArticle: true },
  { id: 'format.bold', menu: 'format', label: 'command.format.bold', shortcut: 'CmdOrCtrl+B', separated: true, needsArticle: true },
  { id: 'format.italic', menu: 'format', label: 'command.format.italic', shortcut: 'CmdOrCtrl+I', needsArticle: true },
  { id: 'format.strikethrough', menu: 'format', label: 'command.format.strikethrough', shortcut: 'CmdOrCtrl+Shift+X', needsArticle: true },
  { id: 'format.subscript', menu: 'format', label: 'command.format.subscript', needsArticle: true },
  { id: 'format.superscript', menu: 'format', label: 'command.format.superscript', needsArticle: true },
  { id: 'format.code', menu: 'format', label: 'command.format.code', needsArticle: true },
  { id: 'format.note', menu: 'format', label: 'command.format.note', shortcut: 'CmdOrCtrl+Alt+M', needsArticle: true },
  { id: 'format.link', menu: 'format', label: 'command.format.link', shortcut: 'CmdOrCtrl+K', needsArticle: true },
  { id: 'format.clear', menu: 'format', label: 'command.format.clear', shortcut: 'CmdOrCtrl+\\', needsArticle: true },
  { id: 'format.upper-case', menu: 'format', submenu: 'menu.format.case', label: 'command.format.upper-case', separated: true, needsArticle: true },
  { id: 'format.lower-case', menu: 'format', submenu: 'menu.format.case', label: 'command.format.lower-case', needsArticle: true },
  { id: 'format.title-case', menu: 'format', submenu: 'menu.format.case', label: 'command.format.title-case', needsArticle: true },
  { id: 'format.sentence-case', menu: 'format', submenu: 'menu.format.case', label: 'command.format.sentence-case', needsArticle: true },
  { id: 'format.curly-quotes', menu: 'format', submenu: 'menu.format.marks', label: 'command.format.curly-quotes', needsArticle: true },
  { id: 'format.straight-quotes', menu: 'format', submenu: 'menu.format.marks', label: 'command.format.straight-quotes', needsArticle: true },
  { id: 'format.no-break-space', menu: 'format', submenu: 'menu.format.marks', label: 'command.format.no-break-space', shortcut: 'CmdOrCtrl+Shift+Space', separated: true, needsArticle: true },
  { id: 'format.ordinary-spaces', menu: 'format', submenu: 'menu.format.marks', label: 'command.format.ordinary-spaces', needsArticle: true },
  { id: 'story.publish', menu: 'story', label: 'command.story.publish', shortcut: 'CmdOrCtrl+Shift+P', needsArticle: true },
  { id: 'story.submit', menu: 'story', label: 'command.story.submit', needsArticle: true, separated: true },
  { id: 'story.approve', menu: 'story', label: 'command.story.approve', needsArticle: true },
  { id: 'story.request-changes', menu: 'story', label: 'command.story.request-changes', needsArticle: true },
  { id: 'story.next-finding', menu: 'story', label: 'command.story.next-finding', shortcut: 'F8', needsArticle: true, separated: true },
  { id: 'story.spelling', menu: 'story', label: 'command.story.spelling', shortcut: 'F7', needsArticle: true },
  { id: 'story.next-tk', menu: 'story', label: 'command.story.next-tk', shortcut: 'CmdOrCtrl+Shift+T', needsArticle: true },
  { id: 'story.counts', menu: 'story', label: 'command.story.counts', shortcut: 'CmdOrCtrl+Shift+G', macShortcut: 'CmdOrCtrl+Alt+G', needsArticle: true },
  { id: 'story.history', menu: 'story', label: 'command.story.history', shortcut: 'CmdOrCtrl+Shift+H', needsArticle: true, separated: true },
  { id: 'story.name-version', menu: 'story', label: 'command.story.name-version', shortcut: 'CmdOrCtrl+Shift+S', needsArticle: true },
  { id: 'story.receipt', menu: 'story', label: 'command.story.receipt', needsArticle: true },
  { id: 'view.search', menu: 'view', label: 'command.view.search', shortcut: 'CmdOrCtrl+Shift+F' },
  { id: 'view.library', menu: 'view', label: 'command.view.library', shortcut: 'CmdOrCtrl+Alt+L' },
  { id: 'view.inspector', menu: 'view', label: 'command.view.inspector', shortcut: 'CmdOrCtrl+Alt+P' },
  { id: 'view.text', menu: 'view', label: 'command.view.text', shortcut: 'F6', needsArticle: true },
  { id: 'view.details', menu: 'view', label: 'command.view.details', shortcut: 'CmdOrCtrl+1', needsArticle: true, separated: true },
  { id: 'view.dates', menu: 'view', label: 'command.view.dates', shortcut: 'CmdOrCtrl+2', needsArticle: true },
  { id: 'view.rights', menu: 'view', label: 'command.view.rights', shortcut: 'CmdOrCtrl+3', needsArticle: true },
  { id: 'view.checks', menu: 'view', label: 'command.view.checks', shortcut: 'CmdOrCtrl+4', needsArticle: true },
  { id: 'view.review', menu: 'view', label: 'command.view.review', shortcut: 'CmdOrCtrl+5', needsArticle: true },
  { id: 'view.dates-ledger', menu: 'view', label: 'ledger.dates', shortcut: 'CmdOrCtrl+Shift+D', needsArticle: true, separated: true },
  { id: 'view.rights-ledger', menu: 'view', label: 'ledger.rights', shortcut: 'CmdOrCtrl+Shift+R', needsArticle: true },
  { id: 'view.outline', menu: 'view', label: 'command.view.outline', shortcut: 'CmdOrCtrl+Shift+O', separated: true, needsArticle: true },
  { id: 'view.focus-mode', menu: 'view', label: 'command.view.focus-mode', shortcut: 'Shift+F11', needsArticle: true },
  { id: 'view.typewriter', menu: 'view', label: 'command.view.typewriter', needsArticle: true },
  { id: 'view.signs', menu: 'view', label: 'command.view.signs', shortcut: 'CmdOrCtrl+F10', needsArticle: true },
  { id: 'view.text-larger', menu: 'view', submenu: 'menu.view.text-size', label: 'command.view.text-larger', shortcut: 'CmdOrCtrl+Alt+=' },
  { id: 'view.text-smaller', menu: 'view', submenu: 'menu.view.text-size', label: 'command.view.text-smaller', shortcut: 'CmdOrCtrl+Alt+-' },
  { id: 'view.text-normal', menu: 'view', submenu: 'menu.view.text-size', label: 'command.view.text-normal' },
  { id: 'view.zoom-in', menu: 'view', label: 'command.view.zoom-in', shortcut: 'CmdOrCtrl+=', role: 'zoomIn', separated: true },
  { id: 'view.zoom-out', menu: 'view', label: 'command.view.zoom-out', shortcut: 'CmdOrCtrl+-', role: 'zoomOut' },
  { id: 'view.zoom-reset', menu: 'view', label: 'command.view.zoom-reset', shortcut: 'CmdOrCtrl+0', role: 'resetZoom' },
  { id: 'view.full-screen', menu: 'view', label: 'command.view.full-screen', shortcut: 'F11', role: 'togglefullscreen' },
  { id: 'help.shortcuts', menu: 'help', label: 'command.help.shortcuts', shortcut: 'CmdOrCtrl+/' },
  { id: 'help.about', menu: 'help', label: 'command.help.about' },
]);

/** Any command of the list. */
export type AnyCommand = (typeof commands)[number];

/** The id of a command that the app itself carries out. */
export type CommandId = Exclude<AnyCommand, { role: string }>['id'];

/** The accelerator of a command on a system; undefined when it has none. */
export function shortcutOn(command: Command, mac: boolean): string | undefined {
  return mac ? (command.macShortcut ?? command.shortcut) : command.shortcut;
}

/** Whether a word is the id of a command the app carries out. */
export function isCommandId(id: string): id is CommandId {
  return commands.some((command) => command.id === id && !('role' in command));
}

/** Whether a command needs an open article. */
export function needsArticle(id: CommandId): boolean {
  return commands.some((command) => command.id === id && 'needsArticle' in command);
}
