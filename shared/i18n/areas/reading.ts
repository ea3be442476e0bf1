import type { Message } from '../message';

/** Words of the reading area. */
export const readingMessages = {} as const satisfies Record<string, Message>;
