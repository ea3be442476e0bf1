import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../shared/article/article';
import { Refusal } from '../../shared/errors/refusal';
import type { ExportContext, ExportedFile, Exporter } from '../../shared/exporters/exporter';
import { survivalIn, type FileSurvival } from '../../shared/exporters/survival';

/** A story rendered in one format, before or after its files were written. */
export interface Rendering {
  readonly exporter: Exporter;
  readonly files: readonly ExportedFile[];
}

/** The story in these formats. Refuses with `publish/format-refuses`. */
export function renderIn(exporters: readonly Exporter[], article: Article, context: ExportContext): readonly Rendering[] {
  return exporters.map((exporter) => ({ exporter, files: exporter.render(article, context) }));
}

/**
 * Reads the files of these renderings again from `folder` and compares every date and right with the article. Refuses with
 * `publish/not-read-back` for the first one that says something else; throws what the file system throws.
 */
export async function readBack(folder: string, renderings: readonly Rendering[], article: Article, context: ExportContext): Promise<readonly FileSurvival[]> {
  const survived: FileSurvival[] = [];
  for (const { exporter, files } of renderings) {
    for (const { name } of files) {
      const survival = survivalIn(exporter, { name, text: await readFile(join(folder, name), 'utf8') }, article, context);
      const changed = survival.fields.find(({ fate }) => fate === 'changed');
      if (changed !== undefined) throw new Refusal({ code: 'publish/not-read-back', name, field: changed.field });
      if (survival.pictures?.fate === 'changed') throw new Refusal({ code: 'publish/not-read-back', name, field: 'picture' });
      survived.push(survival);
    }
  }
  return survived;
}
