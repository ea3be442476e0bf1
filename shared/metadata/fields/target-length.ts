import { z } from 'zod';
import { defineField } from '../field';

/** How many words were ordered; for the desk alone. */
export const targetLength = defineField({ name: 'targetLength', control: 'count', group: 'details', searchNames: [], schema: z.number().int().min(1).max(1_000_000) });
