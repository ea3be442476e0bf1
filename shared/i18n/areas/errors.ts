import type { Message } from '../message';

/** Words of the errors area. */
export const errorsMessages = {} as const satisfies Record<string, Message>;
