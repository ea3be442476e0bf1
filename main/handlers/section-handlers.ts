import { Refusal } from '../../shared/errors/refusal';
import type { SectionChanged } from '../../shared/ipc/contract';
import { afterEdit } from '../../shared/workflow/moves';
import { isInside } from '../files/inside-folder';
import { onlyWindow } from '../windows/windows';
import type { HandlerContext } from './context';
import { eachStory } from './each-story';
import type { AreaHandlers } from './handlers';

/** The section of stories that are not open here: each file is read, changed and saved as an edit would, an approval included. */
export function sectionHandlers({ places, library, locks, store, settings, windows, storiesChanged, now }: HandlerContext): AreaHandlers<'section'> {
  return {
    'section.set': async ({ stories }, from = onlyWindow) => {
      const wanted = new Map(stories.map((story) => [story.id, story]));
      const { done, refused } = await eachStory([...wanted.keys()], async (id): Promise<SectionChanged | undefined> => {
        const { name, path } = places.at(id);
        const { section = '', over } = wanted.get(id) ?? {};
        const holder = windows.holderOf(id);
        if (holder !== undefined && holder !== from && (await windows.settle(holder)) !== 'saved') throw new Refusal({ code: 'publish/unsaved', name });
        const saved = await store.readSaved(id);
        const before = saved.article.metadata.section ?? '';
        if (before === section || (over !== undefined && before !== over)) return undefined;
        const editor = isInside(library.folder(), path) ? await locks.look(library.folder(), saved.article.id) : undefined;
        if (editor !== undefined) throw new Refusal({ code: 'article/edited-by', name, who: editor.who === '' ? editor.machine : editor.who });
        let tookBack = false;
        await store.change(id, 'saved', ({ article, revision }) => {
          if (revision !== saved.revision) throw new Refusal({ code: 'article/changed-on-disk', name, revision });
          const { name: by, role } = settings.read().profile ?? { name: '', role: 'reporter' };
          const workflow = afterEdit(article.workflow, { by, role, at: now(), revision });
          tookBack = workflow !== article.workflow;
          return Promise.resolve({ ...article, workflow, metadata: { ...article.metadata, section: section === '' ? undefined : section } });
        });
        return { id, before, tookBack };
      });
      const changed = done.filter((each) => each !== undefined);
      storiesChanged(changed.map(({ id }) => id));
      return { changed, refused };
    },
  };
}
