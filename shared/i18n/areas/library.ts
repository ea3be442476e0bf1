import type { Message } from '../message';

/** Words of the library area. */
export const libraryMessages = {} as const satisfies Record<string, Message>;
