import { z } from 'zod';
import { defineField } from '../field';

/** A note to the desk; never published (ninjs edNote). */
export const editorsNote = defineField({ name: 'editorsNote', control: 'long-text', group: 'details', searchNames: ['note', 'nota'], schema: z.string().min(1) });
