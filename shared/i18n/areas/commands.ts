import type { Message } from '../message';

/** Words of the commands area. */
export const commandsMessages = {} as const satisfies Record<string, Message>;
