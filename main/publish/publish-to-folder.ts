import { lstat, mkdir, readdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../../shared/article/article';
import { Refusal } from '../../shared/errors/refusal';
import { articleUri } from '../../shared/exporters/article-facts';
import type { House } from '../../shared/exporters/exporter';
import { exporters } from '../../shared/exporters/index';
import { pageLanguage } from '../../shared/exporters/page-language';
import type { Language } from '../../shared/i18n/message';
import { asPublished } from '../../shared/policy/as-published';
import { mayLeave, obstacleRule } from '../../shared/policy/may-leave';
import type { Newsroom } from '../../shared/settings/settings';
import type { Role } from '../../shared/workflow/workflow';
import { diskRefusal, errnoOf } from '../files/disk-error';
import { isGoodName, slugFrom } from '../files/file-name';
import type { Home } from '../pictures/picture-folder';
import { picturesToCopy, readCopiesBack } from './picture-copies';
import { appendToPublishLog, type LogRecord } from './publish-log';
import { readBack, renderIn } from './read-back';
import { replaceFolder } from './replace-folder';

/** A publication: which saved article goes where, by whom. */
export interface Publication {
  readonly article: Article;
  /** Hash of the saved bytes the article was read from. */
  readonly revision: string;
  /** Where the article lies: its pictures lie beside it. */
  readonly home: Home;
  /** The site's folder; the story gets a folder of its own in it. Created when it does not exist. */
  readonly folder: string;
  /** UTC instant, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly now: string;
  readonly by: string;
  readonly role: Role;
  /** For the words the page adds when the app does not speak the story's language. */
  readonly language: Language;
  /** What the newsroom says of itself in the files. */
  readonly house?: House | undefined;
  /** What the checks may know of the newsroom. */
  readonly newsroom?: Newsroom | undefined;
  /** Path of the publish log; absent for a story outside any library. */
  readonly log?: string | undefined;
  readonly note?: string | undefined;
}

/** What a publication did. */
export interface Published {
  /** Absolute paths of the files written. */
  readonly files: readonly string[];
  readonly record: LogRecord;
  /** The article moved to `published`, with `firstPublished` filled: the caller saves it. */
  readonly article: Article;
}

/** The file that says whose folder it is. */
const ownershipFile = 'article.ninjs.json';

/**
 * Writes the page, the ninjs item, the text and the pictures of a story into `<folder>/<slug>/`, all or nothing, and appends to the publish
 * log. Refuses with `publish/blocked` (and the rules: checks, `embargo`, `embargo-unclear`, `state`), `publish/format-refuses`,
 * `publish/not-read-back` (a file does not say every date and right of the story), `picture/missing`, `article/bad-name`, `article/name-taken`
 * (another story or somebody's files stand there) or `disk/*`; an older publication then stands untouched.
 */
export async function publishToFolder(publication: Publication): Promise<Published> {
  const { article, revision, folder, now, by, role, note, house, log } = publication;
  const obstacles = mayLeave(article, { how: 'publish', role, now, newsroom: publication.newsroom });
  if (obstacles.length > 0) throw new Refusal({ code: 'publish/blocked', rules: [...new Set(obstacles.map(obstacleRule))] });
  const published = asPublished(article, { by, role, at: now, revision, note });
  const context = { now, language: pageLanguage(article, publication.language), ...house };
  const renderings = renderIn(exporters, published, context);
  const files = renderings.flatMap((rendering) => rendering.files);
  const slug = publicationSlug(article);
  try {
    const pictures = await picturesToCopy(published, publication.home);
    await mkdir(folder, { recursive: true });
    const parent = await realpath(folder);
    const target = join(parent, slug);
    await checkOwnership(target, slug, articleUri(article));
    let record: LogRecord = { at: now, article: article.id, slug, revision, by, folder: target, files: [...files.map((file) => file.name), ...pictures.map(({ file }) => file)] };
    await replaceFolder({
      parent, name: slug, files, pictures,
      inspect: async (fresh) => {
        record = { ...record, survived: await readBack(fresh, renderings, published, context) };
        await readCopiesBack(fresh, pictures);
      },
      andThen: async () => { if (log !== undefined) await appendToPublishLog(log, record); },
    });
    return { files: record.files.map((file) => join(target, file)), record, article: published };
  } catch (error) {
    throw diskRefusal(error, slug);
  }
}

/** The name of a story's folder: its slug, or one made from its headline. Refuses with `article/bad-name` what not every system can keep. */
export function publicationSlug({ metadata }: Article): string {
  const slug = (metadata.slug ?? slugFrom(metadata.headline ?? '')).normalize('NFC');
  if (!isGoodName(slug)) throw new Refusal({ code: 'article/bad-name', name: slug });
  return slug;
}

/** A folder of that name may be ours to replace only when it is empty or holds this very story. */
async function checkOwnership(target: string, slug: string, uri: string): Promise<void> {
  const stats = await lstat(target).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw new Refusal({ code: 'article/name-taken', name: slug });
  if ((await readdir(target)).length === 0) return;
  const owner = await readFile(join(target, ownershipFile), 'utf8').then(uriOf, () => undefined);
  if (owner !== uri) throw new Refusal({ code: 'article/name-taken', name: slug });
}

function uriOf(text: string): string | undefined {
  try {
    return z.looseObject({ uri: z.string() }).safeParse(JSON.parse(text)).data?.uri;
  } catch {
    return undefined;
  }
}
