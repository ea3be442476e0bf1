import type { Message } from '../message';

/** Words of the publish area. */
export const publishMessages = {} as const satisfies Record<string, Message>;
