import { Fragment, type ReactNode } from 'react';
import type { Finding } from '../../../shared/checks/check';
import { fields, momentFields, type FieldName } from '../../../shared/metadata/index';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import { FieldControl } from '../controls/field-control';
import { LedgerSection } from '../controls/ledger-section';
import { homeZone } from '../controls/zones-at-hand';
import type { PanelProps } from '../panel';
import { FieldOffer } from './field-offer';
import { NoticeField } from './notice-field';
import { PermissionField } from './permission-field';
import '../panels.css';

const rightsFields: readonly FieldName[] = fields.filter((field) => field.group === 'rights').map((field) => field.name);

const isAboutDates = ({ against = [] }: Finding): boolean => against.some((place) => place.kind === 'field' && momentFields.some((field) => field === place.field));

/** Whose story it is: the notice as written, what was read from it, what the checks doubt, and whether it may be used. */
export function RightsPanel(panel: PanelProps): ReactNode {
  const { article, findings, settings, readOnly, changeMetadata, openPanel } = panel;
  const { say } = useWords();
  const doubts = findings.filter(({ level, place }) => level !== 'hint' && place.kind === 'field' && rightsFields.includes(place.field) && place.field !== 'permission');
  const shared = { articleId: article.id, metadata: article.metadata, readOnly, changeMetadata };

  return (
    <Fragment key={article.id}>
      <NoticeField metadata={article.metadata} template={settings.noticeTemplate} readOnly={readOnly} changeMetadata={changeMetadata} />
      {doubts.length === 0 ? null : (
        <section className="section">
          {doubts.map((finding, index) => (
            <Notice
              key={`${finding.rule}/${index}`}
              tone={finding.level === 'block' ? 'bad' : 'warn'}
              title={say(finding.message, finding.facts)}
              actions={isAboutDates(finding) ? [{ label: say('panels.receipt.open.dates'), plain: true, run: () => openPanel('dates') }] : []}
            />
          ))}
        </section>
      )}
      <PermissionField articleId={article.id} permission={article.metadata.permission} home={homeZone(settings)} readOnly={readOnly} onChange={(permission) => changeMetadata({ permission })} />
      <section className="section fields">
        <h3>{say('rights.fields')}</h3>
        {rightsFields.map((field) => (
          <Fragment key={field}>
            <FieldControl field={field} {...shared} />
            <FieldOffer field={field} metadata={article.metadata} house={settings.defaultHolder} readOnly={readOnly} changeMetadata={changeMetadata} />
          </Fragment>
        ))}
      </section>
      <LedgerSection ledger="rights" panel={panel} />
    </Fragment>
  );
}
