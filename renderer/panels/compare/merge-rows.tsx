import { Check, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import type { Body } from '../../../shared/body/block';
import { compareBodies } from '../../../shared/compare/compare-bodies';
import type { MergeChoice, MergeRow } from '../../../shared/compare/merge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';
import { BlockText } from './block-rows';

const choiceOrder = ['mine', 'theirs', 'both', 'merged'] as const satisfies readonly MergeChoice[];

/** Writing a line by hand. */
interface Hand {
  /** The words to begin with; undefined when plain text cannot hold what stands there. */
  readonly begin: string | undefined;
  /** What was written; undefined while something else is chosen. */
  readonly written: string | undefined;
  readonly onWrite: (text: string) => void;
}

interface MergeLineProps {
  /** What the line is found by. */
  readonly id: string;
  /** What is merged, for those who do not see it: "Difference 2 of 5". */
  readonly label: string;
  readonly state: MergeRow['state'];
  readonly isBaseKnown: boolean;
  /** The ways there are. */
  readonly choices: readonly MergeChoice[];
  /** Whether a person decided; otherwise the line stands as it came. */
  readonly isChosen: boolean;
  /** Undefined while the line is open or written by hand. */
  readonly choice: MergeChoice | undefined;
  /** Absent where there are no words to write. */
  readonly hand?: Hand;
  readonly onChoose: (choice: MergeChoice) => void;
  readonly language?: string | undefined;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
  readonly result: ReactNode;
}

/** A line of a merge: mine, theirs, and what will be saved, with the ways to choose. The digits choose while the line has the focus. */
export function MergeLine({ id, label, state, isBaseKnown, choices, isChosen, choice, onChoose, hand, language, mine, theirs, result }: MergeLineProps): ReactNode {
  const { say } = useWords();
  const ways = choiceOrder.filter((way) => choices.includes(way));
  const isWritten = hand?.written !== undefined;
  const isSettled = choice !== undefined || isWritten;
  const stands = {
    alike: '', mine: say('merge.only-mine'), theirs: say('merge.only-theirs'), merged: say('merge.apart'), open: say(isBaseKnown ? 'merge.open' : 'merge.open.unknown'),
  }[state];
  const chosen = isWritten ? say('merge.hand') : choice === undefined ? '' : say(`merge.${choice}`);
  const says = isChosen ? say('merge.chosen', { choice: chosen }) : stands;
  const write = hand?.begin === undefined || isWritten ? undefined : hand.onWrite.bind(undefined, hand.begin);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLTextAreaElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const number = Number(event.key);
    const way = ways[number - 1];
    if (way === undefined && (number !== ways.length + 1 || write === undefined)) return;
    event.preventDefault();
    if (way === undefined) write?.();
    else onChoose(way);
  };
  return (
    <div className="rowx change" data-change={id} data-open={isSettled ? undefined : ''} tabIndex={-1} role="group" aria-label={`${label}. ${says}`} onKeyDown={onKeyDown}>
      <div lang={language}>{mine}</div>
      <div lang={language}>{theirs}</div>
      <div className={isSettled ? 'result done' : 'result todo'}>
        <p className={isSettled ? 'stands ok' : 'stands'}><Icon of={isSettled ? Check : TriangleAlert} small weight={1.9} />{says}</p>
        {hand?.written === undefined ? <div lang={language}>{result}</div> : <HandField label={`${say('merge.hand.words')}: ${label}`} language={language} text={hand.written} onWrite={hand.onWrite} />}
        <div className="pick" role="group" aria-label={say('merge.choose')}>
          {ways.map((way, index) => <Button key={way} aria-pressed={choice === way} keys={String(index + 1)} onPress={() => onChoose(way)}>{say(`merge.${way}`)}</Button>)}
          {hand?.begin === undefined ? null : <Button aria-pressed={isWritten} keys={String(ways.length + 1)} onPress={() => write?.()}>{say('merge.hand')}</Button>}
        </div>
        {hand !== undefined && hand.begin === undefined && state === 'open' ? <p className="small soft">{say('merge.hand.not')}</p> : null}
      </div>
    </div>
  );
}

/** The words of a line, to be written by hand: as high as they need. */
function HandField({ label, language, text, onWrite }: { readonly label: string; readonly language: string | undefined; readonly text: string; readonly onWrite: (text: string) => void }): ReactNode {
  return (
    <TextField className="hand" aria-label={label} value={text} onChange={onWrite} autoFocus>
      <TextArea lang={language ?? ''} rows={1} spellCheck={false} />
    </TextField>
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
