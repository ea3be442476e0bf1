import type { Message } from '../message';

/** Words of the app area. */
export const appMessages = {} as const satisfies Record<string, Message>;
