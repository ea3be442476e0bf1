import type { ReactNode } from 'react';
import { Dialog, Menu, MenuItem } from 'react-aria-components';
import type { Body } from '../../shared/body/block';
import { bodyForReaders } from '../../shared/body/map-inline';
import { blockText } from '../../shared/body/text-blocks';
import { useWords } from '../ui/words';
import './outline.css';

interface OutlineProps {
  readonly body: Body;
  /** The block the caret stands in. */
  readonly caretBlock: number | undefined;
  readonly onGo: (block: number) => void;
}

/** The headings of a text, the one above the caret marked. */
export function Outline({ body, caretBlock, onGo }: OutlineProps): ReactNode {
  const { say } = useWords();
  const headings = bodyForReaders(body).flatMap((block, index) => (block.type === 'heading' ? [{ id: index, level: block.level, text: blockText(block).trim() || say('writing.outline.empty-heading') }] : []));
  const current = headings.findLast(({ id }) => id <= (caretBlock ?? -1))?.id;
  if (headings.length === 0) return <Dialog className="no-outline" aria-label={say('writing.outline')}><p className="hint">{say('writing.outline.none')}</p></Dialog>;
  return (
    <Menu
      aria-label={say('writing.outline')}
      autoFocus="first"
      className="menu outline-list"
      items={headings}
      selectionMode="single"
      selectedKeys={current === undefined ? [] : [current]}
      disallowEmptySelection
      onAction={(key) => onGo(Number(key))}
    >
      {({ level, text }) => <MenuItem textValue={text} className={`at-level-${level}`}><span className="cut">{text}</span></MenuItem>}
    </Menu>
  );
}
