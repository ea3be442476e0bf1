import { Fragment, type ReactNode } from 'react';
import { fields, type FieldName } from '../../../shared/metadata/index';
import { Notice } from '../../ui/notice';
import { useWords } from '../../ui/words';
import { FieldControl } from '../controls/field-control';
import type { PanelProps } from '../panel';
import { NoticeField } from './notice-field';
import { PermissionField } from './permission-field';
import '../panels.css';

const rightsFields: readonly FieldName[] = fields.filter((field) => field.group === 'rights').map((field) => field.name);

/** Whose story it is: the notice as written, what was read from it, what the checks doubt, and whether it may be used. */
export function RightsPanel({ article, findings, readOnly, changeMetadata, openPanel }: PanelProps): ReactNode {
  const { say } = useWords();
  const doubts = findings.filter(({ level, place }) => level !== 'hint' && place.kind === 'field' && rightsFields.includes(place.field) && place.field !== 'permission');
  const shared = { articleId: article.id, metadata: article.metadata, readOnly, changeMetadata };

  return (
    <Fragment key={article.id}>
      <NoticeField metadata={article.metadata} readOnly={readOnly} changeMetadata={changeMetadata} />
      {doubts.length === 0 ? null : (
        <section className="section">
          {doubts.map((finding, index) => (
            <Notice
              key={`${finding.rule}/${index}`}
              tone={finding.level === 'block' ? 'bad' : 'warn'}
              title={say(finding.message, finding.facts)}
              actions={[{ label: say('panels.receipt.open.dates'), plain: true, run: () => openPanel('dates') }]}
            />
          ))}
        </section>
      )}
      <PermissionField articleId={article.id} permission={article.metadata.permission} readOnly={readOnly} onChange={(permission) => changeMetadata({ permission })} />
      <section className="section fields">
        <h3>{say('rights.fields')}</h3>
        {rightsFields.map((field) => <FieldControl key={field} field={field} {...shared} />)}
      </section>
    </Fragment>
  );
}
