import { Check, CircleHelp, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { standingOf, type LedgerEntry, type Standing } from '../../../shared/ledger/entry';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';

/** Glyph and tone of how an entry of a ledger stands: shapes first, colour third. */
export const standingLooks: Record<Standing, { readonly icon: LucideIcon; readonly tone: string }> = {
  blocked: { icon: OctagonX, tone: 't-bad' },
  contradicted: { icon: TriangleAlert, tone: 't-warn' },
  open: { icon: CircleHelp, tone: 't-accent' },
  settled: { icon: Check, tone: 't-good' },
};

const words = { blocked: 'publish.sum.block', contradicted: 'ledger.sum.contradicted', open: 'ledger.sum.open' } as const;

/** How many entries of a ledger stop the story, contradict something or wait for an answer; one good word where none does. */
export function StandingSum({ entries }: { readonly entries: readonly LedgerEntry[] }): ReactNode {
  const { say } = useWords();
  const standings = entries.map(standingOf);
  const counts = (['blocked', 'contradicted', 'open'] as const).map((standing) => ({ standing, count: standings.filter((each) => each === standing).length })).filter(({ count }) => count > 0);
  return (
    <div className="sum">
      {counts.map(({ standing, count }) => <Mark key={standing} standing={standing}>{say(words[standing], { count })}</Mark>)}
      {counts.length === 0 ? <Mark standing="settled">{say('ledger.sum.settled')}</Mark> : null}
    </div>
  );
}

function Mark({ standing, children }: { readonly standing: Standing; readonly children: string }): ReactNode {
  const { icon, tone } = standingLooks[standing];
  return (
    <span className={`state tone ${tone}`}>
      <Icon of={icon} small weight={1.9} />
      {children}
    </span>
  );
}
