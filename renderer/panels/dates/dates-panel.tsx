import type { ReactNode } from 'react';
import { momentFields, type MomentFieldName } from '../../../shared/metadata/index';
import { useWords } from '../../ui/words';
import { DateSection } from '../controls/date-section';
import { LedgerSection } from '../controls/ledger-section';
import type { PanelProps } from '../panel';
import { readersSee } from '../controls/readers-see';
import '../panels.css';

/** The order of the panel: what readers see first, then what keeps a story back, then what only the desk needs. */
const order: Record<MomentFieldName, number> = { updated: 0, published: 1, firstPublished: 2, embargoUntil: 3, expires: 4, created: 5 };

/** Every date of a story, and the sentence that readers will see. */
export function DatesPanel(panel: PanelProps): ReactNode {
  const { article, settings, readOnly, changeMetadata } = panel;
  const { say, language } = useWords();
  return (
    <>
      <section className="section">
        <h3>{say('dates.readers-see')}</h3>
        <p className="says">{readersSee(article.metadata, language)}</p>
      </section>
      {momentFields.toSorted((one, other) => order[one] - order[other]).map((field) => (
        <DateSection key={`${article.id}/${field}`} field={field} metadata={article.metadata} settings={settings} readOnly={readOnly} changeMetadata={changeMetadata} />
      ))}
      <LedgerSection ledger="dates" panel={panel} />
    </>
  );
}
