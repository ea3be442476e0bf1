import { GripVertical, Plus, SlidersHorizontal } from 'lucide-react';
import { $getNodeByKey, $getRoot, $getSelection, $isElementNode, $isParagraphNode, $isRangeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useLayoutEffect, useRef, useState, type JSX, type PointerEvent, type RefObject } from 'react';
import { say } from '../../../shared/i18n/index';
import type { Language } from '../../../shared/i18n/message';
import { announce } from '../../ui/announce';
import { useAnchor } from '../anchor';
import { $detailsOf } from '../details/details-kinds';
import { OPEN_DETAILS_COMMAND } from '../details/open-details';
import { runEditorCommand } from '../editor-command';
import { blockAtHeight, dropBlock, dropPlaceAt, type DropPlace } from './block-drag';
import { $blockName } from './block-name';
import { movedTag } from './move-block';
import { $selectBlock } from './select-block';
import { $selectedBlocks, $topBlock } from './top-block';
import './block-tools.css';

/** What {@link BlockTools} is given. */
export interface BlockToolsProps {
  readonly editor: LexicalEditor;
  readonly uiLanguage: Language;
}

interface AtCaret {
  /** The empty paragraph of the caret. */
  readonly empty: NodeKey | undefined;
  /** The set-apart block of the selection that has details. */
  readonly details: NodeKey | undefined;
}

const nowhere: AtCaret = { empty: undefined, details: undefined };

function $atCaret(): AtCaret {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : selection?.getNodes()[0];
  if (node === undefined) return nowhere;
  if ($isParagraphNode(node) && node.isEmpty() && $getRoot().is(node.getParent())) return $isRangeSelection(selection) ? { empty: node.getKey(), details: undefined } : nowhere;
  const block = $topBlock(node);
  return block === null || !$isElementNode(block) ? nowhere : { empty: undefined, details: $detailsOf(block)?.getKey() };
}

function useAtCaret(editor: LexicalEditor): AtCaret {
  const [at, setAt] = useState(nowhere);
  useEffect(() => editor.registerUpdateListener(({ editorState }) => {
    const next = editorState.read($atCaret);
    setAt((before) => (before.empty === next.empty && before.details === next.details ? before : next));
  }), [editor]);
  return at;
}

function useHovered(editor: LexicalEditor, isDragging: boolean): NodeKey | undefined {
  const [hovered, setHovered] = useState<NodeKey>();
  useEffect(() => {
    const sheet = editor.getRootElement()?.closest('.sheet');
    if (!(sheet instanceof HTMLElement) || isDragging) return undefined;
    const move = (event: MouseEvent): void => {
      const found = blockAtHeight(editor, event.clientY);
      if (found !== undefined) setHovered(found.key);
    };
    const leave = (): void => setHovered(undefined);
    // A change moves the blocks under a pointer that stands still.
    const stopWatching = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) leave();
    });
    sheet.addEventListener('mousemove', move);
    sheet.addEventListener('mouseleave', leave);
    return () => {
      stopWatching();
      sheet.removeEventListener('mousemove', move);
      sheet.removeEventListener('mouseleave', leave);
    };
  }, [editor, isDragging]);
  return hovered;
}

/** Says where a block went that was moved by keys or dragged. */
function useSayMoved(editor: LexicalEditor, uiLanguage: Language): void {
  useEffect(() => editor.registerUpdateListener(({ editorState, tags }) => {
    if (!tags.has(movedTag)) return;
    announce(editorState.read(() => {
      const [block] = $selectedBlocks($getSelection());
      return block === undefined ? '' : say(uiLanguage, 'blocks.moved', { block: say(uiLanguage, $blockName(block)), place: block.getIndexWithinParent() + 1, count: $getRoot().getChildrenSize() });
    }));
  }), [editor, uiLanguage]);
}

/** What stands beside the blocks: the handle of the one under the pointer, a plus at an empty line, and the way to the details of the one that is written in. */
export function BlockTools({ editor, uiLanguage }: BlockToolsProps): JSX.Element {
  const { empty, details } = useAtCaret(editor);
  const [dragging, setDragging] = useState(false);
  const hovered = useHovered(editor, dragging);
  useSayMoved(editor, uiLanguage);
  useAnchor(editor, empty, '--block-empty');
  useAnchor(editor, details, '--block-details');
  const detailsName = details === undefined ? '' : editor.read(() => {
    const node = $getNodeByKey(details);
    return node === null ? '' : say(uiLanguage, 'blocks.details', { block: say(uiLanguage, $blockName(node)) });
  });
  const add = (): void => {
    runEditorCommand(editor, 'insert.block', () => undefined);
    editor.focus();
  };
  return (
    <>
      {empty !== undefined && (
        <button type="button" className="block-plus" aria-label={say(uiLanguage, 'blocks.add')} title={say(uiLanguage, 'blocks.add')} onMouseDown={(event) => event.preventDefault()} onClick={add}>
          <Plus size={16} strokeWidth={1.5} aria-hidden />
        </button>
      )}
      {details !== undefined && (
        <button
          type="button"
          className="block-corner"
          aria-label={detailsName}
          title={detailsName}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor.dispatchCommand(OPEN_DETAILS_COMMAND, details)}
        >
          <SlidersHorizontal size={14} strokeWidth={1.5} aria-hidden />
        </button>
      )}
      {hovered !== undefined && hovered !== empty && <Handle editor={editor} uiLanguage={uiLanguage} block={hovered} onDragging={setDragging} />}
    </>
  );
}

const nearEdge = 56;

/** Scrolls the sheet while a block is held near its upper or lower edge. */
function scrollAtEdges(scroller: Element | null | undefined, y: number): void {
  if (scroller === null || scroller === undefined) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + nearEdge) scroller.scrollBy(0, -12);
  else if (y > bottom - nearEdge) scroller.scrollBy(0, 12);
}

/** Keeps an element at the height of a block. By script: an anchor on a block under the pointer would keep the browser from holding the text in place while far blocks grow. */
function useBeside(editor: LexicalEditor, block: NodeKey): RefObject<HTMLButtonElement | null> {
  const beside = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = beside.current;
    const holder = element?.offsetParent;
    const top = editor.getElementByKey(block)?.getBoundingClientRect().top;
    if (element !== null && holder !== null && holder !== undefined && top !== undefined) element.style.insetBlockStart = `${top - holder.getBoundingClientRect().top + 2}px`;
  }, [editor, block]);
  return beside;
}

interface HandleProps extends BlockToolsProps {
  readonly block: NodeKey;
  readonly onDragging: (dragging: boolean) => void;
}

/** The grip beside a block: a press selects the whole, dragging moves it to the line that shows. The keyboard has commands for both. */
function Handle({ editor, uiLanguage, block, onDragging }: HandleProps): JSX.Element {
  const [drop, setDrop] = useState<DropPlace>();
  const held = useRef<{ readonly y: number; moved: boolean }>(undefined);
  const handle = useBeside(editor, block);
  useAnchor(editor, drop?.block, '--block-drop');

  const end = (): void => {
    held.current = undefined;
    setDrop(undefined);
    onDragging(false);
  };
  useEffect(() => {
    if (drop === undefined) return undefined;
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      held.current = undefined;
      setDrop(undefined);
      onDragging(false);
    };
    window.addEventListener('keydown', cancel, true);
    return () => window.removeEventListener('keydown', cancel, true);
  }, [drop, onDragging]);

  const move = (event: PointerEvent<HTMLButtonElement>): void => {
    const start = held.current;
    if (start === undefined || (!start.moved && Math.abs(event.clientY - start.y) < 4)) return;
    if (!start.moved) {
      start.moved = true;
      onDragging(true);
    }
    scrollAtEdges(editor.getRootElement()?.closest('.sheet'), event.clientY);
    const place = dropPlaceAt(editor, event.clientY);
    if (place !== undefined) setDrop(place);
  };
  const release = (): void => {
    const start = held.current;
    if (start === undefined) return;
    if (!start.moved) editor.update(() => {
      const node = $getNodeByKey(block);
      if (node !== null) $selectBlock(node);
    });
    else if (drop !== undefined) dropBlock(editor, block, drop);
    end();
    editor.getRootElement()?.focus({ preventScroll: true });
  };
  return (
    <>
      <button
        ref={handle}
        type="button"
        tabIndex={-1}
        className="block-handle"
        aria-label={say(uiLanguage, 'blocks.move')}
        title={say(uiLanguage, 'blocks.move')}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          held.current = { y: event.clientY, moved: false };
        }}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={end}
      >
        <GripVertical size={16} strokeWidth={1.5} aria-hidden />
      </button>
      {drop !== undefined && <div className={`block-drop ${drop.side}`} aria-hidden />}
    </>
  );
}
