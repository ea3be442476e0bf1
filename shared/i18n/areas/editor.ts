import type { Message } from '../message';

/** Words of the editor area. */
export const editorMessages = {} as const satisfies Record<string, Message>;
