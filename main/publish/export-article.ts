import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../../shared/article/article';
import { Refusal } from '../../shared/errors/refusal';
import type { Exporter, House } from '../../shared/exporters/exporter';
import { pageLanguage } from '../../shared/exporters/page-language';
import type { FileSurvival } from '../../shared/exporters/survival';
import type { Language } from '../../shared/i18n/message';
import { mayLeave, obstacleRule } from '../../shared/policy/may-leave';
import { diskRefusal } from '../files/disk-error';
import { writeAtomically } from '../files/write-atomically';
import type { Home } from '../pictures/picture-folder';
import { picturesToCopy, readCopiesBack } from './picture-copies';
import { readBack, renderIn } from './read-back';

/** One format of one story, for a colleague or another system. */
export interface Export {
  readonly article: Article;
  readonly exporter: Exporter;
  /** Where the article lies: its pictures lie beside it. */
  readonly home: Home;
  /** Where the files go; created when it does not exist. */
  readonly folder: string;
  /** UTC instant, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly now: string;
  /** For added words when the app does not speak the story's language. */
  readonly language: Language;
  readonly house?: House | undefined;
}

/** What an export wrote. */
export interface Exported {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly survived: readonly FileSurvival[];
}

/**
 * Writes one format into a folder, with the pictures that it leads to, each file whole or not at all, and reads it again from there. Nothing is published by it:
 * no move, no log, and a story that is not out says so (`withheld`, `noindex`). Refuses with `publish/blocked`,
 * `publish/format-refuses`, `publish/not-read-back`, `picture/missing` or `disk/*`.
 */
export async function exportArticle({ article, exporter, home, folder, now, language, house }: Export): Promise<Exported> {
  const obstacles = mayLeave(article, { how: 'export', now });
  if (obstacles.length > 0) throw new Refusal({ code: 'publish/blocked', rules: obstacles.map(obstacleRule) });
  const context = { now, language: pageLanguage(article, language), ...house };
  const renderings = renderIn([exporter], article, context);
  const files = renderings.flatMap((rendering) => rendering.files);
  try {
    const pictures = exporter.leadsToPictures ? await picturesToCopy(article, home) : [];
    await mkdir(folder, { recursive: true });
    const real = await realpath(folder);
    for (const { file, bytes } of pictures) {
      await mkdir(dirname(join(real, file)), { recursive: true });
      await writeAtomically({ path: join(real, file), folder: real, bytes, expected: { kind: 'anything' } });
    }
    for (const { name, text } of files) {
      await writeAtomically({ path: join(real, name), folder: real, bytes: Buffer.from(text, 'utf8'), expected: { kind: 'anything' } });
    }
    await readCopiesBack(real, pictures);
    return { files: [...files.map((file) => file.name), ...pictures.map(({ file }) => file)].map((name) => join(real, name)), survived: await readBack(real, renderings, article, context) };
  } catch (error) {
    throw diskRefusal(error, exporter.id);
  }
}
