import { $isTableNode } from '@lexical/table';
import { ArrowDownToLine, ArrowLeftToLine, ArrowRightToLine, ArrowUpToLine, Check, Columns3, Rows3, Trash2, type LucideIcon } from 'lucide-react';
import { $getNodeByKey, $getSelection, HISTORY_PUSH_TAG } from 'lexical';
import { useRef, useState, type JSX } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import { say } from '../../../shared/i18n/index';
import type { DetailsProps } from '../details/details-kinds';
import { $cellAt, $editTable, $hasHeaderRow, $selectedCells, tableActions, type TableAction } from './edit-table';

const entries: readonly (readonly [TableAction, LucideIcon] | 'line')[] = [
  ['row-above', ArrowUpToLine], ['row-below', ArrowDownToLine], ['column-before', ArrowLeftToLine], ['column-after', ArrowRightToLine], 'line', ['header-row', Rows3], 'line',
  ['delete-row', Rows3], ['delete-column', Columns3], ['delete-table', Trash2],
];

function isTableAction(key: unknown): key is TableAction {
  return tableActions.some((action) => action === key);
}

/** What can be done to the rows and columns at the caret, as a menu at its cell. */
export function TableMenu({ editor, node, uiLanguage, onClose }: DetailsProps): JSX.Element {
  const [{ element, isHeader }] = useState(() => editor.read(() => {
    const table = $getNodeByKey(node);
    if (!$isTableNode(table)) return { element: null, isHeader: false };
    const cells = $selectedCells($getSelection());
    const cell = cells === undefined ? undefined : $cellAt(table, cells.toRow, cells.fromColumn);
    return { element: editor.getElementByKey(cell?.getKey() ?? node), isHeader: $hasHeaderRow(table) };
  }));
  const anchor = useRef(element);
  const act = (key: unknown): void => {
    if (!isTableAction(key)) return;
    editor.update(() => {
      const table = $getNodeByKey(node);
      if ($isTableNode(table) && $selectedCells($getSelection()) === undefined) $cellAt(table, 0, 0)?.selectStart();
      $editTable($getSelection(), key);
    }, { tag: HISTORY_PUSH_TAG });
    onClose();
  };
  return (
    <Popover className="format-menu" triggerRef={anchor} isOpen placement="bottom start" offset={4} onOpenChange={(open) => { if (!open) onClose(); }}>
      <Menu aria-label={say(uiLanguage, 'blocks.table')} onAction={act} autoFocus="first">
        {entries.map((entry, index) => {
          if (entry === 'line') return <Separator key={`line-${String(index)}`} className="menu-line" />;
          const [action, Icon] = entry;
          const name = say(uiLanguage, `blocks.table.${action}`);
          return (
            <MenuItem key={action} id={action} className="format-item" textValue={name}>
              <span className="tick">{action === 'header-row' && isHeader && <Check size={14} strokeWidth={1.9} aria-hidden />}</span>
              <Icon className="i" size={16} strokeWidth={1.5} aria-hidden />
              {name}
            </MenuItem>
          );
        })}
      </Menu>
    </Popover>
  );
}
