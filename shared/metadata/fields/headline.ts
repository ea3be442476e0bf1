import { z } from 'zod';
import { defineField } from '../field';

/** The headline, one line. */
export const headline = defineField({ name: 'headline', control: 'text', group: 'sheet', schema: z.string().regex(/^[^\r\n]+$/) });
