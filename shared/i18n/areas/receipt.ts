import type { Message } from '../message';

/** Words of the receipt area. */
export const receiptMessages = {} as const satisfies Record<string, Message>;
