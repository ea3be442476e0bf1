import {
  $findMatchingParent, $getSelection, $isParagraphNode, $isRangeSelection, COMMAND_PRIORITY_HIGH, HISTORY_PUSH_TAG, $addUpdateTag, KEY_ARROW_DOWN_COMMAND, KEY_ARROW_LEFT_COMMAND, KEY_ARROW_RIGHT_COMMAND, KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND, KEY_DELETE_COMMAND, KEY_DOWN_COMMAND, mergeRegister, type ElementNode, type LexicalEditor, type LexicalNode, type RangeSelection,
} from 'lexical';
import { $isListNode } from '@lexical/list';
import { $isAtEdge } from '../blocks/leave-block';
import { $topBlock } from '../blocks/top-block';
import { $isPictureNode, type PictureNode } from '../nodes/picture-node';
import { $firstPicture, $goInto, $isPictureBlock, $removeWhole, $selectedWholes, $selectWhole, type PictureBlockNode } from './select-picture';

type Arrow = 'up' | 'down' | 'left' | 'right';

/** Whether the caret is on the first or last line of an element, by where both are seen. */
function isOnEdgeLine(element: HTMLElement, edge: 'first' | 'last'): boolean {
  const range = window.getSelection()?.rangeCount === 1 ? window.getSelection()?.getRangeAt(0) : undefined;
  const caret = range?.getClientRects()[0];
  // In a line without words there is no rectangle, and no other line.
  if (caret === undefined) return true;
  const block = element.getBoundingClientRect();
  return edge === 'first' ? caret.top - block.top < caret.height * 0.9 : block.bottom - caret.bottom < caret.height * 0.9;
}

function goesOut(editor: LexicalEditor, selection: RangeSelection, block: ElementNode, arrow: Arrow): boolean {
  if (arrow === 'left') return $isAtEdge(selection, block, 'before');
  if (arrow === 'right') return $isAtEdge(selection, block, 'after');
  const element = editor.getElementByKey(block.getKey());
  const words = element?.querySelector(':scope > figcaption') ?? element;
  return words instanceof HTMLElement && isOnEdgeLine(words, arrow === 'up' ? 'first' : 'last');
}

function isForward(arrow: Arrow): boolean {
  return arrow === 'down' || arrow === 'right';
}

/** From a picture that is selected as a whole: into its caption, to its neighbour in the gallery, or out. */
function $leaveWhole(node: PictureBlockNode, arrow: Arrow): boolean {
  const sideways = arrow === 'left' ? node.getPreviousSibling() : arrow === 'right' ? node.getNextSibling() : null;
  const isInGallery = !node.is($topBlock(node));
  if (isInGallery && $isPictureNode(sideways)) $selectWhole(sideways);
  else if (isForward(arrow) && $isPictureNode(node) && !(isInGallery && arrow === 'right')) node.selectStart();
  else if (isForward(arrow) && !isInGallery) $selectWhole($firstPicture(node));
  else {
    const top = $topBlock(node);
    return isForward(arrow) ? $goInto(top?.getNextSibling() ?? null, 'above') : $goInto(top?.getPreviousSibling() ?? null, 'below');
  }
  return true;
}

function $leaveCaption(picture: PictureNode, arrow: Arrow): boolean {
  if (!isForward(arrow)) {
    $selectWhole(picture);
    return true;
  }
  const next = arrow === 'right' ? picture.getNextSibling() : null;
  return $goInto(next ?? $topBlock(picture)?.getNextSibling() ?? null, 'above');
}

function $arrow(editor: LexicalEditor, event: KeyboardEvent, arrow: Arrow): boolean {
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
  const [whole] = $selectedWholes();
  if (whole !== undefined) return $leaveWhole(whole, arrow);
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  const picture = $findMatchingParent(node, $isPictureNode);
  if (picture !== null) return goesOut(editor, selection, picture, arrow) && $leaveCaption(picture, arrow);
  const top = $topBlock(node);
  const neighbour = isForward(arrow) ? top?.getNextSibling() : top?.getPreviousSibling();
  if (top === null || !$isPictureBlock(neighbour) || !('selectStart' in top)) return false;
  return goesOut(editor, selection, elementOf(top, node), arrow) && $goInto(neighbour, isForward(arrow) ? 'above' : 'below');
}

/** The block whose edges count: the top one, of which the caret's node is part. */
function elementOf(top: LexicalNode, node: LexicalNode): ElementNode {
  return [node, ...node.getParents()].filter((each): each is ElementNode => 'getChildrenSize' in each).find((each) => each.is(top)) ?? node.getParentOrThrow();
}

function $erase(event: KeyboardEvent, forward: boolean): boolean {
  const wholes = $selectedWholes();
  if (wholes.length > 0) {
    event.preventDefault();
    $addUpdateTag(HISTORY_PUSH_TAG);
    wholes.forEach($removeWhole);
    return true;
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  const picture = $findMatchingParent(node, $isPictureNode);
  const edge = forward ? 'after' : 'before';
  if (picture !== null) {
    // A caption is not joined with what stands beside the picture.
    if (!$isAtEdge(selection, picture, edge)) return false;
    event.preventDefault();
    if (!forward) $selectWhole(picture);
    return true;
  }
  const top = $topBlock(node);
  const neighbour = forward ? top?.getNextSibling() : top?.getPreviousSibling();
  if (top === null || $isListNode(top) || !$isPictureBlock(neighbour) || !$isAtEdge(selection, elementOf(top, node), edge)) return false;
  event.preventDefault();
  if ($isParagraphNode(top) && top.isEmpty()) top.remove();
  $selectWhole(neighbour);
  return true;
}

/** Alt+Shift and an arrow to the side moves a picture within its gallery. */
function $moveInGallery(event: KeyboardEvent): boolean {
  if (!event.altKey || !event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false;
  const [picture] = $selectedWholes();
  const neighbour = event.key === 'ArrowLeft' ? picture?.getPreviousSibling() : picture?.getNextSibling();
  if (picture === undefined || picture.is($topBlock(picture)) || !$isPictureNode(neighbour)) return false;
  event.preventDefault();
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (event.key === 'ArrowLeft') picture.insertAfter(neighbour, false);
  else picture.insertBefore(neighbour, false);
  return true;
}

/** The keys around pictures: whole picture, its caption and what stands beside it are three places, and none is joined with another by accident. `onWhole` hears that a picture was reached as a whole. */
export function registerPictureKeys(editor: LexicalEditor, onWhole: () => void): () => void {
  const arrow = (direction: Arrow) => (event: KeyboardEvent): boolean => {
    if (!$arrow(editor, event, direction)) return false;
    event.preventDefault();
    onWhole();
    return true;
  };
  const erase = (forward: boolean) => (event: KeyboardEvent): boolean => {
    if (!$erase(event, forward)) return false;
    onWhole();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, arrow('up'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, arrow('down'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, arrow('left'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, arrow('right'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, erase(false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, erase(true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DOWN_COMMAND, $moveInGallery, COMMAND_PRIORITY_HIGH),
  );
}
