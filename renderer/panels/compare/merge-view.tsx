import { ChevronDown, ChevronUp, GitMerge, Undo2 } from 'lucide-react';
import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import type { Article } from '../../../shared/article/article';
import type { Block } from '../../../shared/body/block';
import { compareFields } from '../../../shared/compare/compare-fields';
import { choiceFor, handText, mergeArticles, mergedArticle, mergedField, openCount, rowResult, type ArticleMerge, type KeyedRow, type MergeChoice, type MergeRow } from '../../../shared/compare/merge';
import { momentFields, type FieldName, type Metadata } from '../../../shared/metadata/index';
import { sayField } from '../../../shared/metadata/say-field';
import { sayMoment } from '../../../shared/time/say-moment';
import { keysOf } from '../../commands/say-keys';
import { announce } from '../../ui/announce';
import { Button, ToolButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords, type Words } from '../../ui/words';
import { Alike } from './block-rows';
import { Blocks, MergeLine, SideBlocks } from './merge-rows';
import { Pieces } from './pieces';
import { useChoices } from './use-choices';
import { useSteps } from './use-steps';
import './compare.css';
import './merge.css';

interface MergeViewProps {
  /** What both began with; undefined when nobody has it. */
  readonly base: Article | undefined;
  readonly mine: Article;
  readonly theirs: Article;
  /** Where each side is: "In this window". */
  readonly mineSays: string;
  readonly theirsSays: string;
  /** Other ways out, left of Save. */
  readonly actions: ReactNode;
  readonly onSave: (merged: Article) => void;
}

/**
 * Two versions of a story and what will be saved of them, piece by piece. What only one side changed is taken; the rest is
 * chosen, or written by hand. What was chosen holds for every piece that is the same when a side is read again.
 */
export function MergeView({ base, mine, theirs, mineSays, theirsSays, actions, onSave }: MergeViewProps): ReactNode {
  const { say } = useWords();
  const merge = useMemo(() => mergeArticles(base, mine, theirs), [base, mine, theirs]);
  const { choices, choose, undo, canUndo } = useChoices();
  const steps = useSteps();
  const open = openCount(merge, choices);
  const groups = useMemo(() => grouped(merge.rows), [merge]);
  const count = merge.fields.length + merge.parts.length + merge.rows.filter(({ state }) => state !== 'alike').length;
  const save = (): void => {
    const merged = mergedArticle(merge, choices);
    if (merged !== undefined) onSave(merged);
  };
  const takeBack = (): void => {
    const key = undo();
    if (key === undefined) return;
    announce(say('merge.undone'));
    steps.goTo(key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    steps.onKeyDown(event);
    // What is being written by hand has an undo of its own.
    if (event.target instanceof HTMLTextAreaElement || event.key.toLowerCase() !== 'z' || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    takeBack();
  };
  const at = (index: number): string => say('compare.at', { index, count });
  const line = { isBaseKnown: base !== undefined, language: mine.metadata.language };
  return (
    <div className="compare merge" onKeyDown={onKeyDown}>
      <div className="compare-bar">
        <p className="small soft grow num" role="status"><b>{say('merge.sum', { count, open })}</b></p>
        <ToolButton icon={Undo2} name={say('merge.undo')} keys={keysOf('edit.undo')} isDisabled={!canUndo} onPress={takeBack} />
        <ToolButton icon={ChevronUp} name={say('compare.previous')} keys="Alt+↑" isDisabled={count === 0} onPress={() => steps.step(-1)} />
        <ToolButton icon={ChevronDown} name={say('compare.next')} keys="Alt+↓" isDisabled={count === 0} onPress={() => steps.step(1)} />
        {actions}
        <Button kind="primary" isDisabled={open > 0} {...(open > 0 ? { 'aria-describedby': 'merge-open' } : {})} onPress={save}>{say('merge.save')}</Button>
        {open > 0 ? <span id="merge-open" className="vh">{say('merge.save.open', { count: open })}</span> : null}
      </div>
      <div ref={steps.ref} className="compare-rows three" tabIndex={0} role="group" aria-label={say('merge.title')}>
        <div className="rowx names">
          <div><b>{say('merge.mine')}</b><span className="small soft">{mineSays}</span></div>
          <div><b>{say('merge.theirs')}</b><span className="small soft">{theirsSays}</span></div>
          <div className="result"><b><Icon of={GitMerge} />{say('merge.result')}</b><span className="small soft">{say('merge.result.says')}</span></div>
        </div>
        {merge.fields.map((field, index) => {
          const { name, key, state } = field;
          const now = choiceFor(field, choices);
          return (
            <MergeLine
              key={key} {...line} id={key} label={`${at(index + 1)}: ${say(`field.${name}`)}`} state={state} choices={state === 'merged' ? ['mine', 'theirs', 'merged'] : ['mine', 'theirs']}
              isChosen={choices.has(key)} choice={now} onChoose={(chosen) => choose(key, chosen)}
              mine={<FieldSide merge={merge} name={name} side="mine" />}
              theirs={<FieldSide merge={merge} name={name} side="theirs" />}
              result={now === undefined ? null : <FieldValue metadata={{ [name]: mergedField(merge, name, now) }} name={name} />}
            />
          );
        })}
        {merge.parts.map((part, index) => {
          const { name, key, state } = part;
          const says = <div className="field-row"><span className="what">{say(`compare.other.${name}`)}</span>{say(`compare.other.${name}.says`)}</div>;
          return (
            <MergeLine
              key={key} {...line} id={key} label={`${at(merge.fields.length + index + 1)}: ${say(`compare.other.${name}`)}`} state={state} choices={['mine', 'theirs']}
              isChosen={choices.has(key)} choice={choiceFor(part, choices)} onChoose={(chosen) => choose(key, chosen)} mine={says} theirs={says} result={null}
            />
          );
        })}
        {groups.map((group, place) => {
          if (group.kind === 'alike') return <Alike key={`alike-${place}`} blocks={group.blocks} layout="three" />;
          const { row, index } = group;
          const { key, state } = row;
          const chosen = choices.get(key);
          const from = (typeof chosen === 'object' ? chosen.from : chosen ?? row.choice) ?? 'mine';
          return (
            <MergeLine
              key={key} {...line} id={key} label={at(merge.fields.length + merge.parts.length + index)} state={state} choices={choicesOf(row)}
              isChosen={chosen !== undefined} choice={typeof chosen === 'object' ? undefined : chosen ?? row.choice} onChoose={(choice) => choose(key, choice)}
              hand={{ begin: handText(row, from), written: typeof chosen === 'object' ? chosen.text : undefined, onWrite: (text) => choose(key, { from, text }) }}
              mine={<SideBlocks before={base === undefined ? row.theirs : row.base} blocks={row.mine} isBaseKnown={base !== undefined} />}
              theirs={<SideBlocks before={base === undefined ? row.mine : row.base} blocks={row.theirs} isBaseKnown={base !== undefined} />}
              result={<Blocks blocks={rowResult(row, choices)} />}
            />
          );
        })}
      </div>
    </div>
  );
}

function choicesOf({ results }: MergeRow): readonly MergeChoice[] {
  return (['mine', 'theirs', 'both', 'merged'] as const).filter((choice) => results[choice] !== undefined);
}

type Group = { readonly kind: 'alike'; readonly blocks: Block[] } | { readonly kind: 'change'; readonly index: number; readonly row: KeyedRow };

/** The rows with those that are alike put together. `index` is the row's place among those that differ, from 1. */
function grouped(rows: readonly KeyedRow[]): readonly Group[] {
  const groups: Group[] = [];
  let changes = 0;
  rows.forEach((row) => {
    const last = groups.at(-1);
    if (row.state !== 'alike') groups.push({ kind: 'change', index: ++changes, row });
    else if (last?.kind === 'alike') last.blocks.push(...row.mine);
    else if (row.mine.length > 0) groups.push({ kind: 'alike', blocks: [...row.mine] });
  });
  return groups;
}

function sayValue(metadata: Metadata, name: FieldName, { language }: Words): string {
  const moment = momentFields.find((each) => each === name);
  const value = moment === undefined ? undefined : metadata[moment];
  return value === undefined ? sayField(metadata, name) : sayMoment(value, language, 'long');
}

function FieldValue({ metadata, name }: { readonly metadata: Metadata; readonly name: FieldName }): ReactNode {
  const words = useWords();
  const says = sayValue(metadata, name, words);
  return <p className="field-row">{says === '' ? <span className="muted">{words.say('compare.fact.nothing')}</span> : says}</p>;
}

/** A field of one side, with what it changed. */
function FieldSide({ merge, name, side }: { readonly merge: ArticleMerge; readonly name: FieldName; readonly side: 'mine' | 'theirs' }): ReactNode {
  const { say } = useWords();
  const { metadata } = merge[side];
  const before = merge.base?.metadata;
  const change = before === undefined || momentFields.some((each) => each === name) ? undefined : compareFields(before, metadata).find(({ field }) => field === name);
  return (
    <div>
      <span className="what">{say(`field.${name}`)}</span>
      {change === undefined || change.after === '' ? <FieldValue metadata={metadata} name={name} /> : <p className="field-row"><Pieces pieces={change.pieces} /></p>}
    </div>
  );
}
