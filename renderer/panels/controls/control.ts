import type { Metadata, FieldName } from '../../../shared/metadata/index';

/** What every control of a field is given. */
export interface ControlProps {
  /** Names the article, so that words typed into one are never shown in another. */
  readonly articleId: string;
  readonly field: FieldName;
  readonly metadata: Metadata;
  readonly readOnly: boolean;
  readonly changeMetadata: (patch: Partial<Metadata>) => void;
}
