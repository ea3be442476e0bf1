import { join } from 'node:path';
import { Refusal } from '../../shared/errors/refusal';
import { say } from '../../shared/i18n/index';
import { newsroomOf } from '../../shared/settings/settings';
import { shelfOf } from '../library/shelf-folders';
import { readPublishLog, publishLogPlace, type LogRecord } from '../publish/publish-log';
import { publishToFolder } from '../publish/publish-to-folder';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** Publishing to a folder, and what was published. */
export function publishHandlers({ desktop, library, places, store, settings, log, storiesChanged, language, now, stateChanged }: HandlerContext): AreaHandlers<'publish'> {
  const choose = async (): Promise<string | undefined> => {
    const folder = await desktop.chooseFolder({ title: say(language(), 'shell.choose.publish-folder'), startIn: settings.read().publishFolder ?? desktop.folders.documents });
    if (folder === undefined) return undefined;
    await settings.change({ publishFolder: folder });
    await stateChanged();
    return folder;
  };

  /** The log lies with the library; a story opened from elsewhere is logged with the app's own data. */
  const logOf = (id: string): string => {
    const inLibrary = library.name() !== undefined && shelfOf(library.folder(), places.at(id).folder) !== undefined;
    return inLibrary ? join(library.folder(), ...publishLogPlace) : join(desktop.folders.data, 'publish-log.jsonl');
  };

  const recordsOf = async (id: string): Promise<readonly LogRecord[]> => {
    const { article } = await store.readSaved(id);
    return (await readPublishLog(logOf(id))).filter((record) => record.article === article.id);
  };

  return {
    'publish.choose-folder': async () => ({ folder: await choose() }),
    'publish.run': async ({ id, baseRevision }) => {
      const folder = settings.read().publishFolder ?? (await choose());
      if (folder === undefined) throw new Refusal({ code: 'call/refused', call: 'publish.run', detail: 'no folder to publish to' });
      const { profile, publisher, principlesUrl, correctionsUrl } = settings.read();
      const house = { publisher: stated(publisher), principlesUrl: stated(principlesUrl), correctionsUrl: stated(correctionsUrl) };
      const newsroom = newsroomOf(settings.read());
      let record: LogRecord | undefined;
      await store.change(id, 'published', async (saved) => {
        // What is published is what was saved and read again, never what a window claims to hold.
        if (saved.revision !== baseRevision) throw new Refusal({ code: 'publish/unsaved', name: saved.name });
        if (profile === undefined) throw new Refusal({ code: 'workflow/not-allowed', move: 'publish', state: saved.article.workflow.state });
        const published = await publishToFolder({
          article: saved.article, revision: saved.revision, home: places.at(id), folder, now: now(), by: profile.name, role: profile.role, language: language(), house, newsroom, log: logOf(id),
        });
        record = published.record;
        return published.article;
      });
      if (record === undefined) throw new Error('published without a record');
      log.note('published', { revision: record.revision, files: record.files.length });
      storiesChanged([id]);
      return { record, opened: await store.open(id) };
    },
    'publish.log': async ({ id }) => ({ records: await recordsOf(id) }),
    'publish.show': async ({ id }) => {
      const record = (await recordsOf(id)).at(-1);
      if (record === undefined) throw new Refusal({ code: 'article/not-found', name: places.at(id).name });
      await desktop.openFile(join(record.folder, 'index.html'));
      return null;
    },
  };
}

/** A setting that was emptied is kept as an empty text. */
function stated(setting: string | undefined): string | undefined {
  return setting === '' ? undefined : setting;
}
