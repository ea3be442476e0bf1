import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import { Refusal } from '../../shared/errors/refusal';
import { say } from '../../shared/i18n/index';
import { slugFrom } from '../files/file-name';
import { importExtensions, readForeignFile, type ForeignText } from '../files/read-foreign-file';
import type { ParseRequest } from '../workers/parse-foreign';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** Bringing stories in from text, dialogs and dropped files. */
export function importHandlers({ desktop, library, store, parse, storiesChanged, language, now }: HandlerContext): AreaHandlers<'import'> {
  const bringIn = async (foreign: ForeignText & Pick<ParseRequest, 'format'>, origin: ParseRequest['origin']): Promise<string> => {
    const folder = library.folder();
    const article = await parse({ ...foreign, origin, now: now(), id: randomUUID() });
    const { id } = await store.create(folder, slugFrom(article.metadata.slug ?? foreign.name?.replace(/\.[^.]*$/, '') ?? ''), article);
    storiesChanged([id]);
    return id;
  };

  /** Files one after the other. The first that cannot be read ends it with its reason; those before it are in the library. */
  const bringInFiles = async (paths: readonly string[]): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (const path of paths) ids.push(await bringIn(await readForeignFile(path), 'file'));
    return ids;
  };

  return {
    'import.text': async ({ text, format, origin }) => {
      library.folder();
      if (text.trim() === '') throw new Refusal({ code: 'import/empty', name: '' });
      return { id: await bringIn({ text, format }, origin) };
    },
    'import.choose': async () => {
      library.folder();
      const paths = await desktop.chooseFiles({ title: say(language(), 'shell.choose.imports'), extensions: importExtensions });
      return { ids: await bringInFiles(paths) };
    },
    // Paths come from the window, so only what could have been dropped on it as a story is read.
    'import.files': async ({ paths }) => {
      const known: readonly string[] = importExtensions;
      const stranger = paths.find((path) => !known.includes(extname(path).slice(1).toLowerCase()));
      if (stranger !== undefined) throw new Refusal({ code: 'import/unknown-kind', name: basename(stranger) });
      return { ids: await bringInFiles(paths) };
    },
  };
}
