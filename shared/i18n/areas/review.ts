import type { Message } from '../message';

/** Words of the review area. */
export const reviewMessages = {} as const satisfies Record<string, Message>;
