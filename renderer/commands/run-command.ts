import type { LedgerName } from '../../shared/checks/check';
import type { CommandId } from '../../shared/commands/commands';
import type { Move } from '../../shared/workflow/workflow';
import type { InsertCommand } from '../editor/blocks/insert-block';
import type { FormatCommand } from '../editor/run-format';
import type { WritingCommand } from '../desk/use-writing';
import type { PanelId } from '../panels/panel';

/** What a command may do to the window. Those that need an open article do nothing without one. */
export interface CommandTarget {
  readonly newStory: () => void;
  readonly newWindow: () => void;
  readonly newFromTemplate: () => void;
  readonly openLibrary: () => void;
  readonly importStory: () => void;
  readonly save: () => void;
  readonly rename: () => void;
  readonly duplicate: () => void;
  readonly reveal: () => void;
  readonly saveTemplate: () => void;
  readonly archive: () => void;
  readonly trash: () => void;
  readonly deleteForGood: () => void;
  readonly openSettings: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly pastePlainInstead: () => void;
  readonly insert: (command: InsertCommand) => void;
  readonly find: (what: FindAct) => void;
  readonly format: (command: FormatCommand) => void;
  readonly publish: () => void;
  readonly move: (move: Move) => void;
  readonly nextFinding: () => void;
  readonly showSpelling: () => void;
  readonly showReceipt: () => void;
  readonly showHistory: () => void;
  readonly nameVersion: () => void;
  readonly search: () => void;
  readonly toggleLibrary: () => void;
  readonly toggleInspector: () => void;
  readonly showPanel: (panel: PanelId) => void;
  readonly openLedger: (ledger: LedgerName) => void;
  readonly goToText: () => void;
  readonly write: (command: WritingCommand) => void;
  readonly showShortcuts: () => void;
  readonly showAbout: () => void;
}

/** What the commands of finding ask for. */
export type FindAct = 'find' | 'replace' | 'next' | 'previous';

const insert = (command: InsertCommand) => (target: CommandTarget): void => target.insert(command);
const format = (command: FormatCommand) => (target: CommandTarget): void => target.format(command);
const write = (command: WritingCommand) => (target: CommandTarget): void => target.write(command);
const show = (panel: PanelId) => (target: CommandTarget): void => target.showPanel(panel);

const runners: Record<CommandId, (target: CommandTarget) => void> = {
  'article.new': (target) => target.newStory(),
  'window.new': (target) => target.newWindow(),
  'article.new-from-template': (target) => target.newFromTemplate(),
  'library.open': (target) => target.openLibrary(),
  'article.import': (target) => target.importStory(),
  'article.save': (target) => target.save(),
  'article.rename': (target) => target.rename(),
  'article.duplicate': (target) => target.duplicate(),
  'article.reveal': (target) => target.reveal(),
  'article.save-template': (target) => target.saveTemplate(),
  'article.archive': (target) => target.archive(),
  'article.trash': (target) => target.trash(),
  'article.delete-for-good': (target) => target.deleteForGood(),
  'app.settings': (target) => target.openSettings(),
  'edit.undo': (target) => target.undo(),
  'edit.redo': (target) => target.redo(),
  'edit.find': (target) => target.find('find'),
  'edit.replace': (target) => target.find('replace'),
  'edit.find-next': (target) => target.find('next'),
  'edit.find-previous': (target) => target.find('previous'),
  'edit.paste-plain-instead': (target) => target.pastePlainInstead(),
  'insert.block': insert('insert.block'),
  'insert.picture': insert('insert.picture'),
  'insert.gallery': insert('insert.gallery'),
  'insert.table': insert('insert.table'),
  'insert.pull-quote': insert('insert.pull-quote'),
  'insert.fact-box': insert('insert.fact-box'),
  'insert.embed': insert('insert.embed'),
  'insert.correction': insert('insert.correction'),
  'insert.preformatted': insert('insert.preformatted'),
  'insert.footnote': insert('insert.footnote'),
  'format.paragraph': format('format.paragraph'),
  'format.heading-2': format('format.heading-2'),
  'format.heading-3': format('format.heading-3'),
  'format.heading-4': format('format.heading-4'),
  'format.quote': format('format.quote'),
  'format.bulleted-list': format('format.bulleted-list'),
  'format.numbered-list': format('format.numbered-list'),
  'format.divider': format('format.divider'),
  'format.block-details': format('format.block-details'),
  'format.move-up': format('format.move-up'),
  'format.move-down': format('format.move-down'),
  'format.bold': format('format.bold'),
  'format.italic': format('format.italic'),
  'format.strikethrough': format('format.strikethrough'),
  'format.subscript': format('format.subscript'),
  'format.superscript': format('format.superscript'),
  'format.code': format('format.code'),
  'format.note': format('format.note'),
  'format.link': format('format.link'),
  'format.clear': format('format.clear'),
  'format.upper-case': format('format.upper-case'),
  'format.lower-case': format('format.lower-case'),
  'format.title-case': format('format.title-case'),
  'format.sentence-case': format('format.sentence-case'),
  'format.curly-quotes': format('format.curly-quotes'),
  'format.straight-quotes': format('format.straight-quotes'),
  'format.no-break-space': format('format.no-break-space'),
  'format.ordinary-spaces': format('format.ordinary-spaces'),
  'story.publish': (target) => target.publish(),
  'story.submit': (target) => target.move('submit'),
  'story.approve': (target) => target.move('approve'),
  // Changes are asked for with a note, and the note is written in the review panel.
  'story.request-changes': show('review'),
  'story.next-finding': (target) => target.nextFinding(),
  'story.spelling': (target) => target.showSpelling(),
  'story.receipt': (target) => target.showReceipt(),
  'story.history': (target) => target.showHistory(),
  'story.name-version': (target) => target.nameVersion(),
  'view.search': (target) => target.search(),
  'view.library': (target) => target.toggleLibrary(),
  'view.inspector': (target) => target.toggleInspector(),
  'view.text': (target) => target.goToText(),
  'view.details': show('details'),
  'view.dates': show('dates'),
  'view.rights': show('rights'),
  'view.checks': show('checks'),
  'view.review': show('review'),
  'view.dates-ledger': (target) => target.openLedger('dates'),
  'view.rights-ledger': (target) => target.openLedger('rights'),
  'story.next-tk': write('story.next-tk'),
  'story.counts': write('story.counts'),
  'view.outline': write('view.outline'),
  'view.focus-mode': write('view.focus-mode'),
  'view.typewriter': write('view.typewriter'),
  'view.signs': write('view.signs'),
  'view.text-larger': write('view.text-larger'),
  'view.text-smaller': write('view.text-smaller'),
  'view.text-normal': write('view.text-normal'),
  'help.shortcuts': (target) => target.showShortcuts(),
  'help.about': (target) => target.showAbout(),
};

/** Carries out a command. Complete by type: a command without a way to run it does not compile. */
export function runCommand(id: CommandId, target: CommandTarget): void {
  runners[id](target);
}
