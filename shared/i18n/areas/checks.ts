import type { Message } from '../message';

/** Words of the checks area. */
export const checksMessages = {} as const satisfies Record<string, Message>;
