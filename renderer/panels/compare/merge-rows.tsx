import { Check, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Body } from '../../../shared/body/block';
import { compareBodies } from '../../../shared/compare/compare-bodies';
import type { MergeChoice, MergeRow } from '../../../shared/compare/merge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';
import { BlockText } from './block-rows';

const choiceOrder = ['mine', 'theirs', 'both', 'merged'] as const satisfies readonly MergeChoice[];

interface MergeLineProps {
  /** What is merged, for those who do not see it: "Difference 2 of 5". */
  readonly label: string;
  readonly state: MergeRow['state'];
  readonly isBaseKnown: boolean;
  /** The ways there are. */
  readonly choices: readonly MergeChoice[];
  /** What a person chose; undefined while the line stands as it came. */
  readonly chosen: MergeChoice | undefined;
  readonly choice: MergeChoice | undefined;
  readonly onChoose: (choice: MergeChoice) => void;
  readonly language?: string | undefined;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  readonly result: ReactNode;
}

/** A line of a merge: mine, theirs, and what will be saved, with the ways to choose. The digits choose while the line has the focus. */
export function MergeLine({ label, state, isBaseKnown, choices, chosen, choice, onChoose, language, mine, theirs, result }: MergeLineProps): ReactNode {
  const { say } = useWords();
  const ways = choiceOrder.filter((way) => choices.includes(way));
  const isSettled = choice !== undefined;
  const stands = {
    alike: '', mine: say('merge.only-mine'), theirs: say('merge.only-theirs'), merged: say('merge.apart'), open: say(isBaseKnown ? 'merge.open' : 'merge.open.unknown'),
  }[state];
  const says = chosen === undefined ? stands : say('merge.chosen', { choice: say(`merge.${chosen}`) });
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = ways[Number(event.key) - 1];
    if (way === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChoose(way);
  };
  return (
    <div className="rowx change" data-change data-open={isSettled ? undefined : ''} tabIndex={-1} role="group" aria-label={`${label}. ${says}`} onKeyDown={onKeyDown}>
      <div lang={language}>{mine}</div>
      <div lang={language}>{theirs}</div>
      <div className={isSettled ? 'result done' : 'result todo'}>
        <p className={isSettled ? 'stands ok' : 'stands'}><Icon of={isSettled ? Check : TriangleAlert} small weight={1.9} />{says}</p>
        <div lang={language}>{result}</div>
        <div className="pick" role="group" aria-label={say('merge.choose')}>
          {ways.map((way, index) => <Button key={way} aria-pressed={choice === way} keys={String(index + 1)} onPress={() => onChoose(way)}>{say(`merge.${way}`)}</Button>)}
        </div>
      </div>
    </div>
  );
}

/** Blocks as they stand; a line of their own says when there are none. */
export function Blocks({ blocks }: { readonly blocks: Body | undefined }): ReactNode {
  const { say } = useWords();
  if (blocks === undefined) return null;
  return blocks.length === 0 ? <p className="muted">{say('merge.left-out')}</p> : blocks.map((block, index) => <BlockText key={index} block={block} />);
}

/** One side of a line, with what it changed. Where nobody knows what both began with, with what it has beyond the other side. */
export function SideBlocks({ before, blocks, isBaseKnown }: { readonly before: Body; readonly blocks: Body; readonly isBaseKnown: boolean }): ReactNode {
  if (blocks.length === 0) return <Blocks blocks={blocks} />;
  const rows = compareBodies(before, blocks);
  return rows.map((row, index) => {
    if (row.kind === 'same') return <BlockText key={index} block={row.after} />;
    if (row.kind === 'removed') return null;
    const isWhole = row.kind === 'added';
    return <BlockText key={index} block={row.after} pieces={isWhole ? undefined : row.pieces} side={isBaseKnown ? undefined : 'after'} isAdded={isWhole && isBaseKnown} />;
  });
}
