import { momentFields } from '../../shared/metadata/index';

/** A value of the index. */
export type Cell = string | number | null;

/** Columns of the facts that a question may ask: where it lies, how it stands, and each moment as written and in UTC. */
export const factColumns = ['shelf', 'state', 'section', 'sectionKey', 'headlineKey', 'language', ...momentFields.flatMap((field) => [`${field}Local`, `${field}Utc`])] as const;
