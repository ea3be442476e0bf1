import type { Message } from '../message';

/** Words of the settings area. */
export const settingsMessages = {} as const satisfies Record<string, Message>;
