import type { Message } from '../message';

/** Words of the importers area. */
export const importersMessages = {} as const satisfies Record<string, Message>;
