import { Bold, Check, ChevronDown, Code, Ellipsis, Italic, Link, List, ListOrdered, Minus, Plus, Quote, RemoveFormatting, StickyNote, Strikethrough, Subscript, Superscript, type LucideIcon } from 'lucide-react';
import { useSyncExternalStore, type JSX } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator, ToggleButton, Toolbar, Tooltip, TooltipTrigger } from 'react-aria-components';
import { commands } from '../../shared/commands/commands';
import { say, type MessageKey } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import type { ArticleEditorHandle } from './article-editor';
import { isBlockKind, noFormat, type BlockStyle, type FormatState } from './format-state';
import type { FormatCommand } from './run-format';
import { sayShortcut } from './say-shortcut';

/** What {@link EditorToolbar} is given. */
export interface EditorToolbarProps {
  readonly uiLanguage: Language;
  /** The editor it belongs to; null while there is none. */
  readonly editor: ArticleEditorHandle | null;
  readonly readOnly: boolean;
}

const blockStyles = ['format.paragraph', 'format.heading-2', 'format.heading-3', 'format.heading-4'] as const;

const moreFormats = [
  ['format.strikethrough', Strikethrough], ['format.superscript', Superscript], ['format.subscript', Subscript], ['format.code', Code], ['format.note', StickyNote], 'line', ['format.divider', Minus], ['format.clear', RemoveFormatting],
] as const;

function nameOf(command: FormatCommand): `command.${FormatCommand}` {
  return `command.${command}`;
}

function shortcutOf(command: FormatCommand): string | undefined {
  const found = commands.find((each) => each.id === command);
  return found !== undefined && 'shortcut' in found ? sayShortcut(found.shortcut) : undefined;
}

function isOn(format: FormatState, command: FormatCommand): boolean {
  const name = command.slice('format.'.length);
  return command === 'format.link' ? format.link !== undefined : format.block === name || format.marks.some((mark) => mark === name);
}

interface ToolProps {
  readonly command: FormatCommand;
  readonly Icon: LucideIcon;
  readonly format: FormatState;
  readonly uiLanguage: Language;
  readonly isDisabled: boolean;
  readonly run: (command: FormatCommand) => void;
}

function Tool({ command, Icon, format, uiLanguage, isDisabled, run }: ToolProps): JSX.Element {
  const name = say(uiLanguage, nameOf(command)).replace('…', '');
  const shortcut = shortcutOf(command);
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton className="tool" aria-label={name} isSelected={isOn(format, command)} isDisabled={isDisabled} onPress={() => run(command)}>
        <Icon className="i" size={16} strokeWidth={1.5} aria-hidden />
      </ToggleButton>
      <Tooltip className="toolbar-tip" offset={6}>{name}{shortcut !== undefined && <kbd>{shortcut}</kbd>}</Tooltip>
    </TooltipTrigger>
  );
}

interface FormatItemProps {
  readonly command: FormatCommand;
  readonly uiLanguage: Language;
  readonly Icon?: LucideIcon;
  readonly on: boolean;
}

function FormatItem({ command, uiLanguage, Icon, on }: FormatItemProps): JSX.Element {
  const name = say(uiLanguage, nameOf(command));
  const shortcut = shortcutOf(command);
  return (
    <MenuItem id={command} className="format-item" textValue={name}>
      <span className="tick">{on && <Check size={14} strokeWidth={1.9} aria-hidden />}</span>
      {Icon !== undefined && <Icon className="i" size={16} strokeWidth={1.5} aria-hidden />}
      {name}
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </MenuItem>
  );
}

/** The word for the kind of block that the caret stands in. */
function nameOfStyle(style: BlockStyle): MessageKey {
  return isBlockKind(style) ? `blocks.${style}` : `command.format.${style}`;
}

function neverChanges(): () => void {
  return () => undefined;
}

function isFormatCommand(key: unknown): key is FormatCommand {
  return commands.some((command) => command.id === key && command.id.startsWith('format.'));
}

/** The toolbar over the sheet: one stop for Tab, arrows inside. A tool gives the focus back to the text, with what was selected. */
export function EditorToolbar({ uiLanguage, editor, readOnly }: EditorToolbarProps): JSX.Element {
  const format = useSyncExternalStore(editor?.format.subscribe ?? neverChanges, editor?.format.current ?? (() => noFormat));
  const isDisabled = editor === null || readOnly;
  const run = (command: FormatCommand): void => {
    editor?.run(command);
    if (command !== 'format.link') editor?.focus();
  };
  // A menu closes and gives the focus back to its button first; the text takes it after that.
  const choose = (key: unknown): void => {
    if (!isFormatCommand(key) || editor === null) return;
    editor.run(key);
    setTimeout(() => editor.focus());
  };
  const addBlock = (): void => {
    editor?.run('insert.block');
    editor?.focus();
  };
  const tool = { format, uiLanguage, isDisabled, run };
  const styleName = say(uiLanguage, nameOfStyle(format.block));

  return (
    <Toolbar className="toolbar" aria-label={say(uiLanguage, 'editor.toolbar')}>
      <MenuTrigger>
        <Button className="tool wide block-style" isDisabled={isDisabled} aria-label={`${say(uiLanguage, 'editor.block-style')}: ${styleName}`}>
          {styleName}
          <ChevronDown className="i s" size={14} strokeWidth={1.5} aria-hidden />
        </Button>
        <Popover className="format-menu" offset={4} placement="bottom start">
          <Menu aria-label={say(uiLanguage, 'editor.block-style')} onAction={choose}>
            {blockStyles.map((command) => <FormatItem key={command} command={command} uiLanguage={uiLanguage} on={isOn(format, command)} />)}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Separator orientation="vertical" className="sep" />
      <Tool command="format.bold" Icon={Bold} {...tool} />
      <Tool command="format.italic" Icon={Italic} {...tool} />
      <Tool command="format.link" Icon={Link} {...tool} />
      <Separator orientation="vertical" className="sep" />
      <Tool command="format.quote" Icon={Quote} {...tool} />
      <Tool command="format.bulleted-list" Icon={List} {...tool} />
      <Tool command="format.numbered-list" Icon={ListOrdered} {...tool} />
      <Separator orientation="vertical" className="sep" />
      <TooltipTrigger delay={500}>
        <Button className="tool" isDisabled={isDisabled} aria-label={say(uiLanguage, 'blocks.add')} onPress={addBlock}>
          <Plus className="i" size={16} strokeWidth={1.5} aria-hidden />
        </Button>
        <Tooltip className="toolbar-tip" offset={6}>{say(uiLanguage, 'blocks.add')}</Tooltip>
      </TooltipTrigger>
      <MenuTrigger>
        <TooltipTrigger delay={500}>
          <Button className="tool" isDisabled={isDisabled} aria-label={say(uiLanguage, 'editor.more')}>
            <Ellipsis className="i" size={16} strokeWidth={1.5} aria-hidden />
          </Button>
          <Tooltip className="toolbar-tip" offset={6}>{say(uiLanguage, 'editor.more')}</Tooltip>
        </TooltipTrigger>
        <Popover className="format-menu" offset={4} placement="bottom end">
          <Menu aria-label={say(uiLanguage, 'editor.more')} onAction={choose}>
            {moreFormats.map((entry) =>
              entry === 'line'
                ? <Separator key="line" className="menu-line" />
                : <FormatItem key={entry[0]} command={entry[0]} uiLanguage={uiLanguage} Icon={entry[1]} on={isOn(format, entry[0])} />)}
          </Menu>
        </Popover>
      </MenuTrigger>
    </Toolbar>
  );
}
