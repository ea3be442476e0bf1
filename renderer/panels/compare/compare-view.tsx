import { Check, ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Article } from '../../../shared/article/article';
import { compareArticles, isSameArticle } from '../../../shared/compare/compare-articles';
import type { BlockRow } from '../../../shared/compare/compare-bodies';
import type { FieldChange } from '../../../shared/compare/compare-fields';
import type { Block } from '../../../shared/body/block';
import { ToolButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Segmented } from '../../ui/segmented';
import { useWords } from '../../ui/words';
import { Alike, BlockChange, type CompareLayout } from './block-rows';
import { Pieces } from './pieces';
import { sayMomentOf } from './say-change';
import { useSteps } from './use-steps';
import './compare.css';

/** Choosing differences of the text: rows by their place in the comparison of the bodies. */
export interface RowChoice {
  /** What the button of a difference says. */
  readonly label: string;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
}

interface CompareViewProps {
  readonly before: Article;
  readonly after: Article;
  /** What the sides are called: "Saved at 11:42", "Now". */
  readonly beforeName: string;
  readonly afterName: string;
  /** Offers to choose differences of the text. */
  readonly choice?: RowChoice | undefined;
}

/**
 * Two versions of a story held against one another: fields first, then the text, in one text or side by side. It fills its
 * parent, which must have a height, and scrolls by itself. Alt with the arrows steps through the differences.
 */
export function CompareView({ before, after, beforeName, afterName, choice }: CompareViewProps): ReactNode {
  const { say } = useWords();
  const [layout, setLayout] = useState<CompareLayout>('inline');
  const difference = useMemo(() => compareArticles(before, after), [before, after]);
  const steps = useSteps();
  const groups = useMemo(() => grouped(difference.rows), [difference]);
  const count = difference.fields.length + difference.others.length + groups.filter((group) => group.kind !== 'alike').length;
  const language = after.metadata.language;
  return (
    <div className="compare" onKeyDown={steps.onKeyDown}>
      <div className="compare-bar">
        <p className="small soft grow num" role="status">
          <b>{steps.at === 0 ? say('compare.differences', { count }) : say('compare.at', { index: steps.at, count })}</b>
          <span className="delta"><span className="plus" aria-hidden>+{difference.words.added}</span> <span className="minus" aria-hidden>−{difference.words.removed}</span><span className="vh">{say('compare.words.added', { count: difference.words.added })}, {say('compare.words.removed', { count: difference.words.removed })}</span></span>
        </p>
        <ToolButton icon={ChevronUp} name={say('compare.previous')} keys="Alt+↑" isDisabled={count === 0} onPress={() => steps.step(-1)} />
        <ToolButton icon={ChevronDown} name={say('compare.next')} keys="Alt+↓" isDisabled={count === 0} onPress={() => steps.step(1)} />
        <Segmented label={say('compare.layout')} value={layout} options={[{ value: 'inline', label: say('compare.layout.inline') }, { value: 'sides', label: say('compare.layout.sides') }]} onChange={setLayout} />
      </div>
      <div ref={steps.ref} className={`compare-rows ${layout}`} tabIndex={0} role="group" aria-label={`${beforeName}, ${afterName}`}>
        {layout === 'sides'
          ? <div className="rowx names"><b>{beforeName}</b><b>{afterName}</b></div>
          : <div className="rowx names"><span><del>{beforeName}</del> <ins>{afterName}</ins></span></div>}
        {isSameArticle(difference) ? <div className="alone"><b>{say('compare.same')}</b><p className="soft">{say('compare.same.says')}</p></div> : null}
        {difference.fields.map((change, index) => (
          <Change key={change.field} index={index + 1} count={count} name={say(`field.${change.field}`)}>
            <FieldRow change={change} before={before} after={after} layout={layout} />
          </Change>
        ))}
        {difference.others.map((part, index) => (
          <Change key={part} index={difference.fields.length + index + 1} count={count} name={say(`compare.other.${part}`)}>
            <div className="field-row"><span className="what">{say(`compare.other.${part}`)}</span>{say(`compare.other.${part}.says`)}</div>
          </Change>
        ))}
        {groups.map((group, index) => group.kind === 'alike'
          ? <Alike key={`alike-${index}`} blocks={group.blocks} layout={layout} />
          : (
            <Change key={index} index={group.index + difference.fields.length + difference.others.length} count={count} name={say(`compare.block.${group.row.kind}`)} language={language}>
              <BlockChange row={group.row} layout={layout} />
              {choice === undefined ? null : <Choose row={group.at} choice={choice} />}
            </Change>
          ))}
      </div>
    </div>
  );
}

type Group = { readonly kind: 'alike'; readonly blocks: readonly Block[] } | { readonly kind: 'change'; readonly index: number; readonly at: number; readonly row: Exclude<BlockRow, { kind: 'same' }> };

/** The rows with blocks that are alike put together. */
function grouped(rows: readonly BlockRow[]): readonly Group[] {
  const groups: Group[] = [];
  let alike: Block[] | undefined;
  let changes = 0;
  for (const [at, row] of rows.entries()) {
    if (row.kind !== 'same') {
      alike = undefined;
      groups.push({ kind: 'change', index: ++changes, at, row });
    } else if (alike !== undefined) {
      alike.push(row.after);
    } else {
      alike = [row.after];
      groups.push({ kind: 'alike', blocks: alike });
    }
  }
  return groups;
}

function Choose({ row, choice: { label, chosen, onChoose } }: { readonly row: number; readonly choice: RowChoice }): ReactNode {
  const toggle = (isChosen: boolean): void => onChoose(new Set(isChosen ? [...chosen, row] : [...chosen].filter((each) => each !== row)));
  return (
    <ToggleButton className="btn choose-row" isSelected={chosen.has(row)} onChange={toggle}>
      {({ isSelected }) => <>{isSelected ? <Icon of={Check} small /> : null}<span>{label}</span></>}
    </ToggleButton>
  );
}

function Change({ index, count, name, language, children }: { readonly index: number; readonly count: number; readonly name: string; readonly language?: string | undefined; readonly children: ReactNode }): ReactNode {
  const { say } = useWords();
  return <div className="rowx change" data-change tabIndex={-1} role="group" aria-label={`${say('compare.at', { index, count })}: ${name}`} lang={language}>{children}</div>;
}

function FieldRow({ change, before, after, layout }: { readonly change: FieldChange; readonly before: Article; readonly after: Article; readonly layout: CompareLayout }): ReactNode {
  const words = useWords();
  const { say } = words;
  const name = <span className="what">{say(`field.${change.field}`)}</span>;
  const [old, now] = [sayMomentOf(change, before.metadata, words), sayMomentOf(change, after.metadata, words)];
  const side = (which: 'before' | 'after'): ReactNode => {
    if (old !== undefined && now !== undefined && old !== now) return which === 'before' ? <del>{old}</del> : <ins>{now}</ins>;
    return change[which] === '' ? <span className="muted">{say('compare.fact.nothing')}</span> : <Pieces pieces={change.pieces} side={which} />;
  };
  if (layout === 'sides') return <><div className="field-row">{name}{side('before')}</div><div className="field-row">{name}{side('after')}</div></>;
  return <div className="field-row">{name}{old !== undefined && old !== now ? <>{side('before')} {side('after')}</> : <Pieces pieces={change.pieces} />}</div>;
}
