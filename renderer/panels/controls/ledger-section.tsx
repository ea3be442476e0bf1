import { BookOpenCheck } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { LedgerName } from '../../../shared/checks/check';
import { dateLedger } from '../../../shared/ledger/date-ledger';
import type { LedgerEntry } from '../../../shared/ledger/entry';
import { rightsLedger } from '../../../shared/ledger/rights-ledger';
import { keysOf } from '../../commands/say-keys';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import type { PanelProps } from '../panel';
import { StandingSum } from './standings';

interface LedgerWayProps {
  readonly ledger: LedgerName;
  readonly panel: PanelProps;
}

/** The entries of a ledger, made anew only when the story or what was found in it changed. */
function useLedger({ ledger, panel: { article, findings } }: LedgerWayProps): readonly LedgerEntry[] {
  return useMemo(() => (ledger === 'dates' ? dateLedger : rightsLedger)(article, findings), [ledger, article, findings]);
}

/** The way into a ledger from where its subject is edited: how many entries it has and how they stand. */
export function LedgerSection(way: LedgerWayProps): ReactNode {
  const { say } = useWords();
  const { ledger, panel } = way;
  const entries = useLedger(way);
  return (
    <section className="section ledger-way">
      <h3>
        {say(`ledger.${ledger}`)}
        <span className="end muted num">{entries.length}</span>
      </h3>
      <StandingSum entries={entries} />
      <Button icon={BookOpenCheck} keys={keysOf(`view.${ledger}-ledger`)} onPress={() => panel.openLedger(ledger)}>{say('ledger.open')}</Button>
    </section>
  );
}

/** The same way as a button, for the publish sheet. */
export function LedgerButton(way: LedgerWayProps): ReactNode {
  const { say } = useWords();
  const entries = useLedger(way);
  return <Button icon={BookOpenCheck} onPress={() => way.panel.openLedger(way.ledger)}>{say(`ledger.${way.ledger}.count`, { count: entries.length })}</Button>;
}
