import type { Article } from '../article/article';
import type { ExportContext, ExportedFile, Exporter } from './exporter';
import { publishedPictures, samePictureRights } from './picture-rights';
import { factText, provenFields, sameFact, type Limit, type ProvenField } from './facts';

/** What became of one date or right in one file. `changed`: the file says something else, or nothing; such a file must not go out. */
export type FieldSurvival = { readonly field: ProvenField } & (Limit | { readonly fate: 'kept' | 'changed'; readonly why?: undefined });

/** What became of every date and right of a story in one file. */
export interface FileSurvival {
  /** Name of the file, without folder. */
  readonly file: string;
  /** The word of its format. */
  readonly format: string;
  /** Fields that hold something, in the order of the article file. */
  readonly fields: readonly FieldSurvival[];
  /** What became of the credits, notices and licences of the pictures; absent for a story without pictures. */
  readonly pictures?: { readonly count: number; readonly fate: 'kept' | 'changed' } | undefined;
}

/** Reads a file of this format again and compares every date and right with the article, those of its pictures too. `file.text` is what stands on the disk. */
export function survivalIn(exporter: Exporter, file: ExportedFile, article: Article, context: ExportContext): FileSurvival {
  const { metadata: found, contradicted, pictures: foundPictures } = exporter.readBack(file.text, context);
  const fields = provenFields.flatMap((field): readonly FieldSurvival[] => {
    const empty = factText(article.metadata, field) === undefined;
    const limit = empty ? undefined : exporter.limit(field, article, context);
    const same = limit?.fate === 'kept-back' ? factText(found, field) === undefined : sameFact(article.metadata, found, field);
    if (!same || contradicted.includes(field)) return [{ field, fate: 'changed' }];
    return empty ? [] : [{ field, ...(limit ?? { fate: 'kept' }) }];
  });
  const pictures = publishedPictures(article.body);
  const same = foundPictures !== undefined && samePictureRights(pictures, foundPictures);
  if (pictures.length === 0 && same) return { file: file.name, format: exporter.id, fields };
  return { file: file.name, format: exporter.id, fields, pictures: { count: pictures.length, fate: same ? 'kept' : 'changed' } };
}
