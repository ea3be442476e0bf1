import { z } from 'zod';
import { defineField } from '../field';

/** The headline, one line. */
export const headline = defineField({ name: 'headline', control: 'text', group: 'sheet', searchNames: ['headline', 'titular', 'title', 'titulo'], schema: z.string().regex(/^[^\r\n]+$/) });
