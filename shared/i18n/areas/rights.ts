import type { Message } from '../message';

/** Words of the rights area. */
export const rightsMessages = {} as const satisfies Record<string, Message>;
