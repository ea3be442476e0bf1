import { z } from 'zod';
import { defineField } from '../field';

/** What others may do with it, in the holder's words. */
export const usageTerms = defineField({ name: 'usageTerms', control: 'long-text', group: 'rights', searchNames: ['terms', 'condiciones'], schema: z.string().min(1) });
