import type { ReactNode } from 'react';
import { fields } from '../../../shared/metadata/index';
import { FieldControl } from '../controls/field-control';
import type { PanelProps } from '../panel';
import '../panels.css';

/** What the desk says about a story: every field of the details group, in the order of the list. */
export function DetailsPanel({ article, readOnly, changeMetadata }: PanelProps): ReactNode {
  return (
    <section className="section fields">
      {fields.filter((field) => field.group === 'details').map((field) => (
        <FieldControl
          key={`${article.id}/${field.name}`}
          articleId={article.id}
          field={field.name}
          metadata={article.metadata}
          readOnly={readOnly}
          changeMetadata={changeMetadata}
        />
      ))}
    </section>
  );
}
