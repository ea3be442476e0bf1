import { UnfoldVertical } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Block } from '../../../shared/body/block';
import type { BlockRow } from '../../../shared/compare/compare-bodies';
import { tokensOfBlock } from '../../../shared/compare/frame';
import type { Piece } from '../../../shared/compare/compare-words';
import { joinRuns } from '../../../shared/compare/tokens';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';
import { Pieces, Runs } from './pieces';
import { sayFact, sayFactName } from './say-change';

/** How a comparison is laid out: both sides in one text, or next to one another. */
export type CompareLayout = 'inline' | 'sides';

interface BlockTextProps {
  readonly block: Block;
  readonly pieces?: readonly Piece[] | undefined;
  readonly side?: 'before' | 'after' | undefined;
  /** All of it is new. */
  readonly isAdded?: boolean;
}

/** The words of a block as they stand, under the name of its kind where that is no paragraph. */
export function BlockText({ block, pieces: given, side, isAdded = false }: BlockTextProps): ReactNode {
  const { say } = useWords();
  const tokens = tokensOfBlock(block);
  const pieces = isAdded && tokens.length > 0 ? [{ kind: 'added', runs: joinRuns(tokens.flatMap(({ runs }) => runs)) } as const] : given;
  return (
    <div className={`block of-${block.type}`}>
      {block.type === 'paragraph' ? null : <span className="what">{say(`blocks.${block.type}`)}</span>}
      {pieces !== undefined ? <p><Pieces pieces={pieces} side={side} /></p> : null}
      {pieces === undefined && tokens.length > 0 ? <p><Runs runs={joinRuns(tokens.flatMap(({ runs }) => runs))} /></p> : null}
      {pieces === undefined && tokens.length === 0 && block.type === 'paragraph' ? <p className="muted">{say('compare.block.empty')}</p> : null}
    </div>
  );
}

function Facts({ row }: { readonly row: Extract<BlockRow, { kind: 'changed' }> }): ReactNode {
  const words = useWords();
  const { say } = words;
  return (
    <>
      {row.facts.map((fact, index) => (
        <p key={index} className="fact">
          <span className="what">{sayFactName(fact, words)}</span>
          <del><span className="vh">{say('compare.removed')}</span>{sayFact(fact, 'before', words)}</del> <ins><span className="vh">{say('compare.added')}</span>{sayFact(fact, 'after', words)}</ins>
        </p>
      ))}
      {row.isRearranged ? <p className="fact">{say('compare.block.rearranged')}</p> : null}
    </>
  );
}

/** A block that stands on one side only. */
function OneSided({ row }: { readonly row: Extract<BlockRow, { kind: 'added' | 'removed' }> }): ReactNode {
  const { say } = useWords();
  const isAdded = row.kind === 'added';
  const block = isAdded ? row.after : row.before;
  const title = row.isMoved ? say(isAdded ? 'compare.block.moved-here' : 'compare.block.moved-away') : say(isAdded ? 'compare.block.added' : 'compare.block.removed');
  const piece: Piece = { kind: row.kind, runs: joinRuns(tokensOfBlock(block).flatMap(({ runs }) => runs)) };
  return (
    <>
      <span className="what">{title}</span>
      {row.isMoved || piece.runs.length === 0 ? <BlockText block={block} /> : <BlockText block={block} pieces={[piece]} />}
    </>
  );
}

/** One difference of the text in the layout that was chosen. */
export function BlockChange({ row, layout }: { readonly row: Exclude<BlockRow, { kind: 'same' }>; readonly layout: CompareLayout }): ReactNode {
  if (row.kind === 'changed' && layout === 'inline') return <div><BlockText block={row.after} pieces={row.pieces} /><Facts row={row} /></div>;
  if (row.kind === 'changed') {
    return (
      <>
        <div><BlockText block={row.before} pieces={row.pieces} side="before" /></div>
        <div><BlockText block={row.after} pieces={row.pieces} side="after" /><Facts row={row} /></div>
      </>
    );
  }
  const one = <div><OneSided row={row} /></div>;
  if (layout === 'inline') return one;
  return row.kind === 'removed' ? <>{one}<div /></> : <><div />{one}</>;
}

/** Blocks that are the same on both sides: one line until somebody wants to read them. */
export function Alike({ blocks, layout }: { readonly blocks: readonly Block[]; readonly layout: CompareLayout | 'three' }): ReactNode {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen || blocks.length === 1) {
    return blocks.map((block, index) => (
      <div key={index} className="rowx same">
        <div><BlockText block={block} /></div>
        {layout === 'sides' ? <div aria-hidden><BlockText block={block} /></div> : null}
      </div>
    ));
  }
  return (
    <AriaButton className="alike" onPress={() => setOpen(true)}>
      <Icon of={UnfoldVertical} small />
      {say('compare.alike', { count: blocks.length })}
    </AriaButton>
  );
}
