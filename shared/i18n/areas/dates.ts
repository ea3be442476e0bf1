import type { Message } from '../message';

/** Words of the dates area. */
export const datesMessages = {} as const satisfies Record<string, Message>;
