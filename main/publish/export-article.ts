import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../shared/article/article';
import { Refusal } from '../../shared/errors/refusal';
import type { Exporter } from '../../shared/exporters/exporter';
import { pageLanguage } from '../../shared/exporters/page-language';
import type { Language } from '../../shared/i18n/message';
import { mayLeave, obstacleRule } from '../../shared/policy/may-leave';
import { diskRefusal } from '../files/disk-error';
import { writeAtomically } from '../files/write-atomically';

/** One format of one story, for a colleague or another system. */
export interface Export {
  readonly article: Article;
  readonly exporter: Exporter;
  /** Where the files go; created when it does not exist. */
  readonly folder: string;
  /** UTC instant, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly now: string;
  /** For added words when the app does not speak the story's language. */
  readonly language: Language;
  readonly publisher?: string | undefined;
}

/**
 * Writes one format into a folder, each file whole or not at all, and gives the paths. Nothing is published by it: no move, no
 * log, and a story that is not out says so (`withheld`, `noindex`). Refuses with `publish/blocked`, `publish/format-refuses`
 * or `disk/*`.
 */
export async function exportArticle({ article, exporter, folder, now, language, publisher }: Export): Promise<readonly string[]> {
  const obstacles = mayLeave(article, { how: 'export', now });
  if (obstacles.length > 0) throw new Refusal({ code: 'publish/blocked', rules: obstacles.map(obstacleRule) });
  const files = exporter.render(article, { now, language: pageLanguage(article, language), publisher });
  try {
    await mkdir(folder, { recursive: true });
    const real = await realpath(folder);
    for (const { name, text } of files) {
      await writeAtomically({ path: join(real, name), folder: real, bytes: Buffer.from(text, 'utf8'), expected: { kind: 'anything' } });
    }
    return files.map((file) => join(real, file.name));
  } catch (error) {
    throw diskRefusal(error, exporter.id);
  }
}
