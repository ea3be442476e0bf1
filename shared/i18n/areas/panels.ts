import type { Message } from '../message';

/** Words of the panels area. */
export const panelsMessages = {} as const satisfies Record<string, Message>;
