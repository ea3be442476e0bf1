import { onlyWindow } from '../windows/windows';
import type { HandlerContext } from './context';
import type { AreaHandlers } from './handlers';

/** The spelling of the story that is shown. */
export function spellingHandlers({ spelling, newsroomDictionary }: HandlerContext): AreaHandlers<'spelling'> {
  return {
    'spelling.show': (story, from = onlyWindow) => Promise.resolve(spelling.show(story, from)),
    'spelling.ignore': ({ id, word }) => {
      spelling.ignore(id, word);
      return Promise.resolve(null);
    },
    'spelling.add': async ({ word }) => {
      await newsroomDictionary.add(word);
      return null;
    },
  };
}
