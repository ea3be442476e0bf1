import { Check, Replace, Scissors, Sparkle, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { Outcome, Receipt, ReceiptLine } from '../../../shared/article/receipt';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { useWords, type Words } from '../../ui/words';
import { sayRecord } from '../controls/say-record';
import { homeZone } from '../controls/zones-at-hand';
import type { PanelProps } from '../panel';
import { groups, inOrder, panelOfLine, runs, tally } from './tally';
import '../panels.css';

const looks: Record<Outcome, { readonly icon: LucideIcon; readonly tone: string }> = {
  flagged: { icon: TriangleAlert, tone: 't-warn' },
  guessed: { icon: Sparkle, tone: 't-plum' },
  changed: { icon: Replace, tone: 't-accent' },
  removed: { icon: Scissors, tone: '' },
  kept: { icon: Check, tone: 't-good' },
};

const legendOrder = ['kept', 'changed', 'removed', 'guessed', 'flagged'] as const satisfies readonly Outcome[];

/** The account of an import: every line that came in and what became of it. Stands beside the article until it is put away; Escape puts it away too. */
export function ReceiptPanel(props: PanelProps): ReactNode {
  const words = useWords();
  const { say, language } = words;
  const { article, settings, readOnly, dismissReceipt } = props;
  const receipt = article.receipt;
  useEffect(() => {
    // From wherever the focus is, as the key beside Done says; a menu or a dialog that is open takes it first.
    const putAway = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !readOnly && document.querySelector('[role="dialog"], [role="menu"]') === null) dismissReceipt();
    };
    window.addEventListener('keydown', putAway);
    return () => window.removeEventListener('keydown', putAway);
  }, [dismissReceipt, readOnly]);
  if (receipt === undefined) return null;
  const when = sayRecord(receipt.at, homeZone(settings), language);
  const sum = tally(receipt);

  return (
    <div
      className="receipt"
      role="region"
      aria-label={say('panels.receipt.title')}
    >
      <div className="titlerow">
        <h2>{say('panels.receipt.title')}</h2>
        <span className="muted small">{say('panels.receipt.kept-with')}</span>
      </div>
      <div className="receipt-head">
        <span className="small soft grow">{say(`panels.receipt.from.${receipt.source}`, { name: receipt.name ?? say('panels.receipt.a-file'), when })}</span>
        {readOnly ? null : <Button kind="primary" keys="Esc" onPress={dismissReceipt}>{say('panels.receipt.done')}</Button>}
      </div>
      <p className="says">{sum.accounted === sum.cameIn ? say('panels.receipt.tally', { count: sum.cameIn }) : say('panels.receipt.gap', { count: sum.cameIn, accounted: sum.accounted })}</p>
      <div className="tally" role="img" aria-label={sayStrip(receipt, words)}>
        {inOrder(receipt).map((line, index) => <i key={index} className={line.outcome} />)}
      </div>
      <ul className="legend">
        {legendOrder.filter((outcome) => sum.counts[outcome] > 0).map((outcome) => (
          <li key={outcome} className={looks[outcome].tone}>
            <Icon of={looks[outcome].icon} small weight={1.9} />
            <b>{sum.counts[outcome]}</b> {say(`panels.receipt.count.${outcome}`, { count: sum.counts[outcome] })}
          </li>
        ))}
      </ul>
      {groups(receipt).map(({ outcome, lines }) => (
        <section key={outcome} className={`group ${looks[outcome].tone}`}>
          <h3>
            <Icon of={looks[outcome].icon} weight={1.9} />
            {say(`receipt.outcome.${outcome}`)}
            {outcome === 'flagged' ? <span className="n">{say('panels.receipt.note.flagged')}</span> : null}
            {outcome === 'kept' ? <span className="n">{say('panels.receipt.note.kept', { count: lines.length })}</span> : null}
          </h3>
          <ul>{lines.map((line, index) => <Entry key={index} line={line} panel={props} />)}</ul>
        </section>
      ))}
    </div>
  );
}

function Entry({ line, panel }: { readonly line: ReceiptLine; readonly panel: PanelProps }): ReactNode {
  const { say } = useWords();
  const { article, putBack, openPanel, readOnly } = panel;
  const target = panelOfLine(line);
  return (
    <li className="entry2">
      <span className="ln" title={say('panels.receipt.line', { line: line.line })}>{line.line}</span>
      <div>
        <q lang={article.metadata.language}>{line.text}</q>
        {say(`receipt.reason.${line.reason}`, { detail: line.detail ?? '' })}
      </div>
      {target === undefined ? null : <Button onPress={() => openPanel(target)}>{say(`panels.receipt.open.${target}`)}</Button>}
      {line.outcome === 'removed' && !readOnly ? <Button aria-label={say('panels.receipt.put-back.line', { line: line.line })} onPress={() => putBack(line)}>{say('panels.receipt.put-back')}</Button> : null}
    </li>
  );
}

function sayStrip(receipt: Receipt, { say }: Words): string {
  const told = runs(receipt).map(({ from, to, outcome }) => {
    const lines = from === to ? String(from) : say('panels.receipt.lines', { from, to });
    return say('panels.receipt.run', { lines, outcome: say(`panels.receipt.count.${outcome}`, { count: to - from + 1 }) });
  });
  return say('panels.receipt.strip', { runs: told.join(', ') });
}
