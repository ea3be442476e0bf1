import { z } from 'zod';
import { defineField } from '../field';

/** The credit line the source asks for (schema.org creditText). */
export const creditLine = defineField({ name: 'creditLine', control: 'text', group: 'details', searchNames: ['credit', 'credito'], schema: z.string().regex(/^[^\r\n]+$/) });
